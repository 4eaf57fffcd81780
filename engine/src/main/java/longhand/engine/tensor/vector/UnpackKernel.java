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

/// Packed weights to panels of floats, `[columns, GROUP]` with the rows in their order, for the products of
/// many tokens at once.
///
/// A vector of shorts holds two vectors of rows, and a group has two such halves: the loops go through them one after
/// the other, which HotSpot compiles in half the time.
///
/// Common parameters: `p` is the byte where the first block lies, `factor` what its scales are multiplied with.
final class UnpackKernel {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final VectorSpecies<Short> SHORTS = Lanes.SHORTS;
    private static final int WIDTH = Lanes.WIDTH;
    private static final int GROUP = Lanes.GROUP;
    private static final long BYTES = Lanes.BITS / 8;
    private static final int HALF = 0x8FFFE000;

    private UnpackKernel() {}

    /// Blocks of [NibbleWeights] without minima.
    static void symmetricNibbles(MemorySegment w, long p, int blocks, float factor, float[] panel) {
        Lanes.requireNative(w.isNative());
        factor *= 0x1p112f;
        for (int block = 0; block < blocks; block++, p += 18L * BYTES) {
            for (int half = 0; half < 2; half++) {
                IntVector dh = ShortVector.fromMemorySegment(SHORTS, w, p + half * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                FloatVector d0 = dh.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .mul(factor);
                FloatVector d1 =
                        dh.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(factor);
                FloatVector m0 = d0.mul(-8f);
                FloatVector m1 = d1.mul(-8f);
                for (int i = 0; i < 8; i++) {
                    IntVector v = ShortVector.fromMemorySegment(
                                    SHORTS, w, p + (2L + 2L * i + half) * BYTES, LITTLE_ENDIAN)
                            .reinterpretAsInts();
                    int to = (block * 32 + i) * GROUP + half * 2 * WIDTH;
                    for (int n = 0; n < 16; n += 4, to += 8 * GROUP) {
                        ((FloatVector) v.lanewise(LSHR, n).and(15).convertShape(I2F, FLOATS, 0))
                                .fma(d0, m0)
                                .intoArray(panel, to);
                        ((FloatVector) v.lanewise(LSHR, n + 16).and(15).convertShape(I2F, FLOATS, 0))
                                .fma(d1, m1)
                                .intoArray(panel, to + WIDTH);
                    }
                }
            }
        }
    }

    /// Blocks of [NibbleWeights] with minima.
    static void offsetNibbles(MemorySegment w, long p, int blocks, float factor, float[] panel) {
        Lanes.requireNative(w.isNative());
        factor *= 0x1p112f;
        for (int block = 0; block < blocks; block++, p += 20L * BYTES) {
            for (int half = 0; half < 2; half++) {
                IntVector dh = ShortVector.fromMemorySegment(SHORTS, w, p + half * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                FloatVector d0 = dh.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .mul(factor);
                FloatVector d1 =
                        dh.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(factor);
                IntVector mh = ShortVector.fromMemorySegment(SHORTS, w, p + (2L + half) * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                FloatVector m0 = mh.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .mul(factor);
                FloatVector m1 =
                        mh.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(factor);
                for (int i = 0; i < 8; i++) {
                    IntVector v = ShortVector.fromMemorySegment(
                                    SHORTS, w, p + (4L + 2L * i + half) * BYTES, LITTLE_ENDIAN)
                            .reinterpretAsInts();
                    int to = (block * 32 + i) * GROUP + half * 2 * WIDTH;
                    for (int n = 0; n < 16; n += 4, to += 8 * GROUP) {
                        ((FloatVector) v.lanewise(LSHR, n).and(15).convertShape(I2F, FLOATS, 0))
                                .fma(d0, m0)
                                .intoArray(panel, to);
                        ((FloatVector) v.lanewise(LSHR, n + 16).and(15).convertShape(I2F, FLOATS, 0))
                                .fma(d1, m1)
                                .intoArray(panel, to + WIDTH);
                    }
                }
            }
        }
    }

    /// Blocks of [ByteWeights] with a scale.
    static void symmetricBytes(MemorySegment w, long p, int blocks, float factor, float[] panel) {
        Lanes.requireNative(w.isNative());
        factor *= 0x1p112f;
        for (int block = 0; block < blocks; block++, p += 34L * BYTES) {
            for (int half = 0; half < 2; half++) {
                IntVector dh = ShortVector.fromMemorySegment(SHORTS, w, p + half * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                FloatVector d0 = dh.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .mul(factor);
                FloatVector d1 =
                        dh.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(factor);
                for (int i = 0; i < 16; i++) {
                    IntVector v = ShortVector.fromMemorySegment(
                                    SHORTS, w, p + (2L + 2L * i + half) * BYTES, LITTLE_ENDIAN)
                            .reinterpretAsInts();
                    int to = (block * 32 + i + (i & 8)) * GROUP + half * 2 * WIDTH, next = to + 8 * GROUP;
                    ((FloatVector) v.and(0xFF).sub(128).convertShape(I2F, FLOATS, 0))
                            .mul(d0)
                            .intoArray(panel, to);
                    ((FloatVector) v.lanewise(LSHL, 16).lanewise(ASHR, 24).convertShape(I2F, FLOATS, 0))
                            .mul(d0)
                            .intoArray(panel, next);
                    ((FloatVector) v.lanewise(LSHR, 16).and(0xFF).sub(128).convertShape(I2F, FLOATS, 0))
                            .mul(d1)
                            .intoArray(panel, to + WIDTH);
                    ((FloatVector) v.lanewise(ASHR, 24).convertShape(I2F, FLOATS, 0))
                            .mul(d1)
                            .intoArray(panel, next + WIDTH);
                }
            }
        }
    }

    /// Blocks of [ByteWeights] with a scale and a minimum.
    static void offsetBytes(MemorySegment w, long p, int blocks, float factor, float[] panel) {
        Lanes.requireNative(w.isNative());
        factor *= 0x1p112f;
        for (int block = 0; block < blocks; block++, p += 36L * BYTES) {
            for (int half = 0; half < 2; half++) {
                IntVector dh = ShortVector.fromMemorySegment(SHORTS, w, p + half * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                FloatVector d0 = dh.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .mul(factor);
                FloatVector d1 =
                        dh.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(factor);
                IntVector mh = ShortVector.fromMemorySegment(SHORTS, w, p + (2L + half) * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                FloatVector m0 = mh.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .mul(factor);
                FloatVector m1 =
                        mh.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(factor);
                for (int i = 0; i < 16; i++) {
                    IntVector v = ShortVector.fromMemorySegment(
                                    SHORTS, w, p + (4L + 2L * i + half) * BYTES, LITTLE_ENDIAN)
                            .reinterpretAsInts();
                    int to = (block * 32 + i + (i & 8)) * GROUP + half * 2 * WIDTH, next = to + 8 * GROUP;
                    ((FloatVector) v.and(0xFF).sub(128).convertShape(I2F, FLOATS, 0))
                            .fma(d0, m0)
                            .intoArray(panel, to);
                    ((FloatVector) v.lanewise(LSHL, 16).lanewise(ASHR, 24).convertShape(I2F, FLOATS, 0))
                            .fma(d0, m0)
                            .intoArray(panel, next);
                    ((FloatVector) v.lanewise(LSHR, 16).and(0xFF).sub(128).convertShape(I2F, FLOATS, 0))
                            .fma(d1, m1)
                            .intoArray(panel, to + WIDTH);
                    ((FloatVector) v.lanewise(ASHR, 24).convertShape(I2F, FLOATS, 0))
                            .fma(d1, m1)
                            .intoArray(panel, next + WIDTH);
                }
            }
        }
    }

    /// Blocks with one scale per 16 columns.
    static void halfBytes(MemorySegment w, long p, int blocks, float factor, float[] panel) {
        Lanes.requireNative(w.isNative());
        factor *= 0x1p112f;
        for (int block = 0; block < blocks; block++, p += 36L * BYTES) {
            for (int part = 0; part < 4; part++) {
                int half = part & 1;
                IntVector dh = ShortVector.fromMemorySegment(SHORTS, w, p + part * BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                FloatVector d0 = dh.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .mul(factor);
                FloatVector d1 =
                        dh.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(factor);
                for (int i = (part >> 1) * 8; i < (part >> 1) * 8 + 8; i++) {
                    IntVector v = ShortVector.fromMemorySegment(
                                    SHORTS, w, p + (4L + 2L * i + half) * BYTES, LITTLE_ENDIAN)
                            .reinterpretAsInts();
                    int to = (block * 32 + i + (i & 8)) * GROUP + half * 2 * WIDTH, next = to + 8 * GROUP;
                    ((FloatVector) v.and(0xFF).sub(128).convertShape(I2F, FLOATS, 0))
                            .mul(d0)
                            .intoArray(panel, to);
                    ((FloatVector) v.lanewise(LSHL, 16).lanewise(ASHR, 24).convertShape(I2F, FLOATS, 0))
                            .mul(d0)
                            .intoArray(panel, next);
                    ((FloatVector) v.lanewise(LSHR, 16).and(0xFF).sub(128).convertShape(I2F, FLOATS, 0))
                            .mul(d1)
                            .intoArray(panel, to + WIDTH);
                    ((FloatVector) v.lanewise(ASHR, 24).convertShape(I2F, FLOATS, 0))
                            .mul(d1)
                            .intoArray(panel, next + WIDTH);
                }
            }
        }
    }

    /// `columns` columns of 16-bit floats.
    static void halves(MemorySegment w, long p, int columns, float[] panel) {
        Lanes.requireNative(w.isNative());
        for (int column = 0; column < columns; column++, p += 2L * BYTES) {
            IntVector v0 =
                    ShortVector.fromMemorySegment(SHORTS, w, p, LITTLE_ENDIAN).reinterpretAsInts();
            IntVector v1 = ShortVector.fromMemorySegment(SHORTS, w, p + BYTES, LITTLE_ENDIAN)
                    .reinterpretAsInts();
            int to = column * GROUP;
            v0.lanewise(LSHL, 16)
                    .lanewise(ASHR, 3)
                    .and(HALF)
                    .reinterpretAsFloats()
                    .mul(0x1p112f)
                    .intoArray(panel, to);
            v0.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(0x1p112f).intoArray(panel, to + WIDTH);
            v1.lanewise(LSHL, 16)
                    .lanewise(ASHR, 3)
                    .and(HALF)
                    .reinterpretAsFloats()
                    .mul(0x1p112f)
                    .intoArray(panel, to + 2 * WIDTH);
            v1.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().mul(0x1p112f).intoArray(panel, to + 3 * WIDTH);
        }
    }

    /// `columns` columns of the upper halves of 32-bit floats.
    static void brains(MemorySegment w, long p, int columns, float[] panel) {
        Lanes.requireNative(w.isNative());
        for (int column = 0; column < columns; column++, p += 2L * BYTES) {
            IntVector v0 =
                    ShortVector.fromMemorySegment(SHORTS, w, p, LITTLE_ENDIAN).reinterpretAsInts();
            IntVector v1 = ShortVector.fromMemorySegment(SHORTS, w, p + BYTES, LITTLE_ENDIAN)
                    .reinterpretAsInts();
            int to = column * GROUP;
            v0.lanewise(LSHL, 16).reinterpretAsFloats().intoArray(panel, to);
            v0.and(0xFFFF0000).reinterpretAsFloats().intoArray(panel, to + WIDTH);
            v1.lanewise(LSHL, 16).reinterpretAsFloats().intoArray(panel, to + 2 * WIDTH);
            v1.and(0xFFFF0000).reinterpretAsFloats().intoArray(panel, to + 3 * WIDTH);
        }
    }
}
