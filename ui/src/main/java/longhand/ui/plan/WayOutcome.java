package longhand.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.SameWords;

/// What follows if a way on becomes the next beat, as far as it is known without asking a model: who is in it, by their
/// names, and what the plan tells then, by shared words. Immutable.
///
/// @param people  of scene and plan who are in it, in its order
/// @param fresh   names in it that neither scene nor plan has
/// @param touched index of the open beat that it tells for the most part; empty = none
/// @param then    index of the beat that comes behind it; empty = it is the last one
record WayOutcome(List<String> people, List<String> fresh, Optional<Integer> touched, Optional<Integer> then) {

    /// The share of a beat's content words from which on it is told, as in plans that are written.
    private static final double TOLD = 0.6;

    /// One word in common is a coincidence, or a name.
    private static final int FEWEST_SHARED = 2;

    WayOutcome {
        people = List.copyOf(people);
        fresh = List.copyOf(fresh);
    }

    /// @param text of the scene
    static WayOutcome of(String way, String text, BeatSheet sheet, LanguageWords language) {
        String points = sheet.beats().stream().map(Beat::point).collect(Collectors.joining("\n"));
        SameWords said = SameWords.of(points + "\n" + text);
        List<String> named = Cast.of(text + "\n" + way, sheet, language).in(way);
        return new WayOutcome(
                named.stream().filter(said::hold).toList(),
                named.stream().filter(name -> !said.hold(name)).toList(),
                touched(Content.of(way, language), sheet, language),
                sheet.next());
    }

    private static Optional<Integer> touched(Set<String> way, BeatSheet sheet, LanguageWords language) {
        return IntStream.range(0, sheet.beats().size())
                .filter(i -> sheet.beats().get(i).isOpen())
                .filter(i -> tells(way, Content.of(sheet.beats().get(i).point(), language)))
                .boxed()
                .findFirst();
    }

    private static boolean tells(Set<String> way, Set<String> beat) {
        double overlap = Content.overlap(beat, way);
        return overlap >= TOLD && overlap * beat.size() >= FEWEST_SHARED - 0.5;
    }
}
