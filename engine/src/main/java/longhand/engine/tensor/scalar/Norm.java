package longhand.engine.tensor.scalar;

/// Root mean square normalisation (Zhang and Sennrich, 2019, arXiv:1910.07467).
final class Norm {

    private Norm() {}

    /// out = x / rms(x) * weight over as many floats as `weight` has; `x` and `out` may be the same.
    static void apply(float[] x, int from, float[] weight, float epsilon, float[] out, int to) {
        double squares = 0;
        for (int i = 0; i < weight.length; i++) {
            squares += (double) x[from + i] * x[from + i];
        }
        float factor = (float) (1 / Math.sqrt(squares / weight.length + epsilon));
        for (int i = 0; i < weight.length; i++) {
            out[to + i] = x[from + i] * factor * weight[i];
        }
    }
}
