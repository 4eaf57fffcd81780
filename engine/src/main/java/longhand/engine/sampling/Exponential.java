package longhand.engine.sampling;

/// exp on many numbers at once, from multiplications and additions alone: HotSpot turns the loop into
/// vectors, and the bits are the same on every machine, which `Math.exp` does not promise.
///
/// exp(x) = exp(x / 1024) ^ 1024: a Taylor polynomial, then ten squarings. The relative error is below
/// 1e-11; below -64 the result is exp(-64), a weight that no draw ever meets.
final class Exponential {

    private static final double LEAST = -64;

    private Exponential() {}

    /// to[offset + i] = exp(x[i]) for `0 <= i < length`.
    ///
    /// @param x not positive
    static void ofNegative(double[] x, double[] to, int offset, int length) {
        for (int i = 0; i < length; i++) {
            double y = Math.max(x[i], LEAST) * (1.0 / 1024);
            double e = 1 + y * (1 + y * (1.0 / 2 + y * (1.0 / 6 + y * (1.0 / 24 + y * (1.0 / 120 + y * (1.0 / 720))))));
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            to[offset + i] = e;
        }
    }
}
