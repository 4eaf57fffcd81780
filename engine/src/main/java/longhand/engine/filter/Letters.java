package longhand.engine.filter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import longhand.engine.text.Accents;

/// The letters of words. Pure functions.
public final class Letters {

    private Letters() {}

    /// Small letters without accents, straight apostrophes.
    public static String plain(String word) {
        return Accents.removed(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }

    /// Without apostrophes, hyphens and all else.
    public static String only(String word) {
        boolean pure = word.chars().allMatch(Character::isLetter);
        return pure
                ? word
                : word.codePoints()
                        .filter(Character::isLetter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    static long count(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }

    static String sorted(String word) {
        return only(word)
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Map<Integer, Integer> counts(String word) {
        Map<Integer, Integer> counts = new HashMap<>();
        only(word).chars().forEach(letter -> counts.merge(letter, 1, Integer::sum));
        return counts;
    }
}
