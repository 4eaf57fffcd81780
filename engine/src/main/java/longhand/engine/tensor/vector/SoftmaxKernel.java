package longhand.engine.tensor.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Softmax over a row of scores.
final class SoftmaxKernel {

    /// A score that counts as minus infinity.
    static final float MASKED = -1e30f;

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

    private SoftmaxKernel() {}

    /// x = e^(scale x) / sum of them, in place.
    ///
    /// @param size  a multiple of 32
    /// @param scale above 0
    static void softmax(float[] x, int at, int size, float scale) {
        FloatVector largest = FloatVector.broadcast(FLOATS, MASKED);
        for (int i = at; i < at + size; i += WIDTH) {
            largest = largest.max(FloatVector.fromArray(FLOATS, x, i));
        }
        float top = largest.reduceLanes(MAX);
        FloatVector sums = FloatVector.zero(FLOATS);
        for (int i = at; i < at + size; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(FLOATS, x, i).sub(top).mul(scale);
            FloatVector z = v.max(-87f).min(87f).mul(LOG2_E);
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
            sums = sums.add(e);
            e.intoArray(x, i);
        }
        if (WIDTH >= 16) {
            sums = sums.add(sums.rearrange(Lanes.BY_8));
        }
        if (WIDTH >= 8) {
            sums = sums.add(sums.rearrange(Lanes.BY_4));
        }
        sums = sums.add(sums.rearrange(Lanes.BY_2));
        sums = sums.add(sums.rearrange(Lanes.BY_1));
        float inverse = 1 / sums.lane(0);
        for (int i = at; i < at + size; i += WIDTH) {
            FloatVector.fromArray(FLOATS, x, i).mul(inverse).intoArray(x, i);
        }
    }
}
