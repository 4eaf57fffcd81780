package longhand.engine.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.WordCounter;

/// How far a planned text has come, worked out from the plan and the text as they stand: which lines are written,
/// which the text has told without them, and what comes next. Nothing of it is kept anywhere, so that every edit of
/// plan or page counts at once. Immutable.
///
/// @param plan  that is followed
/// @param lines of all parts that are planned, in the plan's order
/// @param words that the text has now
public record PlanProgress(BookPlan plan, List<Line> lines, int words) {

    /// A line is asked for no more words than a small model keeps to one point for, and for no fewer than a paragraph.
    static final int MOST_WORDS = 250;

    static final int FEWEST_WORDS = 20;

    /// Part of the whole that may be missing at the end.
    private static final double TOLERANCE = 0.02;

    private static final int LEAST_TOLERANCE = 2;

    /// What became of a line.
    public enum State {
        /// It is still to be told.
        OPEN,
        /// A paragraph was written for it, and stands.
        WRITTEN,
        /// The text tells it already.
        TOLD
    }

    /// A line of the plan and what became of it.
    ///
    /// @param part    index among the parts
    /// @param line    as planned
    /// @param written words of its paragraph as it stands now
    public record Line(int part, PlanLine line, State state, int written) {}

    public PlanProgress {
        lines = List.copyOf(lines);
    }

    /// @param tellings paragraphs written for lines, in the order in which they were written
    /// @param page     the whole text, by which lines are known as told
    /// @param words    of what was written to the plan, edits included
    public static PlanProgress of(
            BookPlan plan, List<Telling> tellings, String page, int words, LanguageWords language) {
        ToldWords told = new ToldWords(page, language);
        List<Telling> left = new ArrayList<>(tellings);
        List<Line> lines = new ArrayList<>();
        for (int part = 0; part < plan.parts().size(); part++) {
            for (PlanLine line : plan.parts().get(part).lines()) {
                lines.add(line(part, line, left, told));
            }
        }
        left.forEach(more -> addRest(more, lines));
        return new PlanProgress(plan, lines, words);
    }

    private static void addRest(Telling rest, List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.state() == State.WRITTEN && rest.tells(line.line())) {
                int words = line.written() + WordCounter.count(rest.paragraph());
                lines.set(i, new Line(line.part(), line.line(), State.WRITTEN, words));
                return;
            }
        }
    }

    /// A paragraph stands for one line only, also where two lines are the same; what more there is was written after
    /// a pause, and is the last one's.
    private static Line line(int part, PlanLine line, List<Telling> left, ToldWords told) {
        int found = IntStream.range(0, left.size())
                .filter(i -> left.get(i).tells(line))
                .findFirst()
                .orElse(-1);
        if (found >= 0) {
            int words = WordCounter.count(left.remove(found).paragraph());
            return new Line(part, line, State.WRITTEN, words);
        }
        return new Line(part, line, told.tells(line.point()) ? State.TOLD : State.OPEN, 0);
    }

    /// Another plan, in which the lines that are written stand too: those that it lacks come before its first line.
    public BookPlan keptIn(BookPlan other) {
        List<PlanLine> missing = new ArrayList<>();
        List<String> there = new ArrayList<>();
        other.parts().forEach(part -> part.lines().forEach(line -> there.add(line.point())));
        for (Line line : lines) {
            if (line.state() == State.WRITTEN && !there.remove(line.line().point())) {
                missing.add(line.line());
            }
        }
        return missing.isEmpty() ? other : behind(missing, other);
    }

    private static BookPlan behind(List<PlanLine> missing, BookPlan other) {
        PlanPart first = other.parts().getFirst();
        List<PlanPart> parts = new ArrayList<>(other.parts());
        if (first.hasLines()) {
            missing.addAll(first.lines());
            parts.set(0, first.withLines(missing));
        } else {
            parts.addFirst(new PlanPart(missing.getFirst(), missing));
        }
        return new BookPlan(other.words(), parts);
    }

    /// What the text needs next.
    public PlanMove next() {
        int left = plan.words() - words;
        if (left <= Math.max(LEAST_TOLERANCE, (int) (TOLERANCE * plan.words()))) {
            return new PlanMove.Done();
        }
        List<Line> open =
                lines.stream().filter(line -> line.state() == State.OPEN).toList();
        List<Integer> unplanned = IntStream.range(0, plan.parts().size())
                .filter(part -> !plan.parts().get(part).hasLines())
                .boxed()
                .toList();
        boolean write =
                !open.isEmpty() && (unplanned.isEmpty() || open.getFirst().part() < unplanned.getFirst());
        if (write) {
            return new PlanMove.Write(asked(open.getFirst().line(), left, open, unplanned));
        }
        return unplanned.isEmpty() ? extend(left) : outline(unplanned.getFirst(), left, open, unplanned);
    }

    /// What is fixed is left to the lines that it is fixed for.
    private PlanLine asked(PlanLine line, int left, List<Line> open, List<Integer> unplanned) {
        int free = Math.max(Math.min(left, FEWEST_WORDS), left - fixed(open));
        return line.fixed() ? line : line.withWords(budget(share(line.words(), free, open, unplanned), free));
    }

    private static int fixed(List<Line> open) {
        return open.stream()
                .map(Line::line)
                .filter(PlanLine::fixed)
                .mapToInt(PlanLine::words)
                .sum();
    }

    /// A plan that was extended again and again without coming to its words ends.
    private PlanMove extend(int left) {
        return plan.parts().size() < WritingPlan.MOST_LINES ? new PlanMove.Extend(left) : new PlanMove.Done();
    }

    private PlanMove outline(int part, int left, List<Line> open, List<Integer> unplanned) {
        int weight = plan.parts().get(part).line().words();
        return new PlanMove.Outline(part, share(weight, Math.max(1, left - fixed(open)), open, unplanned));
    }

    /// What is left, in proportion to the counts of all that is still to be told and not fixed.
    private int share(int weight, int left, List<Line> open, List<Integer> unplanned) {
        long lineWeights = open.stream()
                .map(Line::line)
                .filter(line -> !line.fixed())
                .mapToLong(PlanLine::words)
                .sum();
        long partWeights = unplanned.stream()
                .mapToLong(part -> plan.parts().get(part).line().words())
                .sum();
        return Math.clamp(Math.round((double) left * weight / (lineWeights + partWeights)), 1, left);
    }

    /// With what would be too little for another line, the line ends the text.
    private static int budget(int share, int left) {
        int words = Math.min(left, Math.clamp(share, FEWEST_WORDS, MOST_WORDS));
        return left - words < FEWEST_WORDS ? left : words;
    }
}
