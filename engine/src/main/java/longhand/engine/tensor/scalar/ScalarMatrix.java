package longhand.engine.tensor.scalar;

import java.lang.foreign.MemorySegment;
import java.util.List;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.format.BlockFormat;

/// Weights in the format of the file; a row becomes floats when it is needed.
///
/// @param parts one above the other, all `columns` wide
record ScalarMatrix(int rows, int columns, List<Part> parts) implements Matrix {

    /// @param data `[rows, columns]` in blocks of `format`, row-major
    record Part(BlockFormat format, int rows, MemorySegment data) {}

    ScalarMatrix {
        parts = List.copyOf(parts);
    }

    /// @param out `[>= columns]`, its first `columns` floats are overwritten
    void decodeRow(int row, float[] out) {
        int index = row;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (index < part.rows) {
                part.format.decode(part.data, index * part.format.type().bytes(columns), columns, out, 0);
                return;
            }
            index -= part.rows;
        }
        throw new IndexOutOfBoundsException("row " + row + " of " + rows);
    }
}
