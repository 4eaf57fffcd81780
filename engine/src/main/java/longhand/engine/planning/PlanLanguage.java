package longhand.engine.planning;

import java.util.List;
import java.util.Locale;
import longhand.engine.text.LanguageWords;

/// What plans need to know of a language. It lies in the resources under `longhand/plans`, one folder a
/// language; a language without a folder is planned in English.
///
/// @param prompt   worked examples, then the place `{story}`, then what a line goes on from
/// @param arrivals openings
/// @param turns    openings
/// @param anybody  openings for a story that names nobody
/// @param standing words near the beginning of what is no event
/// @param about    words that speak about a story from outside
/// @param words    of the language
record PlanLanguage(
        String prompt,
        List<String> arrivals,
        List<String> turns,
        List<String> anybody,
        List<String> standing,
        List<String> about,
        LanguageWords words) {

    private static final String FOLDER = "/longhand/plans/";

    static PlanLanguage of(Locale locale) {
        String own = FOLDER + locale.getLanguage() + "/";
        String folder = LanguageWords.linesOf(own + "prompt.txt").isEmpty() ? FOLDER + "en/" : own;
        return new PlanLanguage(
                String.join("\n", LanguageWords.linesOf(folder + "prompt.txt")),
                LanguageWords.linesOf(folder + "arrivals.txt"),
                LanguageWords.linesOf(folder + "turns.txt"),
                LanguageWords.linesOf(folder + "anybody.txt"),
                LanguageWords.linesOf(folder + "standing.txt"),
                LanguageWords.linesOf(folder + "about.txt"),
                LanguageWords.of(locale));
    }

    List<String> starts(Direction direction, List<String> cast) {
        return switch (direction) {
            case CAST -> cast.isEmpty() ? anybody : cast;
            case ARRIVAL -> arrivals;
            case TURN -> turns;
        };
    }
}
