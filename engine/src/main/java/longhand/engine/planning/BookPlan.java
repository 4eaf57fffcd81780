package longhand.engine.planning;

import java.util.ArrayList;
import java.util.List;

/// The plan of a text of any length: parts, each with lines that are planned when the text has come that far. A short
/// text is one part. Counts are weights: what a line is asked for in the end, [PlanProgress] works out from what is
/// written. Immutable.
///
/// @param words that the whole is to have, positive
/// @param parts 1 to [WritingPlan#MOST_LINES], in the order in which they are told
public record BookPlan(int words, List<PlanPart> parts) {

    /// A text with more words is told in parts.
    static final int ONE_PART_WORDS = 3000;

    static final int PART_WORDS = 2000;

    /// What a model of any size can keep to one point for.
    static final int LINE_WORDS = 150;

    public BookPlan {
        parts = List.copyOf(parts);
        if (words < 1) {
            throw new IllegalArgumentException("words must be at least 1: " + words);
        }
        if (parts.isEmpty() || parts.size() > WritingPlan.MOST_LINES) {
            throw new IllegalArgumentException("parts must be 1 to " + WritingPlan.MOST_LINES + ": " + parts.size());
        }
    }

    /// How many parts a text of that many words is told in.
    public static int parts(int words) {
        int usual = words <= ONE_PART_WORDS ? 1 : Math.round((float) words / PART_WORDS);
        return Math.min(usual, WritingPlan.MOST_LINES);
    }

    /// How many lines so many words are told in.
    public static int lines(int words) {
        return Math.clamp(Math.round((float) words / LINE_WORDS), 1, WritingPlan.MOST_LINES);
    }

    /// Points with words shared out evenly.
    ///
    /// @param points not empty
    /// @param words  at least one for each point
    public static List<PlanLine> share(List<String> points, int words) {
        List<Integer> budgets =
                WordBudget.share(words, points.stream().map(_ -> 1).toList());
        List<PlanLine> lines = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            lines.add(new PlanLine(points.get(i), budgets.get(i)));
        }
        return List.copyOf(lines);
    }

    /// So many lines are shorter or longer than published plans have them: allowed, but worth a second look.
    public int unusualLines() {
        return (int) parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(WritingPlan::isUnusual)
                .count();
    }

    /// The same text with another length.
    public BookPlan withWords(int number) {
        return new BookPlan(number, parts);
    }

    /// With another part in the place of one.
    public BookPlan with(int index, PlanPart part) {
        List<PlanPart> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return new BookPlan(words, changed);
    }

    /// With one more part behind the last.
    public BookPlan and(PlanPart part) {
        List<PlanPart> more = new ArrayList<>(parts);
        more.add(part);
        return new BookPlan(words, more);
    }
}
