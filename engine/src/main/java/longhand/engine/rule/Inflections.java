package longhand.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longhand.engine.text.LanguageWords;

/// The forms that a word can have, as noun or verb: those of a list of irregular words, and those that the rules of
/// spelling give; some of these are no words, which does no harm in a list of what must not come. Pure functions.
final class Inflections {

    /// Forms by the word that stands ahead of them. Read once: the rules of a scene are read at every key.
    private static final Map<String, List<String>> IRREGULAR =
            LanguageWords.linesOf("/longhand/rules/en/irregular.txt").stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableMap(List::getFirst, line -> line.subList(1, line.size())));

    private static final String VOWELS = "aeiou";

    private Inflections() {}

    /// @param words small letters
    static Set<String> of(List<String> words) {
        return words.stream()
                .flatMap(word -> Stream.concat(regular(word), IRREGULAR.getOrDefault(word, List.of()).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> regular(String word) {
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
