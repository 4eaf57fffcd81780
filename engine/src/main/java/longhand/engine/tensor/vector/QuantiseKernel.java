package longhand.engine.tensor.vector;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Activations to 8-bit blocks of 32: x = scale * q with |q| <= 127, rounded half to even.
///
/// Beside the quants' sums and scales it makes the factors that the product kernels multiply with, each as a
/// pair of equal shorts in an int, so that one broadcast fills a vector of shorts.
final class QuantiseKernel {

    // A block has four runs of 8 columns: wider vectors do not fit.
    private static final VectorShape SHAPE = VectorShape.forBitSize(Math.min(Lanes.BITS, 256));
    private static final VectorSpecies<Float> FLOATS = SHAPE.withLanes(float.class);
    private static final VectorSpecies<Integer> INTS = SHAPE.withLanes(int.class);
    private static final int WIDTH = FLOATS.length();

    /// 1.5 * 2^23: adding it rounds a small float to an integer, which then is the low bits of the sum.
    private static final float ROUND = 12582912f;

    private static final int ROUND_BITS = 0x4B400000;

    /// What the scales are multiplied with, so that weights' 16-bit scales need no exponent correction.
    static final float SCALE = 0x1p90f;

    private QuantiseKernel() {}

    /// Factors for [NibbleKernel]: for i < 8 with a to d = q[i], q[i + 8], q[i + 16], q[i + 24], the ints at i, i + 8,
    /// i + 16, i + 24 become a, b - 16 a, c - 16 b, d - 16 c.
    ///
    /// @param factors `[32 * blocks]`, overwritten
    /// @param scales  `[blocks]`, overwritten
    /// @param sums    `[blocks]`, overwritten
    static void nibbles(float[] x, int xAt, int blocks, int[] factors, float[] scales, int[] sums) {
        for (int block = 0; block < blocks; block++) {
            int at = xAt + block * 32;
            FloatVector largest = FloatVector.zero(FLOATS);
            for (int i = 0; i < 32; i += WIDTH) {
                largest = largest.max(FloatVector.fromArray(FLOATS, x, at + i).abs());
            }
            float limit = largest.reduceLanes(MAX);
            float inverse = limit == 0 ? 0 : 127f / limit;
            IntVector sum = IntVector.zero(INTS);
            for (int i = 0, k = block * 32; i < 8; i += WIDTH, k += WIDTH) {
                IntVector a = FloatVector.fromArray(FLOATS, x, at + i)
                        .mul(inverse)
                        .add(ROUND)
                        .reinterpretAsInts()
                        .sub(ROUND_BITS);
                IntVector b = FloatVector.fromArray(FLOATS, x, at + i + 8)
                        .mul(inverse)
                        .add(ROUND)
                        .reinterpretAsInts()
                        .sub(ROUND_BITS);
                IntVector c = FloatVector.fromArray(FLOATS, x, at + i + 16)
                        .mul(inverse)
                        .add(ROUND)
                        .reinterpretAsInts()
                        .sub(ROUND_BITS);
                IntVector d = FloatVector.fromArray(FLOATS, x, at + i + 24)
                        .mul(inverse)
                        .add(ROUND)
                        .reinterpretAsInts()
                        .sub(ROUND_BITS);
                sum = sum.add(a.add(b)).add(c.add(d));
                IntVector f = b.sub(a.lanewise(LSHL, 4)),
                        g = c.sub(b.lanewise(LSHL, 4)),
                        h = d.sub(c.lanewise(LSHL, 4));
                a.and(0xFFFF).or(a.lanewise(LSHL, 16)).intoArray(factors, k);
                f.and(0xFFFF).or(f.lanewise(LSHL, 16)).intoArray(factors, k + 8);
                g.and(0xFFFF).or(g.lanewise(LSHL, 16)).intoArray(factors, k + 16);
                h.and(0xFFFF).or(h.lanewise(LSHL, 16)).intoArray(factors, k + 24);
            }
            scales[block] = limit / 127f * SCALE;
            sums[block] = sum.reduceLanes(ADD);
        }
    }

    /// Factors for [ByteKernel]: 16 times a, 16 times b - 256 a, 16 times 2^15 - 128 a, where (a, b) are the pairs
    /// (q[i], q[i + 8]) and then (q[i + 16], q[i + 24]) for i < 8. Scales and sums as in [#nibbles].
    ///
    /// @param factors `[48 * blocks]`, overwritten
    static void bytes(float[] x, int xAt, int blocks, int[] factors, float[] scales, int[] sums) {
        for (int block = 0; block < blocks; block++) {
            int at = xAt + block * 32;
            FloatVector largest = FloatVector.zero(FLOATS);
            for (int i = 0; i < 32; i += WIDTH) {
                largest = largest.max(FloatVector.fromArray(FLOATS, x, at + i).abs());
            }
            float limit = largest.reduceLanes(MAX);
            float inverse = limit == 0 ? 0 : 127f / limit;
            IntVector sum = IntVector.zero(INTS);
            for (int half = 0; half < 2; half++) {
                for (int i = 0, k = block * 48 + half * 8, from = at + half * 16; i < 8; i += WIDTH) {
                    IntVector a = FloatVector.fromArray(FLOATS, x, from + i)
                            .mul(inverse)
                            .add(ROUND)
                            .reinterpretAsInts()
                            .sub(ROUND_BITS);
                    IntVector b = FloatVector.fromArray(FLOATS, x, from + i + 8)
                            .mul(inverse)
                            .add(ROUND)
                            .reinterpretAsInts()
                            .sub(ROUND_BITS);
                    sum = sum.add(a).add(b);
                    IntVector f = b.sub(a.lanewise(LSHL, 8)),
                            g = a.lanewise(LSHL, 7).neg().add(1 << 15);
                    a.and(0xFFFF).or(a.lanewise(LSHL, 16)).intoArray(factors, k + i);
                    f.and(0xFFFF).or(f.lanewise(LSHL, 16)).intoArray(factors, k + i + 16);
                    g.and(0xFFFF).or(g.lanewise(LSHL, 16)).intoArray(factors, k + i + 32);
                }
            }
            scales[block] = limit / 127f * SCALE;
            sums[block] = sum.reduceLanes(ADD);
        }
    }
}
