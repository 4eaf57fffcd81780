package longhand.engine.tensor.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Gates of feed-forward layers: out = f(gate) * up. Shazeer, 2020, arXiv:2002.05202.
final class GateKernel {

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

    // GELU in its tanh form is x * sigmoid(2 sqrt(2 / pi) (x + 0.044715 x^3)).
    private static final float GELU = 1.5957692f;
    private static final float CUBE = 0.044715f;

    private GateKernel() {}

    /// f(x) = x * sigmoid(x) over `size` values.
    static void silu(float[] x, int gateAt, int upAt, int size, float[] out, int outAt) {
        int whole = size - size % WIDTH;
        for (int i = 0; i < whole; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(FLOATS, x, gateAt + i);
            FloatVector z = v.neg().max(-87f).min(87f).mul(LOG2_E);
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
            v.div(e.add(1f)).mul(FloatVector.fromArray(FLOATS, x, upAt + i)).intoArray(out, outAt + i);
        }
        for (int i = whole; i < size; i++) {
            float v = x[gateAt + i];
            out[outAt + i] = v / (1 + (float) Math.exp(-v)) * x[upAt + i];
        }
    }

    /// f(x) = x * Phi(x), in the tanh form, over `size` values.
    static void gelu(float[] x, int gateAt, int upAt, int size, float[] out, int outAt) {
        int whole = size - size % WIDTH;
        for (int i = 0; i < whole; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(FLOATS, x, gateAt + i);
            FloatVector u = v.mul(v).mul(CUBE).add(1f).mul(v).mul(-GELU);
            FloatVector z = u.max(-87f).min(87f).mul(LOG2_E);
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
            v.div(e.add(1f)).mul(FloatVector.fromArray(FLOATS, x, upAt + i)).intoArray(out, outAt + i);
        }
        for (int i = whole; i < size; i++) {
            float v = x[gateAt + i];
            float u = (v * v * CUBE + 1) * v * -GELU;
            out[outAt + i] = v / (1 + (float) Math.exp(u)) * x[upAt + i];
        }
    }
}
