package longhand.engine.planning;

import java.util.List;

/// What is going to be written, line by line, and how much of it: the plan of AgentWrite. Bai et al., 2024,
/// arXiv:2408.07055. Immutable.
///
/// @param lines 1 to [#MOST_LINES], in the order in which they are told
public record WritingPlan(List<PlanLine> lines) {

    /// As published: with more steps than this a plan is no plan.
    public static final int MOST_LINES = 50;

    /// Words of a line as published; a line outside is allowed, but worth a second look.
    public static final int FEWEST_WORDS = 200;
    public static final int MOST_WORDS = 1000;

    public WritingPlan {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("lines must be 1 to " + MOST_LINES + ": " + lines.size());
        }
    }

    /// Words of all lines.
    public int words() {
        return lines.stream().mapToInt(PlanLine::words).sum();
    }

    /// Whether a line is shorter or longer than published plans have them.
    static boolean isUnusual(PlanLine line) {
        return line.words() < FEWEST_WORDS || line.words() > MOST_WORDS;
    }
}
