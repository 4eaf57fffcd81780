package longhand.engine.planning;

import java.util.ArrayList;
import java.util.List;

/// Shares words out to the lines of a plan. Code does it, not the model: the counts that a small model writes are
/// noise, and those of a large one seldom add up. Pure functions.
public final class WordBudget {

    private static final int STEP = 10;

    private WordBudget() {}

    /// `total` in proportion to `weights`, in tens where there are enough; the last one takes the rest.
    ///
    /// @param total   at least one word for each weight
    /// @param weights positive
    /// @return as many as `weights`, each at least 1, adding up to `total`
    public static List<Integer> share(int total, List<Integer> weights) {
        if (total < weights.size()) {
            throw new IllegalArgumentException("words must be at least 1 a line: " + total + " for " + weights.size());
        }
        long open = weights.stream().mapToLong(Integer::longValue).sum();
        int left = total;
        List<Integer> shares = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            int later = weights.size() - 1 - i;
            int share = later == 0 ? left : rounded((double) left * weights.get(i) / open, left - later);
            shares.add(share);
            left -= share;
            open -= weights.get(i);
        }
        return List.copyOf(shares);
    }

    private static int rounded(double share, int most) {
        int tens = (int) Math.round(share / STEP) * STEP;
        int wanted = tens == 0 ? (int) Math.round(share) : tens;
        return Math.clamp(wanted, 1, most);
    }

    /// The plan with the words of its open lines shared out anew, so that the whole lands on `total`: after a line
    /// that came out longer or shorter, or after the writer has changed a count.
    ///
    /// @param written words of the lines before `open`
    /// @param open    first line that is not written yet
    /// @return the same plan if nothing is open or nothing is left to share out
    public static WritingPlan reshare(WritingPlan plan, int total, int written, int open) {
        List<PlanLine> later = plan.lines().subList(open, plan.lines().size());
        int left = total - written;
        if (later.isEmpty() || left < later.size()) {
            return plan;
        }
        List<Integer> shares = share(left, later.stream().map(PlanLine::words).toList());
        List<PlanLine> lines = new ArrayList<>(plan.lines().subList(0, open));
        for (int i = 0; i < shares.size(); i++) {
            lines.add(later.get(i).withWords(shares.get(i)));
        }
        return new WritingPlan(lines);
    }
}
