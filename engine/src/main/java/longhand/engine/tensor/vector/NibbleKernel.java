package longhand.engine.tensor.vector;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/// Products of packed 4-bit weights (see [NibblePacking]) with 8-bit activations.
///
/// A short lane v holds the nibbles n0 to n3 of one row. With v = n0 + 16 (v >>> 4) and so on,
/// n0 x0 + n1 x1 + n2 x2 + n3 x3 = v x0 + (v >>> 4) (x1 - 16 x0) + (v >>> 8) (x2 - 16 x1) + (v >>> 12) (x3 - 16 x2):
/// no masks, given the factors on the right, which [QuantiseKernel#nibbles] makes. All of it is exact in 16 wrapping
/// bits, because the sum of 32 terms (n - 8) x lies within 32 * 8 * 127 = 32512.
final class NibbleKernel {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final VectorSpecies<Short> SHORTS = Lanes.SHORTS;
    private static final int WIDTH = Lanes.WIDTH;
    private static final int GROUP = Lanes.GROUP;
    private static final long BYTES = Lanes.BITS / 8;

    /// Exponent and mantissa of a 16-bit float, moved to their places in a 32-bit one that is 2^-112 too small.
    private static final int HALF = 0x8FFFE000;

    private NibbleKernel() {}

    /// y = W x for weights scale * (n - 8).
    ///
    /// @param w       packed groups
    /// @param q       `[32 * blocks]` factors of the activations
    /// @param scales  `[blocks]` scales of the activations, times 2^90
    /// @param sums    `[blocks]` sums of the quantised activations
    /// @param y       written from `yAt` on, one group of rows after another
    /// @param factor  2^22 and what else the scales of the weights lack
    static void symmetric(
            MemorySegment w,
            int[] q,
            float[] scales,
            int[] sums,
            int blocks,
            int from,
            int to,
            float factor,
            float[] y,
            int yAt) {
        Lanes.requireNative(w.isNative());
        for (int group = from; group < to; group++, yAt += GROUP) {
            long p = (long) group * blocks * (18L * BYTES);
            FloatVector y0 = FloatVector.zero(FLOATS), y1 = y0, y2 = y0, y3 = y0;
            for (int block = 0; block < blocks; block++, p += 18L * BYTES) {
                ShortVector s0 = ShortVector.broadcast(SHORTS, (short) (-8 * sums[block])), s1 = s0;
                for (int i = 0, k = block * 32; i < 8; i++, k++) {
                    ShortVector v0 = ShortVector.fromMemorySegment(SHORTS, w, p + (2L + 2L * i) * BYTES, LITTLE_ENDIAN);
                    ShortVector v1 = ShortVector.fromMemorySegment(SHORTS, w, p + (3L + 2L * i) * BYTES, LITTLE_ENDIAN);
                    ShortVector x0 = IntVector.broadcast(Lanes.INTS, q[k]).reinterpretAsShorts();
                    ShortVector x1 = IntVector.broadcast(Lanes.INTS, q[k + 8]).reinterpretAsShorts();
                    ShortVector x2 = IntVector.broadcast(Lanes.INTS, q[k + 16]).reinterpretAsShorts();
                    ShortVector x3 = IntVector.broadcast(Lanes.INTS, q[k + 24]).reinterpretAsShorts();
                    s0 = v0.mul(x0).add(s0).add(v0.lanewise(LSHR, 4).mul(x1));
                    s1 = v1.mul(x0).add(s1).add(v1.lanewise(LSHR, 4).mul(x1));
                    s0 = v0.lanewise(LSHR, 8)
                            .mul(x2)
                            .add(s0)
                            .add(v0.lanewise(LSHR, 12).mul(x3));
                    s1 = v1.lanewise(LSHR, 8)
                            .mul(x2)
                            .add(s1)
                            .add(v1.lanewise(LSHR, 12).mul(x3));
                }
                FloatVector dx = FloatVector.broadcast(FLOATS, scales[block]);
                IntVector i0 = ShortVector.zero(SHORTS).add(s0).reinterpretAsInts();
                IntVector i1 = ShortVector.zero(SHORTS).add(s1).reinterpretAsInts();
                IntVector d0 = ShortVector.fromMemorySegment(SHORTS, w, p, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                IntVector d1 = ShortVector.fromMemorySegment(SHORTS, w, p + BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                y0 = ((FloatVector) i0.lanewise(LSHL, 16).lanewise(ASHR, 16).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d0.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y0);
                y1 = ((FloatVector) i0.lanewise(ASHR, 16).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d0.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y1);
                y2 = ((FloatVector) i1.lanewise(LSHL, 16).lanewise(ASHR, 16).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d1.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y2);
                y3 = ((FloatVector) i1.lanewise(ASHR, 16).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d1.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y3);
            }
            FloatVector.broadcast(FLOATS, factor).mul(y0).intoArray(y, yAt);
            FloatVector.broadcast(FLOATS, factor).mul(y1).intoArray(y, yAt + WIDTH);
            FloatVector.broadcast(FLOATS, factor).mul(y2).intoArray(y, yAt + 2 * WIDTH);
            FloatVector.broadcast(FLOATS, factor).mul(y3).intoArray(y, yAt + 3 * WIDTH);
        }
    }

    /// y = W x for weights scale * n + minimum; parameters as in [#symmetric].
    static void offset(
            MemorySegment w,
            int[] q,
            float[] scales,
            int[] sums,
            int blocks,
            int from,
            int to,
            float factor,
            float[] y,
            int yAt) {
        Lanes.requireNative(w.isNative());
        for (int group = from; group < to; group++, yAt += GROUP) {
            long p = (long) group * blocks * (20L * BYTES);
            FloatVector y0 = FloatVector.zero(FLOATS), y1 = y0, y2 = y0, y3 = y0;
            for (int block = 0; block < blocks; block++, p += 20L * BYTES) {
                ShortVector s0 = ShortVector.broadcast(SHORTS, (short) (-8 * sums[block])), s1 = s0;
                for (int i = 0, k = block * 32; i < 8; i++, k++) {
                    ShortVector v0 = ShortVector.fromMemorySegment(SHORTS, w, p + (4L + 2L * i) * BYTES, LITTLE_ENDIAN);
                    ShortVector v1 = ShortVector.fromMemorySegment(SHORTS, w, p + (5L + 2L * i) * BYTES, LITTLE_ENDIAN);
                    ShortVector x0 = IntVector.broadcast(Lanes.INTS, q[k]).reinterpretAsShorts();
                    ShortVector x1 = IntVector.broadcast(Lanes.INTS, q[k + 8]).reinterpretAsShorts();
                    ShortVector x2 = IntVector.broadcast(Lanes.INTS, q[k + 16]).reinterpretAsShorts();
                    ShortVector x3 = IntVector.broadcast(Lanes.INTS, q[k + 24]).reinterpretAsShorts();
                    s0 = v0.mul(x0).add(s0).add(v0.lanewise(LSHR, 4).mul(x1));
                    s1 = v1.mul(x0).add(s1).add(v1.lanewise(LSHR, 4).mul(x1));
                    s0 = v0.lanewise(LSHR, 8)
                            .mul(x2)
                            .add(s0)
                            .add(v0.lanewise(LSHR, 12).mul(x3));
                    s1 = v1.lanewise(LSHR, 8)
                            .mul(x2)
                            .add(s1)
                            .add(v1.lanewise(LSHR, 12).mul(x3));
                }
                FloatVector dx = FloatVector.broadcast(FLOATS, scales[block]);
                FloatVector sx = FloatVector.broadcast(FLOATS, scales[block] * sums[block]);
                FloatVector ex = sx.mul(8f);
                IntVector i0 = ShortVector.zero(SHORTS).add(s0).reinterpretAsInts();
                IntVector i1 = ShortVector.zero(SHORTS).add(s1).reinterpretAsInts();
                IntVector d0 = ShortVector.fromMemorySegment(SHORTS, w, p, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                IntVector d1 = ShortVector.fromMemorySegment(SHORTS, w, p + BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                y0 = ((FloatVector) i0.lanewise(LSHL, 16).lanewise(ASHR, 16).convertShape(I2F, FLOATS, 0))
                        .fma(dx, ex)
                        .fma(d0.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y0);
                y1 = ((FloatVector) i0.lanewise(ASHR, 16).convertShape(I2F, FLOATS, 0))
                        .fma(dx, ex)
                        .fma(d0.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y1);
                y2 = ((FloatVector) i1.lanewise(LSHL, 16).lanewise(ASHR, 16).convertShape(I2F, FLOATS, 0))
                        .fma(dx, ex)
                        .fma(d1.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y2);
                y3 = ((FloatVector) i1.lanewise(ASHR, 16).convertShape(I2F, FLOATS, 0))
                        .fma(dx, ex)
                        .fma(d1.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y3);
                IntVector m0 = ShortVector.fromMemorySegment(SHORTS, w, p + 2 * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                IntVector m1 = ShortVector.fromMemorySegment(SHORTS, w, p + 3 * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                y0 = sx.fma(m0.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y0);
                y1 = sx.fma(m0.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y1);
                y2 = sx.fma(m1.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y2);
                y3 = sx.fma(m1.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y3);
            }
            FloatVector.broadcast(FLOATS, factor).mul(y0).intoArray(y, yAt);
            FloatVector.broadcast(FLOATS, factor).mul(y1).intoArray(y, yAt + WIDTH);
            FloatVector.broadcast(FLOATS, factor).mul(y2).intoArray(y, yAt + 2 * WIDTH);
            FloatVector.broadcast(FLOATS, factor).mul(y3).intoArray(y, yAt + 3 * WIDTH);
        }
    }
}
