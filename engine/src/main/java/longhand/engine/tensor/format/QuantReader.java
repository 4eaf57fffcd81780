package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import longhand.engine.tensor.WeightMatrix;

/// Takes the rows of a quantised matrix apart, with the whole numbers as they are. For the formats see
/// [BlockFormat], which turns the same blocks into floats.
///
/// K-quants have scales that are products of a 16-bit float and a small integer. They are kept as 16-bit
/// floats too, times a power of two that brings the largest one of the matrix near the top of their range:
/// the rounding, 2^-12 of a scale, is far below that of the 8-bit activations.
public final class QuantReader {

    private final WeightMatrix matrix;
    private final byte[] row;
    private final float unit;

    public QuantReader(WeightMatrix matrix, float unit) {
        this.matrix = matrix;
        this.row = new byte[Math.toIntExact(matrix.type().bytes(matrix.columns()))];
        this.unit = unit;
    }

    /// What the scales of a matrix are multiplied with: 1, except for K-quants.
    public static float unit(WeightMatrix matrix) {
        int at =
                switch (matrix.type()) {
                    case Q4_K, Q5_K -> 0;
                    case Q6_K -> 208;
                    case F32, F16, BF16, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0 -> -1;
                };
        return at < 0 ? 1 : unit(matrix.data(), matrix.type().blockBytes(), at);
    }

    private static float unit(MemorySegment data, int blockBytes, int at) {
        float largest = Float.MIN_NORMAL;
        for (long block = 0; block < data.byteSize(); block += blockBytes) {
            largest = Math.max(largest, Math.abs(half(data, block + at)));
            // The minimum follows the scale; after that of Q6_K comes the next block's data.
            largest = at == 0 ? Math.max(largest, Math.abs(half(data, block + 2))) : largest;
        }
        int multiplier = at == 0 ? 63 : 128;
        return Math.scalb(1f, 14 - Math.getExponent(largest * multiplier));
    }

    private static float half(MemorySegment data, long at) {
        return Float.float16ToFloat(data.get(ValueLayout.JAVA_SHORT_UNALIGNED, at));
    }

    /// Reads row `index` into `out`.
    public void read(int index, QuantRow out) {
        MemorySegment.copy(matrix.data(), ValueLayout.JAVA_BYTE, (long) index * row.length, row, 0, row.length);
        int blocks = matrix.columns() / matrix.type().blockElements();
        for (int block = 0; block < blocks; block++) {
            switch (matrix.type()) {
                case Q4_0 -> q40(block, out);
                case Q4_1 -> q41(block, out);
                case Q5_0 -> q50(block, out);
                case Q5_1 -> q51(block, out);
                case Q8_0 -> q80(block, out);
                case Q4_K -> q4k(block, out);
                case Q5_K -> q5k(block, out);
                case Q6_K -> q6k(block, out);
                case F32, F16, BF16 -> throw new IllegalStateException("not quantised: " + matrix.type());
            }
        }
    }

    private void q40(int block, QuantRow out) {
        int at = block * 18;
        out.scales[block] = int16(at);
        nibbles(at + 2, out.quants, block * 32);
    }

    private void q41(int block, QuantRow out) {
        int at = block * 20;
        out.scales[block] = int16(at);
        out.minima[block] = int16(at + 2);
        nibbles(at + 4, out.quants, block * 32);
    }

    private void q50(int block, QuantRow out) {
        int at = block * 22;
        out.scales[block] = int16(at);
        nibbles(at + 6, out.quants, block * 32);
        fifthBits(int32(at + 2), -16, out.quants, block * 32);
    }

    private void q51(int block, QuantRow out) {
        int at = block * 24;
        out.scales[block] = int16(at);
        out.minima[block] = int16(at + 2);
        nibbles(at + 8, out.quants, block * 32);
        fifthBits(int32(at + 4), 0, out.quants, block * 32);
    }

    private void q80(int block, QuantRow out) {
        int at = block * 34;
        out.scales[block] = int16(at);
        System.arraycopy(row, at + 2, out.quants, block * 32, 32);
    }

    private void q4k(int block, QuantRow out) {
        int at = block * 144;
        groupScales(at, block * 8, out);
        for (int pair = 0; pair < 4; pair++) {
            nibblePlanes(at + 16 + pair * 32, out.quants, block * 256 + pair * 64);
        }
    }

    private void q5k(int block, QuantRow out) {
        int at = block * 176;
        groupScales(at, block * 8, out);
        for (int pair = 0; pair < 4; pair++) {
            nibblePlanes(at + 48 + pair * 32, out.quants, block * 256 + pair * 64);
        }
        for (int group = 0; group < 8; group++) {
            for (int i = 0, to = block * 256 + group * 32; i < 32; i++) {
                out.quants[to + i] |= (byte) ((row[at + 16 + i] >> group & 1) << 4);
            }
        }
    }

    private void q6k(int block, QuantRow out) {
        int at = block * 210;
        float scale = Float.float16ToFloat(int16(at + 208)) * unit;
        for (int group = 0; group < 16; group++) {
            out.scales[block * 16 + group] = Float.floatToFloat16(scale * row[at + 192 + group]);
        }
        for (int run = 0; run < 8; run++) {
            int low = at + run / 4 * 64 + (run & 1) * 32;
            int high = at + 128 + run / 4 * 32;
            int lowShift = run % 4 / 2 * 4;
            int highShift = run % 4 * 2;
            for (int i = 0, to = block * 256 + run * 32; i < 32; i++) {
                int quant = row[low + i] >> lowShift & 15 | (row[high + i] >> highShift & 3) << 4;
                out.quants[to + i] = (byte) (quant - 32);
            }
        }
    }

    /// 16 bytes with elements 0 to 15 in their low halves, 16 to 31 in their high ones.
    private void nibbles(int at, byte[] quants, int to) {
        for (int i = 0; i < 16; i++) {
            quants[to + i] = (byte) (row[at + i] & 15);
            quants[to + 16 + i] = (byte) (row[at + i] >> 4 & 15);
        }
    }

    /// 32 bytes with one group in their low halves and the next in their high ones.
    private void nibblePlanes(int at, byte[] quants, int to) {
        for (int i = 0; i < 32; i++) {
            quants[to + i] = (byte) (row[at + i] & 15);
            quants[to + 32 + i] = (byte) (row[at + i] >> 4 & 15);
        }
    }

    private static void fifthBits(int bits, int bias, byte[] quants, int to) {
        for (int i = 0; i < 32; i++) {
            quants[to + i] = (byte) ((quants[to + i] | (bits >> i & 1) << 4) + bias);
        }
    }

    /// Eight scales and minima of 6 bits in 12 bytes: as in [Q4K].
    private void groupScales(int at, int to, QuantRow out) {
        float scale = Float.float16ToFloat(int16(at)) * unit;
        float minimum = Float.float16ToFloat(int16(at + 2)) * -unit;
        int first = at + 4;
        for (int i = 0; i < 4; i++) {
            int low = row[first + 8 + i];
            put(out, to + i, scale * (row[first + i] & 63), minimum * (row[first + 4 + i] & 63));
            int highScale = low & 15 | (row[first + i] >> 6 & 3) << 4;
            int highMinimum = low >> 4 & 15 | (row[first + 4 + i] >> 6 & 3) << 4;
            put(out, to + 4 + i, scale * highScale, minimum * highMinimum);
        }
    }

    private static void put(QuantRow out, int group, float scale, float minimum) {
        out.scales[group] = Float.floatToFloat16(scale);
        out.minima[group] = Float.floatToFloat16(minimum);
    }

    private short int16(int at) {
        return (short) (row[at] & 0xFF | row[at + 1] << 8);
    }

    private int int32(int at) {
        return int16(at) & 0xFFFF | int16(at + 2) << 16;
    }
}
