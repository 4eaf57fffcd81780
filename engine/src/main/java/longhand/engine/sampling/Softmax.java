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
    private final double[] run = new double[RUN];
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
        largest = largest(values, candidates, count);
        Arrays.fill(masses, 0);
        Arrays.fill(moments, 0);
        for (int from = 0; from < count; from += RUN) {
            int length = Math.min(RUN, count - from);
            if (count == values.length) {
                shift(values, from, exponents, length, largest, 1 / temperature);
            } else {
                gather(values, candidates, from, length, 1 / temperature);
            }
            System.arraycopy(exponents, 0, run, 0, length);
            Exponential.ofNegative(run, length);
            add(run, masses, length);
            addProducts(run, exponents, moments, length);
            System.arraycopy(run, 0, weights, from, length);
        }
        total = sum(masses);
        entropy = count == 0 ? 0 : Math.max(0, Math.log(total) - sum(moments) / total);
    }

    private static void shift(float[] values, int from, double[] to, int length, double origin, double factor) {
        for (int i = 0; i < length; i++) {
            to[i] = (values[from + i] - origin) * factor;
        }
    }

    private void gather(float[] values, int[] candidates, int from, int length, double factor) {
        for (int i = 0; i < length; i++) {
            exponents[i] = (values[candidates[from + i]] - largest) * factor;
        }
    }

    private static void add(double[] x, double[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += x[i];
        }
    }

    private static void addProducts(double[] x, double[] y, double[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += x[i] * y[i];
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

    /// The largest score of the candidates, as for [#compute].
    static float largest(float[] values, int[] candidates, int count) {
        float largest = Float.NEGATIVE_INFINITY;
        if (count == values.length) {
            for (int i = 0; i < values.length; i++) {
                largest = Math.max(largest, values[i]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                largest = Math.max(largest, values[candidates[i]]);
            }
        }
        return largest;
    }
}
