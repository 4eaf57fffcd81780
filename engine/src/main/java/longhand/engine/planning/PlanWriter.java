package longhand.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import longhand.engine.api.EngineException;

/// Proposes a plan for a whole text: line after line, each drawn as [NextPlans] draws what happens next, behind the
/// premise and the lines before it. Small models cannot write a plan in one piece: half of their lines say the same.
/// The numbers are [WordBudget]'s.
///
/// Confined to the decode thread.
public final class PlanWriter {

    /// Words of a usual paragraph.
    private static final int USUAL_WORDS = 300;

    private static final int FEWEST_LINES = 3;

    /// A line goes on from so many lines before it, and from what the text is about: with more of them, plans run away
    /// from it.
    private static final int LINES_TOLD = 4;

    /// So many lines back, nothing is planned twice.
    private static final int LINES_APART = 20;

    /// How a story is driven on: mostly by its people.
    private static final List<Direction> COURSE =
            List.of(Direction.CAST, Direction.ARRIVAL, Direction.CAST, Direction.TURN);

    private final NextPlans plans;

    public PlanWriter(NextPlans plans) {
        this.plans = plans;
    }

    /// How many lines a text of that many words is told in.
    public static int lines(int words) {
        int usual = Math.round((float) words / USUAL_WORDS);
        return Math.clamp(usual, Math.min(FEWEST_LINES, words), WritingPlan.MOST_LINES);
    }

    /// @param premise  what the text is about, not blank; the names in it may be used
    /// @param names    that lines may use besides
    /// @param words    of the whole text, positive
    /// @param progress told each line's point as soon as it is drawn
    /// @return empty if it was stopped
    public Optional<WritingPlan> write(
            String premise,
            Collection<String> names,
            int words,
            long seed,
            BooleanSupplier stopped,
            Consumer<String> progress)
            throws EngineException {
        return points(premise, names, lines(words), seed, stopped, progress)
                .map(points -> new WritingPlan(BookPlan.share(points, words)));
    }

    /// What happens, without numbers.
    ///
    /// @param story    what the lines go on from, not blank; the names in it may be used
    /// @param names    that lines may use besides
    /// @param count    how many lines, positive
    /// @param progress told each line as soon as it is drawn
    /// @return empty if it was stopped
    public Optional<List<String>> points(
            String story,
            Collection<String> names,
            int count,
            long seed,
            BooleanSupplier stopped,
            Consumer<String> progress)
            throws EngineException {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Plan> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            Direction direction = COURSE.get(drawn.size() % COURSE.size());
            String told = story.strip() + texts(last(drawn, LINES_TOLD));
            List<Plan> others = last(drawn, LINES_APART);
            Optional<Plan> next = plans.redraw(told, names, direction, others, seeds.nextLong(), stopped);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            drawn.add(next.get());
            progress.accept(next.get().text());
        }
        return Optional.of(drawn.stream().map(Plan::text).toList());
    }

    private static List<Plan> last(List<Plan> drawn, int most) {
        return drawn.subList(Math.max(0, drawn.size() - most), drawn.size());
    }

    private static String texts(List<Plan> lines) {
        return lines.stream().map(line -> " " + line.text()).collect(Collectors.joining());
    }
}
