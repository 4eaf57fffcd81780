package longhand.engine.tensor.cuda;

import longhand.engine.gguf.GgmlType;

/// Rows of a matrix that lie on the device in one layout.
///
/// @param firstRow of them in the matrix
/// @param quants   address of the plane of quants, or of plain weights
/// @param scales   address of the plane of scales; that of the quants where there is none
/// @param factor   on every product, undoes the power of two on the scales
record Plane(Kind kind, int firstRow, int rows, int columns, long quants, long scales, float factor) {

    private static final int ALIGNMENT = 256;

    /// Bytes of the plane of quants with those that align what follows.
    static long quantBytes(GgmlType type, int rows, int columns) {
        return aligned(rows * Kind.of(type).quantRowBytes(columns));
    }

    /// Bytes of both planes.
    static long bytes(GgmlType type, int rows, int columns) {
        return quantBytes(type, rows, columns) + aligned(rows * Kind.of(type).scaleRowBytes(columns));
    }

    private static long aligned(long bytes) {
        return Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
    }

    int lanes() {
        return kind.lanes(columns);
    }
}
