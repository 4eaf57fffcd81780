package longhand.engine.sampling;

/// exp on many numbers at once, from multiplications and additions alone: HotSpot turns the loop into
/// vectors, and the bits are the same on every machine, which `Math.exp` does not promise.
///
/// exp(x) = exp(x / 1024) ^ 1024: a Taylor polynomial, then ten squarings. The relative error is below
/// 1e-11; below -64 the result is exp(-64), a weight that no draw ever meets.
final class Exponential {

    private static final double LEAST = -64;

    private Exponential() {}

    /// x[i] = exp(x[i]) for `0 <= i < length`; `x` must not be positive there. Three loops, because
    /// HotSpot unrolls, and so vectorises, short ones only.
    static void ofNegative(double[] x, int length) {
        for (int i = 0; i < length; i++) {
            double y = Math.max(x[i], LEAST) * (1.0 / 1024);
            x[i] = 1 + y * (1 + y * (1.0 / 2 + y * (1.0 / 6 + y * (1.0 / 24 + y * (1.0 / 120 + y * (1.0 / 720))))));
        }
        power32(x, length);
        power32(x, length);
    }

    private static void power32(double[] x, int length) {
        for (int i = 0; i < length; i++) {
            double e = x[i];
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            x[i] = e;
        }
    }
}
