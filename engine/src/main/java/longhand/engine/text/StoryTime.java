package longhand.engine.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// When a story is: the last time that its narrator has named, word for word. What somebody says about tomorrow or
/// yesterday moves no clock. A language without a list of times has none. Immutable.
public final class StoryTime {

    private static final String FOLDER = "/longhand/words/";

    /// Speech that began longer ago, in chars, has ended or was never any.
    private static final int LONGEST_SPEECH = 2000;

    private final Optional<Pattern> times;

    /// A time that a text names.
    ///
    /// @param at    of its first character
    /// @param words as they stand there
    public record Moment(int at, String words) {}

    private StoryTime(Optional<Pattern> times) {
        this.times = times;
    }

    /// By its language alone: `en-GB` reads `en`.
    ///
    /// @throws java.io.UncheckedIOException if the program's own resources cannot be read
    public static StoryTime of(Locale locale) {
        List<String> lines = LanguageWords.linesOf(FOLDER + locale.getLanguage() + "/times.txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new StoryTime(Optional.of(lines).filter(all -> !all.isEmpty()).map(StoryTime::pattern));
    }

    private static Pattern pattern(List<String> lines) {
        String any = lines.stream().map(line -> line.replace(" ", "\\s+")).collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + any + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// All times that the narrator names, in their order.
    public List<Moment> moments(String text) {
        return times.map(pattern -> pattern.matcher(text)
                        .results()
                        .filter(found -> !isSaid(text, found.start()))
                        .map(found -> new Moment(found.start(), found.group().replaceAll("\\s+", " ")))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isSaid(String text, int at) {
        return new Speech(text.substring(Math.max(0, at - LONGEST_SPEECH), at))
                .closing("")
                .isPresent();
    }

    /// When the story is at a place.
    ///
    /// @param moments of the text
    /// @param end     the place, such as the end of a sentence
    public static Optional<String> at(List<Moment> moments, int end) {
        return moments.reversed().stream()
                .filter(moment -> moment.at() < end)
                .map(Moment::words)
                .findFirst();
    }
}
