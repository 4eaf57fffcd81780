package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// How far apart two lists of logits are.
final class Distance {

    private Distance() {}

    static double largest(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            double distance = Math.abs((double) expected[i] - actual[i]);
            if (Double.isNaN(distance)) {
                return distance;
            }
            largest = Math.max(largest, distance);
        }
        return largest;
    }

    static double rootMeanSquare(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        double squares = 0;
        for (int i = 0; i < expected.length; i++) {
            squares += ((double) expected[i] - actual[i]) * ((double) expected[i] - actual[i]);
        }
        return Math.sqrt(squares / expected.length);
    }
}
