package longhand.engine.tensor.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The two passes of root-mean-square normalisation. Zhang and Sennrich, 2019, arXiv:1910.07467.
final class NormKernel {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int WIDTH = Lanes.WIDTH;

    private NormKernel() {}

    /// Lane i of `sums` becomes the sum of the squares of every number whose place is i modulo `WIDTH`.
    ///
    /// @param size a multiple of `WIDTH`
    /// @param sums `[WIDTH]`, overwritten
    static void squares(float[] x, int at, int size, float[] sums) {
        FloatVector squares = FloatVector.zero(FLOATS);
        for (int i = at; i < at + size; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(FLOATS, x, i);
            squares = v.fma(v, squares);
        }
        FloatVector.zero(FLOATS).add(squares).intoArray(sums, 0);
    }

    /// out = factor * x * weight over `size` values; `out` may be `x`.
    static void scale(float[] x, int at, float[] weight, int size, float factor, float[] out, int outAt) {
        int whole = size - size % WIDTH;
        for (int i = 0; i < whole; i += WIDTH) {
            FloatVector.fromArray(FLOATS, x, at + i)
                    .mul(factor)
                    .mul(FloatVector.fromArray(FLOATS, weight, i))
                    .intoArray(out, outAt + i);
        }
        for (int i = whole; i < size; i++) {
            out[outAt + i] = x[at + i] * factor * weight[i];
        }
    }
}
