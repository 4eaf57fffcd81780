package longhand.engine.verse;

import java.util.SplittableRandom;

/// Gumbel's noise: of scores with it, the largest is a draw by their weights. Confined to one thread.
///
/// @param weight in nats; 0 = none
record Noise(double weight, SplittableRandom random) {

    static final Noise NONE = new Noise(0, new SplittableRandom(0));

    /// The logarithm of nothing is no number.
    private static final double LEAST = 1e-9;

    double next() {
        return weight == 0 ? 0 : -Math.log(-Math.log(random.nextDouble(LEAST, 1))) * weight;
    }
}
