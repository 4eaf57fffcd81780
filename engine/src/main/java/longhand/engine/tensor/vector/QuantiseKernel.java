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
/// pair of equal shorts in an int, so that one broadcast fills a vector of shorts. Quants and factors are made one
/// after the other: in one method they go past HotSpot's limits for inlining, and some vectors stay objects for ever.
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

    /// The quants themselves, `[32 * blocks]`.
    ///
    /// @param q       overwritten
    /// @param scales  `[blocks]`, overwritten
    /// @param sums    `[blocks]`, overwritten
    static void quants(float[] x, int xAt, int blocks, int[] q, float[] scales, int[] sums) {
        for (int block = 0; block < blocks; block++) {
            int at = xAt + block * 32;
            FloatVector largest = FloatVector.zero(FLOATS);
            for (int i = at; i < at + 32; i += WIDTH) {
                largest = FloatVector.fromArray(FLOATS, x, i).abs().max(largest);
            }
            float limit = FloatVector.zero(FLOATS).max(largest).reduceLanes(MAX);
            float inverse = limit == 0 ? 0 : 127f / limit;
            IntVector sum = IntVector.zero(INTS);
            for (int i = 0; i < 32; i += WIDTH) {
                IntVector v = FloatVector.fromArray(FLOATS, x, at + i)
                        .mul(inverse)
                        .add(ROUND)
                        .reinterpretAsInts()
                        .sub(ROUND_BITS);
                sum = v.add(sum);
                v.intoArray(q, block * 32 + i);
            }
            scales[block] = limit / 127f * SCALE;
            sums[block] = IntVector.zero(INTS).add(sum).reduceLanes(ADD);
        }
    }

    /// Factors for [NibbleKernel]: for i < 8 with a to d = q[i], q[i + 8], q[i + 16], q[i + 24], the ints at i, i + 8,
    /// i + 16, i + 24 become a, b - 16 a, c - 16 b, d - 16 c.
    ///
    /// @param factors `[32 * blocks]`, overwritten
    static void nibbles(int[] q, int blocks, int[] factors) {
        for (int at = 0; at < 32 * blocks; at += 32) {
            for (int i = at; i < at + 8; i += WIDTH) {
                IntVector before = IntVector.zero(INTS);
                for (int k = i; k < at + 32; k += 8) {
                    IntVector v = IntVector.fromArray(INTS, q, k);
                    IntVector f = v.sub(before.lanewise(LSHL, 4));
                    f.and(0xFFFF).or(f.lanewise(LSHL, 16)).intoArray(factors, k);
                    before = v;
                }
            }
        }
    }

    /// Factors for [ByteKernel]: 16 times a, 16 times b - 256 a, 16 times 2^15 - 128 a, where (a, b) are the pairs
    /// (q[i], q[i + 8]) and then (q[i + 16], q[i + 24]) for i < 8.
    ///
    /// @param factors `[48 * blocks]`, overwritten
    static void bytes(int[] q, int blocks, int[] factors) {
        for (int half = 0; half < 2 * blocks; half++) {
            int to = half / 2 * 48 + half % 2 * 8;
            for (int i = 0; i < 8; i += WIDTH) {
                IntVector a = IntVector.fromArray(INTS, q, half * 16 + i);
                IntVector f = IntVector.fromArray(INTS, q, half * 16 + i + 8).sub(a.lanewise(LSHL, 8));
                IntVector g = a.lanewise(LSHL, 7).neg().add(1 << 15);
                a.and(0xFFFF).or(a.lanewise(LSHL, 16)).intoArray(factors, to + i);
                f.and(0xFFFF).or(f.lanewise(LSHL, 16)).intoArray(factors, to + i + 16);
                g.and(0xFFFF).or(g.lanewise(LSHL, 16)).intoArray(factors, to + i + 32);
            }
        }
    }
}
