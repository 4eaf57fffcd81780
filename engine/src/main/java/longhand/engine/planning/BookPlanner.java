package longhand.engine.planning;

import java.util.Collection;
import java.util.List;
import longhand.engine.api.EngineException;

/// Plans texts of any length: parts first if there are to be some, then the lines of each part when it is reached,
/// from what the text has told by then. The model proposes points; the numbers are code's. Confined to the thread of
/// its outliner.
public final class BookPlanner {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Outliner outliner;

    public BookPlanner(Outliner outliner) {
        this.outliner = outliner;
    }

    /// The plan of a text that has not been begun. Of one part the lines are planned at once.
    ///
    /// @param premise what it is about, not blank
    /// @param words   of the whole, positive
    /// @param names   that lines may use besides those of the premise
    /// @param lines   of a text of one part; 0 = as many as suit the words
    public BookPlan begin(String premise, Collection<String> names, int words, int lines, long seed)
            throws EngineException {
        int parts = lines > 0 ? 1 : BookPlan.parts(words);
        if (parts == 1) {
            int count = Math.clamp(lines > 0 ? lines : BookPlan.lines(words), 1, words);
            List<PlanLine> points = BookPlan.share(outliner.outline(premise, names, count, seed), words);
            return new BookPlan(
                    words, List.of(PlanPart.unplanned(premise, words).withLines(points)));
        }
        List<String> points = outliner.outline(premise, names, parts, seed);
        return new BookPlan(
                words,
                BookPlan.share(points, words).stream()
                        .map(line -> new PlanPart(line, List.of()))
                        .toList());
    }

    /// The plan with the lines of one more part.
    ///
    /// @param story end of the text so far; may be empty
    /// @param names of the story
    public BookPlan outline(BookPlan plan, PlanMove.Outline part, String story, Collection<String> names, long seed)
            throws EngineException {
        PlanPart planned = plan.parts().get(part.part());
        String behind = (story + "\n\n" + planned.line().point()).strip();
        int count = Math.min(BookPlan.lines(part.words()), part.words());
        List<String> points = outliner.outline(behind, names, count, seed + GOLDEN * (part.part() + 1));
        return plan.with(part.part(), planned.withLines(BookPlan.share(points, part.words())));
    }

    /// The plan with one more part for the words that are left, its lines planned.
    ///
    /// @param story end of the text so far, not blank
    public BookPlan extend(BookPlan plan, PlanMove.Extend rest, String story, Collection<String> names, long seed)
            throws EngineException {
        long own = seed - GOLDEN * plan.parts().size();
        int count = Math.min(BookPlan.lines(rest.words()), rest.words());
        List<String> points = outliner.outline(story, names, count, own);
        return plan.and(
                PlanPart.unplanned(points.getFirst(), rest.words()).withLines(BookPlan.share(points, rest.words())));
    }
}
