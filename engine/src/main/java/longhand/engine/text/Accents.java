package longhand.engine.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Letters without their accents. Pure functions.
public final class Accents {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Accents() {}

    /// `cafe` for `café`, however its accent is encoded; what has none is as it was.
    public static String removed(String text) {
        boolean plain = text.chars().allMatch(letter -> letter < 0x80);
        return plain
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
