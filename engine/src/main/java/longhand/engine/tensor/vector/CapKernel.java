package longhand.engine.tensor.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The soft cap on logits and scores: cap * tanh(x / cap).
final class CapKernel {

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

    private CapKernel() {}

    /// x = cap * tanh(factor * x) over `size` values, in place.
    static void cap(float[] x, int at, int size, float factor, float cap) {
        int whole = size - size % WIDTH;
        for (int i = at; i < at + whole; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(FLOATS, x, i).mul(-2 * factor);
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
            FloatVector.broadcast(FLOATS, 1f).sub(e).div(e.add(1f)).mul(cap).intoArray(x, i);
        }
        for (int i = at + whole; i < at + size; i++) {
            x[i] = cap * (float) Math.tanh(factor * x[i]);
        }
    }
}
