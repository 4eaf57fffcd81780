package longhand.engine.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.PromptLines;

/// What plans need to know of a language. It lies in the resources under `longhand/plans`, one folder a
/// language; a language without a folder is planned in English.
///
/// @param prompt   worked examples, then the place `{story}`, then what a line goes on from
/// @param arrivals openings
/// @param turns    openings
/// @param anybody  openings for a story that names nobody
/// @param standing words near the beginning of what is no event
/// @param about    words that speak about a story from outside
/// @param stock    whole plans, for where nothing that was drawn serves; `{name}` stands for somebody
/// @param line     of what words a line may be
/// @param words    of the language
record PlanLanguage(
        String prompt,
        List<String> arrivals,
        List<String> turns,
        List<String> anybody,
        List<String> standing,
        List<String> about,
        Map<Direction, List<String>> stock,
        PlanWords line,
        LanguageWords words) {

    private static final String TASK = "plans";

    static PlanLanguage of(Locale locale) {
        return new PlanLanguage(
                String.join("\n", lines("prompt", locale)),
                lines("arrivals", locale),
                lines("turns", locale),
                lines("anybody", locale),
                lines("standing", locale),
                lines("about", locale),
                stock(locale),
                PlanWords.of(lines("line", locale)),
                LanguageWords.of(locale));
    }

    private static List<String> lines(String name, Locale locale) {
        return PromptLines.of(TASK, name, locale);
    }

    private static Map<Direction, List<String>> stock(Locale locale) {
        Map<Direction, List<String>> stock = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            stock.put(direction, lines("stock-" + direction.name().toLowerCase(Locale.ROOT), locale));
        }
        return stock;
    }

    /// The whole plans of a direction, as somebody's or as anybody's.
    List<String> stock(Direction direction, List<String> cast) {
        String name = cast.isEmpty() ? anybody.getFirst() : cast.getFirst();
        return stock.getOrDefault(direction, List.of()).stream()
                .map(line -> line.replace("{name}", name))
                .toList();
    }

    List<String> starts(Direction direction, List<String> cast) {
        return switch (direction) {
            case CAST -> cast.isEmpty() ? anybody : cast;
            case ARRIVAL -> arrivals;
            case TURN -> turns;
        };
    }
}
