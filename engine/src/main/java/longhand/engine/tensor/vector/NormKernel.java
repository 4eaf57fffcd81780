package longhand.engine.tensor.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Root-mean-square normalisation. Zhang and Sennrich, 2019, arXiv:1910.07467.
final class NormKernel {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int WIDTH = Lanes.WIDTH;

    private NormKernel() {}

    /// out = x / rms(x) * weight over `size` values; `out` may be `x`.
    static void rms(float[] x, int xAt, float[] weight, int size, float epsilon, float[] out, int outAt) {
        FloatVector squares = FloatVector.zero(FLOATS);
        int whole = size - size % WIDTH;
        for (int i = 0; i < whole; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + i);
            squares = v.fma(v, squares);
        }
        if (WIDTH >= 16) {
            squares = squares.add(squares.rearrange(Lanes.BY_8));
        }
        if (WIDTH >= 8) {
            squares = squares.add(squares.rearrange(Lanes.BY_4));
        }
        squares = squares.add(squares.rearrange(Lanes.BY_2));
        squares = squares.add(squares.rearrange(Lanes.BY_1));
        float sum = squares.lane(0);
        for (int i = whole; i < size; i++) {
            sum = Math.fma(x[xAt + i], x[xAt + i], sum);
        }
        float factor = (float) (1 / Math.sqrt(sum / size + epsilon));
        for (int i = 0; i < whole; i += WIDTH) {
            FloatVector.fromArray(FLOATS, x, xAt + i)
                    .mul(factor)
                    .mul(FloatVector.fromArray(FLOATS, weight, i))
                    .intoArray(out, outAt + i);
        }
        for (int i = whole; i < size; i++) {
            out[outAt + i] = x[xAt + i] * factor * weight[i];
        }
    }
}
