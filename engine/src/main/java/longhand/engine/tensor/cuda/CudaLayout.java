package longhand.engine.tensor.cuda;

import longhand.engine.gguf.GgmlType;

/// How many bytes things take on a card. Pure functions.
public final class CudaLayout {

    private CudaLayout() {}

    /// Bytes of a matrix: its plane of quants and its plane of scales.
    public static long matrixBytes(GgmlType type, int rows, int columns) {
        return Plane.bytes(type, rows, columns);
    }

    /// Bytes of one number of a key or a value.
    public static int cacheNumberBytes() {
        return Short.BYTES;
    }
}
