package longhand.engine.sampling;

import java.util.Arrays;

/// Weights, their sum and their entropy over a list of candidates.
///
/// Works in runs that stay in the first-level cache; sums go down the lanes of a run, so that every
/// loop is one that HotSpot turns into vectors. The order of the additions depends on the number of
/// candidates alone: equal input gives equal bits on every machine.
final class Softmax {

    private static final int RUN = 512;

    private final double[] weights;
    private final double[] exponents = new double[RUN];
    private final double[] masses = new double[RUN];
    private final double[] moments = new double[RUN];
    private double largest;
    private double total;
    private double entropy;

    Softmax(int size) {
        weights = new double[size];
    }

    /// `[count]` of the last computation: exp((score - largest) / temperature).
    double[] weights() {
        return weights;
    }

    double largest() {
        return largest;
    }

    double total() {
        return total;
    }

    /// In nats.
    double entropy() {
        return entropy;
    }

    /// @param values     `[vocabulary]`
    /// @param candidates ids, ascending, the first `count` of the array; if `count` is the whole
    ///                   vocabulary, they are 0, 1, 2 ...
    void compute(float[] values, int[] candidates, int count, double temperature) {
        boolean whole = count == values.length;
        largest = whole ? largest(values, 0, count) : largestOf(values, candidates, count);
        Arrays.fill(masses, 0);
        Arrays.fill(moments, 0);
        for (int from = 0; from < count; from += RUN) {
            int to = Math.min(from + RUN, count);
            if (whole) {
                shift(values, from, to, temperature);
            } else {
                gather(values, candidates, from, to, temperature);
            }
            Exponential.ofNegative(exponents, weights, from, to - from);
            add(from, to - from);
        }
        total = sum(masses);
        entropy = count == 0 ? 0 : Math.max(0, Math.log(total) - sum(moments) / total);
    }

    private void shift(float[] values, int from, int to, double temperature) {
        for (int i = 0; i < to - from; i++) {
            exponents[i] = (values[from + i] - largest) / temperature;
        }
    }

    private void gather(float[] values, int[] candidates, int from, int to, double temperature) {
        for (int i = 0; i < to - from; i++) {
            exponents[i] = (values[candidates[from + i]] - largest) / temperature;
        }
    }

    private void add(int from, int length) {
        for (int i = 0; i < length; i++) {
            masses[i] += weights[from + i];
        }
        for (int i = 0; i < length; i++) {
            moments[i] += weights[from + i] * exponents[i];
        }
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum;
    }

    static boolean isFinite(float[] values) {
        float largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(values[i])); // hands every NaN on
        }
        return Float.isFinite(largest);
    }

    static float largest(float[] values, int from, int to) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }

    private static double largestOf(float[] values, int[] candidates, int count) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, values[candidates[i]]);
        }
        return largest;
    }
}
