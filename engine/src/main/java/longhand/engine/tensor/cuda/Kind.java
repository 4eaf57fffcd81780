package longhand.engine.tensor.cuda;

import longhand.engine.gguf.GgmlType;

/// Layouts of weights on the device: a plane of quants and, where they are quantised, a plane of scales, both
/// row-major.
enum Kind {
    /// 16 bytes for 32 columns, 0 to 15 in the low halves; (q - 8) * s.
    NIBBLE_SYMMETRIC(0, "multiply_nibble_symmetric", 2),
    /// The same; q * s + m.
    NIBBLE_OFFSET(1, "multiply_nibble_offset", 4),
    /// Signed bytes; q * s.
    BYTE_SYMMETRIC(2, "multiply_byte_symmetric", 2),
    /// Bytes; q * s + m.
    BYTE_OFFSET(3, "multiply_byte_offset", 4),
    /// Signed bytes with a scale for every 16; q * s.
    BYTE_HALVES(4, "multiply_byte_halves", 4),
    HALF(5, "multiply_half", 0),
    BFLOAT(6, "multiply_bfloat", 0),
    FLOAT(7, "multiply_float", 0);

    private final int number;
    private final String kernel;
    private final int scaleBytes;

    /// @param number     by which the kernels know it
    /// @param scaleBytes for 32 columns, 0 where nothing is quantised
    Kind(int number, String kernel, int scaleBytes) {
        this.number = number;
        this.kernel = kernel;
        this.scaleBytes = scaleBytes;
    }

    static Kind of(GgmlType type) {
        return switch (type) {
            case Q4_0 -> NIBBLE_SYMMETRIC;
            case Q4_1, Q4_K -> NIBBLE_OFFSET;
            case Q5_0, Q8_0 -> BYTE_SYMMETRIC;
            case Q5_1, Q5_K -> BYTE_OFFSET;
            case Q6_K -> BYTE_HALVES;
            case F16 -> HALF;
            case BF16 -> BFLOAT;
            case F32 -> FLOAT;
        };
    }

    /// By which the kernels know it.
    int number() {
        return number;
    }

    /// The kernel that multiplies rows of activations, one by one or some at a time.
    String kernel(boolean one) {
        return one ? kernel + "_1" : kernel + "_8";
    }

    /// Whether activations of 8 bits meet it.
    boolean isQuantised() {
        return scaleBytes > 0;
    }

    long quantRowBytes(int columns) {
        return switch (this) {
            case NIBBLE_SYMMETRIC, NIBBLE_OFFSET -> columns / 2;
            case BYTE_SYMMETRIC, BYTE_OFFSET, BYTE_HALVES -> columns;
            case HALF, BFLOAT -> 2L * columns;
            case FLOAT -> 4L * columns;
        };
    }

    long scaleRowBytes(int columns) {
        return (long) scaleBytes * (columns / 32);
    }

    /// How many lanes of a warp share a row of such a matrix: the more the better, as long as no other number keeps a
    /// larger share of them busy to the end.
    ///
    /// @return 4, 8, 16 or 32
    int lanes(int columns) {
        int pieces = Math.toIntExact(Math.ceilDiv(quantRowBytes(columns), 16)); // what a lane reads at once
        int best = 32;
        for (int lanes = 16; lanes >= 4; lanes /= 2) {
            // pieces / (rounds * lanes) is larger, without the division
            if ((long) Math.ceilDiv(pieces, lanes) * lanes < (long) Math.ceilDiv(pieces, best) * best) {
                best = lanes;
            }
        }
        return best;
    }
}
