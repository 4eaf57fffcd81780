package longhand.ui.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Names;

/// The people of a scene, by which the board says who is in a beat of which the writer has not said it. Immutable.
///
/// @param names as they are written
record Cast(Set<String> names) {

    static final Cast NOBODY = new Cast(Set.of());

    /// Letters of the end of a scene in which its people are looked for: enough for all who are there now, and quick.
    private static final int LETTERS = 20_000;

    Cast {
        names = Set.copyOf(names);
    }

    /// @param text     of the scene
    /// @param language of the book
    static Cast of(String text, BeatSheet sheet, LanguageWords language) {
        String points = sheet.beats().stream().map(Beat::point).collect(Collectors.joining("\n"));
        // In one piece: who is named at the beginning of a point and of a sentence is known by both together.
        String end = text.substring(Math.max(0, text.length() - LETTERS));
        return new Cast(Names.in(points + "\n" + end, language));
    }

    /// What the writer says of who, where and when; or else who is named, in order.
    String setting(Beat beat) {
        return beat.setting().isEmpty() ? String.join(", ", in(beat.point())) : beat.setting();
    }

    /// Who is named in a line, in order.
    List<String> in(String line) {
        return Arrays.stream(line.split("[^\\p{L}\\p{M}'\u2019-]+"))
                .map(word -> word.replaceAll("['\u2019]s?$", ""))
                .filter(names::contains)
                .distinct()
                .toList();
    }
}
