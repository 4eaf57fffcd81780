package longhand.engine.planning;

import java.util.ArrayList;
import java.util.List;

/// Shares words out to the lines of a plan. Code does it, not the model: the counts that a small model writes are
/// noise, and those of a large one seldom add up. Pure functions.
public final class WordBudget {

    private static final int STEP = 10;

    /// With fewer words a line, tens would be too coarse.
    private static final int FEW_WORDS = 20;

    private WordBudget() {}

    /// `total` in proportion to `weights`, in tens where there are enough; the last one takes the rest. What is
    /// rounded is where a line ends, so that roundings do not add up.
    ///
    /// @param total   at least one word for each weight
    /// @param weights positive
    /// @return as many as `weights`, each at least 1, adding up to `total`
    public static List<Integer> share(int total, List<Integer> weights) {
        return share(total, weights, total < FEW_WORDS * weights.size() ? 1 : STEP);
    }

    /// As the other one, but to the word.
    public static List<Integer> shareExactly(int total, List<Integer> weights) {
        return share(total, weights, 1);
    }

    private static List<Integer> share(int total, List<Integer> weights, int step) {
        if (total < weights.size()) {
            throw new IllegalArgumentException("words must be at least 1 a line: " + total + " for " + weights.size());
        }
        double wordsPerWeight =
                (double) total / weights.stream().mapToLong(Integer::longValue).sum();
        List<Integer> shares = new ArrayList<>();
        long weight = 0;
        int end = 0;
        for (int i = 0; i < weights.size(); i++) {
            weight += weights.get(i);
            int later = weights.size() - 1 - i;
            int rounded = (int) Math.round(weight * wordsPerWeight / step) * step;
            int next = later == 0 ? total : Math.clamp(rounded, end + 1, total - later);
            shares.add(next - end);
            end = next;
        }
        return List.copyOf(shares);
    }
}
