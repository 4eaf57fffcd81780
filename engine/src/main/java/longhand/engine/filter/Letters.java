package longhand.engine.filter;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The letters of words. Pure functions.
public final class Letters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Letters() {}

    /// Small letters without accents, straight apostrophes.
    public static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return isAscii(small)
                ? small
                : MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
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
