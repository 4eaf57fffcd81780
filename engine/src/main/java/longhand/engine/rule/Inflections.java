package longhand.engine.rule;

import java.util.List;
import java.util.stream.Stream;

/// The regular forms that a word can have, as noun or verb; some of them are no words, which does no harm in a list of
/// what must not come. Pure functions.
final class Inflections {

    private static final String VOWELS = "aeiou";

    private Inflections() {}

    /// @param words small letters
    static List<String> of(List<String> words) {
        return words.stream().flatMap(Inflections::of).distinct().toList();
    }

    private static Stream<String> of(String word) {
        Stream<String> plain =
                Stream.of("", "s", "es", "'s", "s'", "ed", "d", "ing").map(end -> word + end);
        return Stream.concat(plain, changed(word));
    }

    private static Stream<String> changed(String word) {
        String stem = word.substring(0, word.length() - 1);
        char last = word.charAt(word.length() - 1);
        return switch (last) {
            case 'e' -> Stream.of(stem + "ing");
            case 'y' -> Stream.of(stem + "ies", stem + "ied");
            default -> VOWELS.indexOf(last) < 0 ? Stream.of(word + last + "ed", word + last + "ing") : Stream.of();
        };
    }
}
