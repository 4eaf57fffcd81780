package longhand.engine.tensor.vector;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// What a sampler needs of scores. In one method the passes go past HotSpot's limits for inlining.
final class ScoreKernel {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int WIDTH = Lanes.WIDTH;
    // e^z = 2^k 2^f with k whole and |f| <= 1/2; 2^f by its Taylor series, relative error below 3e-7.
    private static final float LOG2_E = 1.442695f;
    private static final float ROUND = 12582912f; // 1.5 * 2^23: leaves k in the low bits
    private static final float C1 = 0.6931472f;
    private static final float C2 = 0.2402265f;
    private static final float C3 = 0.05550411f;
    private static final float C4 = 0.009618129f;
    private static final float C5 = 0.0013333558f;
    private static final float C6 = 1.540353e-4f;

    private ScoreKernel() {}

    /// Sums of e^(x - top), and of (x - top) e^(x - top).
    ///
    /// @param size    a multiple of 64
    /// @param top     not below any of the scores
    /// @param sums    `[WIDTH]`, overwritten: lane i holds the sum over every score whose place is i modulo `WIDTH`
    /// @param moments `[WIDTH]`, likewise
    static void measure(float[] x, int at, int size, float top, float[] sums, float[] moments) {
        FloatVector sum = FloatVector.zero(FLOATS);
        FloatVector moment = FloatVector.zero(FLOATS);
        for (int i = at; i < at + size; i += WIDTH) {
            FloatVector below = FloatVector.fromArray(FLOATS, x, i).sub(top);
            FloatVector z = below.max(-87f).mul(LOG2_E);
            FloatVector k = z.add(ROUND);
            FloatVector f = z.sub(k.sub(ROUND));
            FloatVector t = f.mul(C6)
                    .add(C5)
                    .mul(f)
                    .add(C4)
                    .mul(f)
                    .add(C3)
                    .mul(f)
                    .add(C2)
                    .mul(f)
                    .add(C1)
                    .mul(f)
                    .add(1f);
            FloatVector e = t.reinterpretAsInts()
                    .add(k.reinterpretAsInts().lanewise(LSHL, 23))
                    .reinterpretAsFloats();
            sum = e.add(sum);
            moment = e.mul(below).add(moment);
        }
        FloatVector.zero(FLOATS).add(sum).intoArray(sums, 0);
        FloatVector.zero(FLOATS).add(moment).intoArray(moments, 0);
    }

    /// A bit for each of 64 scores: whether it is at least so large.
    static long near(float[] x, int at, float least) {
        long near = 0;
        for (int i = 0; i < Long.SIZE; i += WIDTH) {
            near |= FloatVector.fromArray(FLOATS, x, at + i).compare(GE, least).toLong() << i;
        }
        return near;
    }
}
