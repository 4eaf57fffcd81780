package longhand.engine.tensor.vector;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/// Products of packed floats ([FloatWeights], [HalfWeights]) with one row of activations.
///
/// Common parameters: x is `[columns]` from `xAt` on; y is written from `yAt` on, one group of rows after another.
final class FloatKernel {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final VectorSpecies<Short> SHORTS = Lanes.SHORTS;
    private static final int WIDTH = Lanes.WIDTH;
    private static final int GROUP = Lanes.GROUP;
    private static final long BYTES = Lanes.BITS / 8;
    private static final int HALF = 0x8FFFE000;

    private FloatKernel() {}

    /// 32-bit weights.
    static void singles(MemorySegment w, float[] x, int xAt, int columns, int from, int to, float[] y, int yAt) {
        Lanes.requireNative(w.isNative());
        for (int group = from; group < to; group++, yAt += GROUP) {
            long p = (long) group * columns * (4L * BYTES);
            FloatVector y0 = FloatVector.zero(FLOATS), y1 = y0, y2 = y0, y3 = y0;
            for (int column = 0; column < columns; column++, p += 4L * BYTES) {
                FloatVector v = FloatVector.broadcast(FLOATS, x[xAt + column]);
                y0 = FloatVector.fromMemorySegment(FLOATS, w, p, LITTLE_ENDIAN).fma(v, y0);
                y1 = FloatVector.fromMemorySegment(FLOATS, w, p + BYTES, LITTLE_ENDIAN)
                        .fma(v, y1);
                y2 = FloatVector.fromMemorySegment(FLOATS, w, p + 2 * BYTES, LITTLE_ENDIAN)
                        .fma(v, y2);
                y3 = FloatVector.fromMemorySegment(FLOATS, w, p + 3 * BYTES, LITTLE_ENDIAN)
                        .fma(v, y3);
            }
            FloatVector.zero(FLOATS).add(y0).intoArray(y, yAt);
            FloatVector.zero(FLOATS).add(y1).intoArray(y, yAt + WIDTH);
            FloatVector.zero(FLOATS).add(y2).intoArray(y, yAt + 2 * WIDTH);
            FloatVector.zero(FLOATS).add(y3).intoArray(y, yAt + 3 * WIDTH);
        }
    }

    /// 16-bit weights.
    static void halves(MemorySegment w, float[] x, int xAt, int columns, int from, int to, float[] y, int yAt) {
        Lanes.requireNative(w.isNative());
        for (int group = from; group < to; group++, yAt += GROUP) {
            long p = (long) group * columns * (2L * BYTES);
            FloatVector y0 = FloatVector.zero(FLOATS), y1 = y0, y2 = y0, y3 = y0;
            for (int column = 0; column < columns; column++, p += 2L * BYTES) {
                FloatVector v = FloatVector.broadcast(FLOATS, x[xAt + column]);
                IntVector v0 = ShortVector.fromMemorySegment(SHORTS, w, p, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                IntVector v1 = ShortVector.fromMemorySegment(SHORTS, w, p + BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                y0 = v0.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .fma(v, y0);
                y1 = v0.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().fma(v, y1);
                y2 = v1.lanewise(LSHL, 16)
                        .lanewise(ASHR, 3)
                        .and(HALF)
                        .reinterpretAsFloats()
                        .fma(v, y2);
                y3 = v1.lanewise(ASHR, 3).and(HALF).reinterpretAsFloats().fma(v, y3);
            }
            FloatVector.broadcast(FLOATS, 0x1p112f).mul(y0).intoArray(y, yAt);
            FloatVector.broadcast(FLOATS, 0x1p112f).mul(y1).intoArray(y, yAt + WIDTH);
            FloatVector.broadcast(FLOATS, 0x1p112f).mul(y2).intoArray(y, yAt + 2 * WIDTH);
            FloatVector.broadcast(FLOATS, 0x1p112f).mul(y3).intoArray(y, yAt + 3 * WIDTH);
        }
    }

    /// Upper halves of 32-bit floats.
    static void brains(MemorySegment w, float[] x, int xAt, int columns, int from, int to, float[] y, int yAt) {
        Lanes.requireNative(w.isNative());
        for (int group = from; group < to; group++, yAt += GROUP) {
            long p = (long) group * columns * (2L * BYTES);
            FloatVector y0 = FloatVector.zero(FLOATS), y1 = y0, y2 = y0, y3 = y0;
            for (int column = 0; column < columns; column++, p += 2L * BYTES) {
                FloatVector v = FloatVector.broadcast(FLOATS, x[xAt + column]);
                IntVector v0 = ShortVector.fromMemorySegment(SHORTS, w, p, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                IntVector v1 = ShortVector.fromMemorySegment(SHORTS, w, p + BYTES, LITTLE_ENDIAN)
                        .reinterpretAsInts();
                y0 = v0.lanewise(LSHL, 16).reinterpretAsFloats().fma(v, y0);
                y1 = v0.and(0xFFFF0000).reinterpretAsFloats().fma(v, y1);
                y2 = v1.lanewise(LSHL, 16).reinterpretAsFloats().fma(v, y2);
                y3 = v1.and(0xFFFF0000).reinterpretAsFloats().fma(v, y3);
            }
            FloatVector.zero(FLOATS).add(y0).intoArray(y, yAt);
            FloatVector.zero(FLOATS).add(y1).intoArray(y, yAt + WIDTH);
            FloatVector.zero(FLOATS).add(y2).intoArray(y, yAt + 2 * WIDTH);
            FloatVector.zero(FLOATS).add(y3).intoArray(y, yAt + 3 * WIDTH);
        }
    }
}
