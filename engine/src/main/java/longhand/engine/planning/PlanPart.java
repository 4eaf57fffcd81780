package longhand.engine.planning;

import java.util.List;

/// A part of a long text: what it tells, and the lines in which it is told.
///
/// @param line  what happens in the part, and in how many words
/// @param lines of the part, at most [WritingPlan#MOST_LINES]; empty = not planned yet
public record PlanPart(PlanLine line, List<PlanLine> lines) {

    public PlanPart {
        lines = List.copyOf(lines);
        if (lines.size() > WritingPlan.MOST_LINES) {
            throw new IllegalArgumentException(
                    "a part has at most " + WritingPlan.MOST_LINES + " lines: " + lines.size());
        }
    }

    /// A part whose lines are still to be planned.
    public static PlanPart unplanned(String point, int words) {
        return new PlanPart(new PlanLine(point, words), List.of());
    }

    /// Whether it is planned.
    public boolean hasLines() {
        return !lines.isEmpty();
    }

    public PlanPart withLines(List<PlanLine> planned) {
        return new PlanPart(line, planned);
    }
}
