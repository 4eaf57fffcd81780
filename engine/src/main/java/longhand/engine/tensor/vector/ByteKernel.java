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

/// Products of packed 8-bit weights (see [BytePacking]) with 8-bit activations.
///
/// A short lane v holds two weights of one row: a + 128 below, b above. In 16 wrapping bits
/// v x0 + (v >> 8) (x1 - 256 x0) + (2^15 - 128 x0) = a x0 + b x1 + 2^15, which no wrap can harm: it lies
/// between 0 and 2^16. Two such lanes are one int lane u; `all` sums u, `high` sums u >>> 16, and
/// `all - 2^16 high` is the sum of the low lanes. [QuantiseKernel#bytes] makes the three factors.
final class ByteKernel {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final VectorSpecies<Integer> INTS = Lanes.INTS;
    private static final VectorSpecies<Short> SHORTS = Lanes.SHORTS;
    private static final int WIDTH = Lanes.WIDTH;
    private static final int GROUP = Lanes.GROUP;
    private static final long BYTES = Lanes.BITS / 8;
    private static final int HALF = 0x8FFFE000;

    private ByteKernel() {}

    /// y = W x for weights scale * b.
    ///
    /// @param w       packed groups
    /// @param q       `[48 * blocks]` factors of the activations
    /// @param scales  `[blocks]` scales of the activations, times 2^90
    /// @param y       written from `yAt` on, one group of rows after another
    /// @param factor  2^22 and what else the scales of the weights lack
    static void symmetric(
            MemorySegment w, int[] q, float[] scales, int blocks, int from, int to, float factor, float[] y, int yAt) {
        Lanes.requireNative(w.isNative());
        for (int group = from; group < to; group++, yAt += GROUP) {
            long p = (long) group * blocks * (34L * BYTES);
            FloatVector y0 = FloatVector.zero(FLOATS), y1 = y0, y2 = y0, y3 = y0;
            for (int block = 0; block < blocks; block++, p += 34L * BYTES) {
                IntVector all0 = IntVector.zero(INTS), all1 = all0, high0 = all0, high1 = all0;
                for (int i = 0, k = block * 48; i < 16; i++, k++) {
                    ShortVector v0 = ShortVector.fromMemorySegment(SHORTS, w, p + (2L + 2L * i) * BYTES, LITTLE_ENDIAN);
                    ShortVector v1 = ShortVector.fromMemorySegment(SHORTS, w, p + (3L + 2L * i) * BYTES, LITTLE_ENDIAN);
                    ShortVector x0 = IntVector.broadcast(INTS, q[k]).reinterpretAsShorts();
                    ShortVector x1 = IntVector.broadcast(INTS, q[k + 16]).reinterpretAsShorts();
                    ShortVector x2 = IntVector.broadcast(INTS, q[k + 32]).reinterpretAsShorts();
                    IntVector u0 =
                            v0.mul(x0).add(v0.lanewise(ASHR, 8).mul(x1).add(x2)).reinterpretAsInts();
                    IntVector u1 =
                            v1.mul(x0).add(v1.lanewise(ASHR, 8).mul(x1).add(x2)).reinterpretAsInts();
                    all0 = u0.add(all0);
                    all1 = u1.add(all1);
                    high0 = u0.lanewise(LSHR, 16).add(high0);
                    high1 = u1.lanewise(LSHR, 16).add(high1);
                }
                IntVector a0 = IntVector.zero(INTS).add(all0),
                        h0 = IntVector.zero(INTS).add(high0);
                IntVector a1 = IntVector.zero(INTS).add(all1),
                        h1 = IntVector.zero(INTS).add(high1);
                FloatVector dx = FloatVector.broadcast(FLOATS, scales[block]);
                IntVector d0 = ShortVector.fromMemorySegment(SHORTS, w, p, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                IntVector d1 = ShortVector.fromMemorySegment(SHORTS, w, p + BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                y0 = ((FloatVector) a0.sub(h0.lanewise(LSHL, 16)).sub(16 << 15).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d0.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y0);
                y1 = ((FloatVector) h0.sub(16 << 15).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d0.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y1);
                y2 = ((FloatVector) a1.sub(h1.lanewise(LSHL, 16)).sub(16 << 15).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d1.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y2);
                y3 = ((FloatVector) h1.sub(16 << 15).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d1.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y3);
            }
            FloatVector.broadcast(FLOATS, factor).mul(y0).intoArray(y, yAt);
            FloatVector.broadcast(FLOATS, factor).mul(y1).intoArray(y, yAt + WIDTH);
            FloatVector.broadcast(FLOATS, factor).mul(y2).intoArray(y, yAt + 2 * WIDTH);
            FloatVector.broadcast(FLOATS, factor).mul(y3).intoArray(y, yAt + 3 * WIDTH);
        }
    }

    /// y = W x for weights scale * b + minimum; parameters as in [#symmetric].
    ///
    /// @param sums `[blocks]` sums of the quantised activations
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
            long p = (long) group * blocks * (36L * BYTES);
            FloatVector y0 = FloatVector.zero(FLOATS), y1 = y0, y2 = y0, y3 = y0;
            for (int block = 0; block < blocks; block++, p += 36L * BYTES) {
                IntVector all0 = IntVector.zero(INTS), all1 = all0, high0 = all0, high1 = all0;
                for (int i = 0, k = block * 48; i < 16; i++, k++) {
                    ShortVector v0 = ShortVector.fromMemorySegment(SHORTS, w, p + (4L + 2L * i) * BYTES, LITTLE_ENDIAN);
                    ShortVector v1 = ShortVector.fromMemorySegment(SHORTS, w, p + (5L + 2L * i) * BYTES, LITTLE_ENDIAN);
                    ShortVector x0 = IntVector.broadcast(INTS, q[k]).reinterpretAsShorts();
                    ShortVector x1 = IntVector.broadcast(INTS, q[k + 16]).reinterpretAsShorts();
                    ShortVector x2 = IntVector.broadcast(INTS, q[k + 32]).reinterpretAsShorts();
                    IntVector u0 =
                            v0.mul(x0).add(v0.lanewise(ASHR, 8).mul(x1).add(x2)).reinterpretAsInts();
                    IntVector u1 =
                            v1.mul(x0).add(v1.lanewise(ASHR, 8).mul(x1).add(x2)).reinterpretAsInts();
                    all0 = u0.add(all0);
                    all1 = u1.add(all1);
                    high0 = u0.lanewise(LSHR, 16).add(high0);
                    high1 = u1.lanewise(LSHR, 16).add(high1);
                }
                IntVector a0 = IntVector.zero(INTS).add(all0),
                        h0 = IntVector.zero(INTS).add(high0);
                IntVector a1 = IntVector.zero(INTS).add(all1),
                        h1 = IntVector.zero(INTS).add(high1);
                FloatVector dx = FloatVector.broadcast(FLOATS, scales[block]);
                IntVector d0 = ShortVector.fromMemorySegment(SHORTS, w, p, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                IntVector d1 = ShortVector.fromMemorySegment(SHORTS, w, p + BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                y0 = ((FloatVector) a0.sub(h0.lanewise(LSHL, 16)).sub(16 << 15).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d0.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y0);
                y1 = ((FloatVector) h0.sub(16 << 15).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d0.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y1);
                y2 = ((FloatVector) a1.sub(h1.lanewise(LSHL, 16)).sub(16 << 15).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d1.lanewise(LSHL, 16).lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y2);
                y3 = ((FloatVector) h1.sub(16 << 15).convertShape(I2F, FLOATS, 0))
                        .mul(dx)
                        .fma(d1.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y3);
                FloatVector sx = FloatVector.broadcast(FLOATS, scales[block] * sums[block]);
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

    /// y = W x for weights scale * b with one scale per 16 columns; parameters as in [#symmetric].
    static void halves(
            MemorySegment w, int[] q, float[] scales, int blocks, int from, int to, float factor, float[] y, int yAt) {
        Lanes.requireNative(w.isNative());
        for (int group = from; group < to; group++, yAt += GROUP) {
            long p = (long) group * blocks * (36L * BYTES);
            FloatVector y0 = FloatVector.zero(FLOATS), y1 = y0, y2 = y0, y3 = y0;
            for (int block = 0; block < blocks; block++, p += 36L * BYTES) {
                for (int half = 0; half < 2; half++) {
                    IntVector all0 = IntVector.zero(INTS), all1 = all0, high0 = all0, high1 = all0;
                    for (int i = 0, k = block * 48 + half * 8; i < 8; i++, k++) {
                        ShortVector v0 = ShortVector.fromMemorySegment(
                                SHORTS, w, p + (4L + 16L * half + 2L * i) * BYTES, LITTLE_ENDIAN);
                        ShortVector v1 = ShortVector.fromMemorySegment(
                                SHORTS, w, p + (5L + 16L * half + 2L * i) * BYTES, LITTLE_ENDIAN);
                        ShortVector x0 = IntVector.broadcast(INTS, q[k]).reinterpretAsShorts();
                        ShortVector x1 = IntVector.broadcast(INTS, q[k + 16]).reinterpretAsShorts();
                        ShortVector x2 = IntVector.broadcast(INTS, q[k + 32]).reinterpretAsShorts();
                        IntVector u0 = v0.mul(x0)
                                .add(v0.lanewise(ASHR, 8).mul(x1).add(x2))
                                .reinterpretAsInts();
                        IntVector u1 = v1.mul(x0)
                                .add(v1.lanewise(ASHR, 8).mul(x1).add(x2))
                                .reinterpretAsInts();
                        all0 = u0.add(all0);
                        all1 = u1.add(all1);
                        high0 = u0.lanewise(LSHR, 16).add(high0);
                        high1 = u1.lanewise(LSHR, 16).add(high1);
                    }
                    IntVector a0 = IntVector.zero(INTS).add(all0),
                            h0 = IntVector.zero(INTS).add(high0);
                    IntVector a1 = IntVector.zero(INTS).add(all1),
                            h1 = IntVector.zero(INTS).add(high1);
                    FloatVector dx = FloatVector.broadcast(FLOATS, scales[block]);
                    IntVector d0 = ShortVector.fromMemorySegment(SHORTS, w, p + 2L * half * BYTES, LITTLE_ENDIAN)
                            .reinterpretAsInts();
                    IntVector d1 = ShortVector.fromMemorySegment(SHORTS, w, p + (2L * half + 1) * BYTES, LITTLE_ENDIAN)
                            .reinterpretAsInts();
                    y0 = ((FloatVector)
                                    a0.sub(h0.lanewise(LSHL, 16)).sub(8 << 15).convertShape(I2F, FLOATS, 0))
                            .mul(dx)
                            .fma(
                                    d0.lanewise(LSHL, 16)
                                            .lanewise(ASHR, 3)
                                            .and(HALF)
                                            .reinterpretAsFloats(),
                                    y0);
                    y1 = ((FloatVector) h0.sub(8 << 15).convertShape(I2F, FLOATS, 0))
                            .mul(dx)
                            .fma(d0.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y1);
                    y2 = ((FloatVector)
                                    a1.sub(h1.lanewise(LSHL, 16)).sub(8 << 15).convertShape(I2F, FLOATS, 0))
                            .mul(dx)
                            .fma(
                                    d1.lanewise(LSHL, 16)
                                            .lanewise(ASHR, 3)
                                            .and(HALF)
                                            .reinterpretAsFloats(),
                                    y2);
                    y3 = ((FloatVector) h1.sub(8 << 15).convertShape(I2F, FLOATS, 0))
                            .mul(dx)
                            .fma(d1.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats(), y3);
                }
            }
            FloatVector.broadcast(FLOATS, factor).mul(y0).intoArray(y, yAt);
            FloatVector.broadcast(FLOATS, factor).mul(y1).intoArray(y, yAt + WIDTH);
            FloatVector.broadcast(FLOATS, factor).mul(y2).intoArray(y, yAt + 2 * WIDTH);
            FloatVector.broadcast(FLOATS, factor).mul(y3).intoArray(y, yAt + 3 * WIDTH);
        }
    }
}
