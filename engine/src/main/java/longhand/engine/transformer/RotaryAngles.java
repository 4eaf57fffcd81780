package longhand.engine.transformer;

import longhand.engine.tensor.RotaryTable;

/// Computes rotary tables in double precision.
final class RotaryAngles {

    /// Turns over the trained window: dimensions above the first are left alone by YaRN, those below
    /// the second are divided by the factor.
    private static final double YARN_FAST = 32;

    private static final double YARN_SLOW = 1;

    private final RotaryConfig config;
    private final float[] divisors;

    /// @param divisors `[dims / 2]`, each divides the frequency of its pair; empty = none
    RotaryAngles(RotaryConfig config, float[] divisors) {
        this.config = config;
        this.divisors = divisors;
    }

    /// The table for positions 0 to `capacity - 1`.
    RotaryTable table(int capacity) {
        double[] frequencies = frequencies();
        int pairs = frequencies.length;
        float[] cosine = new float[Math.multiplyExact(capacity, pairs)];
        float[] sine = new float[cosine.length];
        double magnitude = magnitude();
        for (int position = 0; position < capacity; position++) {
            for (int pair = 0; pair < pairs; pair++) {
                double angle = position * frequencies[pair];
                cosine[position * pairs + pair] = (float) (StrictMath.cos(angle) * magnitude);
                sine[position * pairs + pair] = (float) (StrictMath.sin(angle) * magnitude);
            }
        }
        return new RotaryTable(config.pairing(), config.dims(), cosine, sine);
    }

    /// Radians per position, pair by pair.
    double[] frequencies() {
        double[] frequencies = new double[config.dims() / 2];
        for (int pair = 0; pair < frequencies.length; pair++) {
            double plain = StrictMath.pow(config.base(), -2.0 * pair / config.dims());
            double divided = divisors.length == 0 ? plain : plain / divisors[pair];
            frequencies[pair] = stretched(divided, pair);
        }
        return frequencies;
    }

    private double stretched(double frequency, int pair) {
        return switch (config.scaling()) {
            case NONE -> frequency;
            case LINEAR, LONGROPE -> frequency / config.factor();
            case YARN -> {
                double kept = kept(pair);
                yield frequency / config.factor() * (1 - kept) + frequency * kept;
            }
        };
    }

    /// How much of its own frequency a pair keeps under YaRN, 0 to 1.
    private double kept(int pair) {
        double low = Math.max(0, Math.floor(pairTurning(YARN_FAST)));
        double high = Math.min(config.dims() - 1, Math.ceil(pairTurning(YARN_SLOW)));
        double ramp = (pair - low) / Math.max(0.001, high - low);
        return 1 - Math.clamp(ramp, 0, 1);
    }

    /// The pair, as a real number, that turns so often over the trained window.
    private double pairTurning(double turns) {
        double length = config.trainedContext() / (turns * 2 * Math.PI);
        return config.dims() * StrictMath.log(length) / (2 * StrictMath.log(config.base()));
    }

    private double magnitude() {
        return switch (config.scaling()) {
            case NONE, LINEAR, LONGROPE -> config.attentionFactor();
            case YARN -> config.attentionFactor() * (1 + 0.1 * StrictMath.log(config.factor()));
        };
    }
}
