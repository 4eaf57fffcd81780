package longhand.engine.tensor.vector;

import longhand.engine.gguf.GgmlType;

/// How many bytes [Packer] makes of a matrix.
final class PackedSize {

    private PackedSize() {}

    static long bytes(GgmlType type, int rows, int columns) {
        return Math.multiplyExact((long) Lanes.groups(rows) * shorts(type, columns), Short.BYTES);
    }

    /// Shorts of one group of rows.
    private static long shorts(GgmlType type, int columns) {
        long blocks = columns / 32;
        return switch (type) {
            case Q4_0 -> blocks * NibbleWeights.blockShorts(true);
            case Q4_1, Q4_K -> blocks * NibbleWeights.blockShorts(false);
            case Q5_0, Q8_0 -> blocks * ByteWeights.Kind.SYMMETRIC.blockShorts();
            case Q5_1, Q5_K -> blocks * ByteWeights.Kind.OFFSET.blockShorts();
            case Q6_K -> blocks * ByteWeights.Kind.HALVES.blockShorts();
            case F16, BF16 -> (long) columns * Lanes.GROUP;
            case F32 -> 2L * columns * Lanes.GROUP;
        };
    }
}
