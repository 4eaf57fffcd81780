package longhand.engine.verse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import longhand.engine.api.EngineError.DeadEnd;
import longhand.engine.api.EngineException;
import longhand.engine.form.EndWord;

/// Finds lines for a place in a poem. What is asked for gives way in this order: first the wish for a likelier line,
/// then the title's words at the end, then the safeguards one by one; the form never. Confined to the decode thread.
///
/// @param theme what the title calls up
record LineChoice(
        PoemRequest request,
        VerseWords words,
        LineSearch search,
        LineSpaces spaces,
        Theme theme,
        BooleanSupplier stopped) {

    /// So far apart stand the seeds of neighbouring poems.
    private static final long LINES = 1000;

    private static final long AGAIN = 500;

    /// Lines, the best first; none only if it was stopped.
    ///
    /// @param at     line of the form, from 0
    /// @param paired whether it is chosen together with another one
    List<ReadLine> find(int at, Page page, Spoken spoken, RhymeScheme scheme, boolean paired) throws EngineException {
        List<LineSpace> places = spaces.of(at, spoken, scheme, theme);
        if (places.isEmpty()) {
            throw new EngineException(new DeadEnd(place(at), ""));
        }
        for (Set<Safeguard> guards : isDrawn() ? List.of(Set.<Safeguard>of()) : fewerAndFewer()) {
            for (LineSpace space : isDrawn() ? List.of(places.getLast()) : places) {
                LineTask task = new LineTask(space, spoken, theme, marks(at), guards);
                List<ReadLine> found = find(task, page, at, paired);
                if (!found.isEmpty() || stopped.getAsBoolean()) {
                    return found;
                }
            }
        }
        throw new EngineException(new DeadEnd(place(at), ""));
    }

    /// A line as it is named to the writer, with the word at its end that the form asks for.
    private String place(int at) {
        String line = request.form().title() + ", line " + (at + 1);
        return switch (request.form().lines().get(at).end()) {
            case EndWord.Fixed(String word) -> line + " that ends with \"" + word + "\"";
            case EndWord.Any _, EndWord.Same _, EndWord.Given _ -> line;
        };
    }

    private boolean isDrawn() {
        return request.effort().settings().drawn();
    }

    private static List<Set<Safeguard>> fewerAndFewer() {
        Set<Safeguard> left = EnumSet.allOf(Safeguard.class);
        List<Set<Safeguard>> all = new ArrayList<>(List.of(Set.copyOf(left)));
        for (Safeguard dropped : Safeguard.values()) {
            left.remove(dropped);
            all.add(Set.copyOf(left));
        }
        return all;
    }

    /// Looks once more if what was found is poor.
    private List<ReadLine> find(LineTask task, Page page, int at, boolean paired) throws EngineException {
        SearchSettings settings = settings(at);
        long seed = request.seed() * LINES + at;
        List<ReadLine> found = search.find(task, page, settings, seed, stopped);
        if (!found.isEmpty() && (isDrawn() || !found.getFirst().line().isPoor(paired))) {
            return found;
        }
        List<ReadLine> more = search.find(task, page, settings.again(paired), seed + AGAIN, stopped);
        Map<String, ReadLine> texts = new LinkedHashMap<>();
        Stream.concat(found.stream(), more.stream()).forEach(line -> texts.putIfAbsent(line.text(), line));
        return texts.values().stream()
                .sorted(Comparator.comparingDouble(line -> -line.score()))
                .toList();
    }

    /// A line that comes back has to be good.
    private SearchSettings settings(int at) {
        SearchSettings usual = request.effort().settings();
        return request.form().lines().get(at).refrain().isEmpty() ? usual : usual.thorough();
    }

    private LineTask.Marks marks(int at) {
        if (at == request.form().lines().size() - 1) {
            return LineTask.Marks.FULL;
        }
        return request.form().lines().get(at).refrain().isEmpty() ? LineTask.Marks.ANY : LineTask.Marks.CLOSED;
    }
}
