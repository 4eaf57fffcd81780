package longhand.engine.sampling;

import java.util.Arrays;

/// Finds the shortest row of best candidates whose weights reach a limit, without sorting them all.
///
/// The keys are put into buckets; whole buckets are taken while they stay below the limit, and the one
/// in which it lies is split again, until it is small enough to sort. So the cost is a few passes over
/// the candidates, whatever their distribution is. Confined to the decode thread.
final class Selection {

    private static final int BUCKETS = 1024;
    private static final int SMALL = 24;

    private final boolean[] chosen;
    /// The candidates that are neither taken nor dropped yet, in ascending order until they are sorted.
    private final int[] open;
    private final double[] masses = new double[BUCKETS];
    private int left;
    private double reached;
    private double best;
    private double scale;

    Selection(int size) {
        chosen = new boolean[size];
        open = new int[size];
    }

    boolean isChosen(int candidate) {
        return chosen[candidate];
    }

    /// Afterwards [#isChosen] tells which candidates belong to the row; it has at least one.
    ///
    /// @param keys    `[count]`, lower is better, lower index on a tie; finite
    /// @param weights `[count]`, positive
    void choose(double[] keys, double[] weights, int count, double limit) {
        Arrays.fill(chosen, 0, count, false);
        for (int i = 0; i < count; i++) {
            open[i] = i;
        }
        left = count;
        reached = 0;
        while (left > SMALL && measure(keys)) {
            split(keys, weights, limit);
        }
        if (left <= SMALL) {
            sort(keys);
        } // else all keys are equal, and the order of the ids is the right one
        take(weights, limit);
    }

    /// @return whether the open keys differ
    private boolean measure(double[] keys) {
        double least = keys[open[0]];
        double greatest = least;
        for (int i = 1; i < left; i++) {
            double key = keys[open[i]];
            least = Math.min(least, key);
            greatest = Math.max(greatest, key);
        }
        best = least;
        scale = BUCKETS / (greatest - least);
        return greatest > least;
    }

    private int bucket(double key) {
        return Math.min(BUCKETS - 1, (int) ((key - best) * scale));
    }

    private void split(double[] keys, double[] weights, double limit) {
        Arrays.fill(masses, 0);
        for (int i = 0; i < left; i++) {
            masses[bucket(keys[open[i]])] += weights[open[i]];
        }
        int edge = 0;
        while (edge < BUCKETS && reached + masses[edge] < limit) {
            reached += masses[edge++];
        }
        keepBucket(keys, edge);
    }

    /// Takes what lies before bucket `edge`, drops what lies behind it.
    private void keepBucket(double[] keys, int edge) {
        int kept = 0;
        for (int i = 0; i < left; i++) {
            int candidate = open[i];
            int bucket = bucket(keys[candidate]);
            chosen[candidate] = bucket < edge;
            if (bucket == edge) {
                open[kept++] = candidate;
            }
        }
        left = kept;
    }

    /// Insertion sort: stable, so the lower id stays in front on a tie.
    private void sort(double[] keys) {
        for (int i = 1; i < left; i++) {
            int candidate = open[i];
            int at = i;
            while (at > 0 && keys[open[at - 1]] > keys[candidate]) {
                open[at] = open[at - 1];
                at--;
            }
            open[at] = candidate;
        }
    }

    private void take(double[] weights, double limit) {
        if (left > 0 && reached == 0) {
            chosen[open[0]] = true; // at least one, whatever the limit
        }
        for (int i = 0; i < left && reached < limit; i++) {
            chosen[open[i]] = true;
            reached += weights[open[i]];
        }
    }
}
