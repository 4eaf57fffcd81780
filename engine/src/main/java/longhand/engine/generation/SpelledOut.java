package longhand.engine.generation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters that stand alone at the end of a text, one behind the other: `S-B-M-A`. A name may be spelled so, or a short
/// word; a small model that is pushed towards a direction may go on for lines.
///
/// @param start   where they begin; the end of the text if there are none
/// @param letters how many
record SpelledOut(int start, int letters) {

    private static final int MOST = 7;

    /// More characters than so many letters and what stands between them.
    private static final int LOOKED_AT = 64;

    private static final String LETTER = "(?<![\\p{L}\\p{N}'\u2019])\\p{L}";
    private static final String BETWEEN = "[^\\p{L}\\p{N}]{1,3}";
    private static final Pattern ALONE = Pattern.compile("\\s*(?:" + LETTER + BETWEEN + ")*(?:" + LETTER + ")?\\z");

    static SpelledOut atEnd(CharSequence text) {
        int from = Math.max(0, text.length() - LOOKED_AT);
        Matcher found = ALONE.matcher(text.subSequence(from, text.length()));
        String letters = found.find() ? found.group() : "";
        int count = (int) letters.codePoints().filter(Character::isLetter).count();
        return new SpelledOut(text.length() - letters.length(), count);
    }

    /// From where on the text is not to be shown yet.
    int heldFrom() {
        return letters == 0 ? Integer.MAX_VALUE : start;
    }

    boolean isTooLong() {
        return letters >= MOST;
    }
}
