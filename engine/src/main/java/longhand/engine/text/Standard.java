package longhand.engine.text;

import java.util.Arrays;

/// Standard scores (z-scores): values of different kinds made comparable. Pure functions.
public final class Standard {

    private Standard() {}

    /// How far each value stands from the mean, in standard deviations; all 0 if they are equal.
    public static double[] scores(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        double deviation = Math.sqrt(variance);
        return Arrays.stream(values)
                .map(value -> deviation > 0 ? (value - mean) / deviation : 0)
                .toArray();
    }
}
