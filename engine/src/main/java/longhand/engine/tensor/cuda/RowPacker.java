package longhand.engine.tensor.cuda;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.QuantReader;
import longhand.engine.tensor.format.QuantRow;

/// Turns rows of a matrix in a file's format into rows of the planes of its [Kind]. Not thread-safe: each thread has
/// its own.
final class RowPacker {

    private final WeightMatrix matrix;
    private final Kind kind;
    private final QuantReader reader;
    private final QuantRow row;
    private final byte[] nibbles;
    private final short[] pairs;

    /// @param unit that the scales are multiplied with, see [QuantReader]
    RowPacker(WeightMatrix matrix, float unit) {
        this.matrix = matrix;
        this.kind = Kind.of(matrix.type());
        this.reader = new QuantReader(matrix, unit);
        this.row = new QuantRow(kind.isQuantised() ? matrix.columns() : 0);
        this.nibbles = new byte[matrix.columns() / 2];
        this.pairs = new short[matrix.columns() / 16];
    }

    /// Packs row `index`.
    ///
    /// @param quantsAt byte of `out` where its quants begin
    /// @param scalesAt byte of `out` where its scales begin
    void pack(int index, MemorySegment out, long quantsAt, long scalesAt) {
        int columns = matrix.columns();
        if (!kind.isQuantised()) {
            long bytes = kind.quantRowBytes(columns);
            MemorySegment.copy(matrix.data(), index * bytes, out, quantsAt, bytes);
            return;
        }
        reader.read(index, row);
        switch (kind) {
            case NIBBLE_SYMMETRIC, NIBBLE_OFFSET -> bytes(nibbles(), columns / 2, out, quantsAt);
            case BYTE_SYMMETRIC, BYTE_OFFSET, BYTE_HALVES -> bytes(row.quants(), columns, out, quantsAt);
            case HALF, BFLOAT, FLOAT -> throw new IllegalStateException(kind.toString());
        }
        switch (kind) {
            case NIBBLE_SYMMETRIC, BYTE_SYMMETRIC -> shorts(row.scales(), columns / 32, out, scalesAt);
            case NIBBLE_OFFSET, BYTE_OFFSET -> shorts(pairs(), columns / 16, out, scalesAt);
            case BYTE_HALVES -> shorts(row.scales(), columns / 16, out, scalesAt);
            case HALF, BFLOAT, FLOAT -> throw new IllegalStateException(kind.toString());
        }
    }

    /// Columns 0 to 15 of each 32 in the low halves of their bytes, the others in the high ones.
    private byte[] nibbles() {
        byte[] q = row.quants();
        for (int block = 0; block < q.length; block += 32) {
            for (int i = 0; i < 16; i++) {
                nibbles[block / 2 + i] = (byte) (q[block + i] | q[block + 16 + i] << 4);
            }
        }
        return nibbles;
    }

    /// A scale, its minimum, the next scale.
    private short[] pairs() {
        for (int block = 0; block < matrix.columns() / 32; block++) {
            pairs[2 * block] = row.scales()[block];
            pairs[2 * block + 1] = row.minima()[block];
        }
        return pairs;
    }

    private static void bytes(byte[] from, int count, MemorySegment out, long at) {
        MemorySegment.copy(from, 0, out, ValueLayout.JAVA_BYTE, at, count);
    }

    private static void shorts(short[] from, int count, MemorySegment out, long at) {
        MemorySegment.copy(from, 0, out, ValueLayout.JAVA_SHORT, at, count);
    }
}
