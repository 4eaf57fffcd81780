package longhand.engine.tensor.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The three passes of a softmax over a row of scores. In one method they go past HotSpot's limits for inlining, and
/// some vectors stay objects for ever.
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

    /// The largest of `size` scores, at least [#MASKED].
    ///
    /// @param size a multiple of 32
    static float largest(float[] x, int at, int size) {
        FloatVector largest = FloatVector.broadcast(FLOATS, MASKED);
        for (int i = at; i < at + size; i += WIDTH) {
            largest = FloatVector.fromArray(FLOATS, x, i).max(largest);
        }
        return FloatVector.broadcast(FLOATS, MASKED).max(largest).reduceLanes(MAX);
    }

    /// x = e^(scale (x - top)), in place.
    ///
    /// @param scale above 0
    /// @param sums  `[WIDTH]`, overwritten: lane i holds the sum of every number whose place is i modulo `WIDTH`
    static void exponentials(float[] x, int at, int size, float scale, float top, float[] sums) {
        FloatVector sum = FloatVector.zero(FLOATS);
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
            sum = e.add(sum);
            e.intoArray(x, i);
        }
        FloatVector.zero(FLOATS).add(sum).intoArray(sums, 0);
    }

    /// x = factor x, in place.
    static void scale(float[] x, int at, int size, float factor) {
        for (int i = at; i < at + size; i += WIDTH) {
            FloatVector.fromArray(FLOATS, x, i).mul(factor).intoArray(x, i);
        }
    }
}
