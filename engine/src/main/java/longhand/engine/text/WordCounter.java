package longhand.engine.text;

/// Counts words the one way Longhand counts them.
///
/// A word is a run of letters and digits with inner apostrophes (straight or curly) and hyphens. A
/// dash or an ellipsis parts words; so does a double hyphen, which stands for a dash. Combining marks
/// belong to their letter. Immutable, allocation free.
public final class WordCounter {

    private WordCounter() {}

    public static int count(CharSequence text) {
        int words = 0;
        int at = 0;
        while ((at = nextStart(text, at)) < text.length()) {
            words++;
            at = end(text, at);
        }
        return words;
    }

    /// Where the first word at or after `from` begins, or the length of the text.
    public static int nextStart(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !isWordCharacter(Character.codePointAt(text, at))) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return Math.min(at, text.length());
    }

    /// Where the word that begins at `start` ends (exclusive).
    public static int end(CharSequence text, int start) {
        int at = start;
        while (at < text.length()) {
            int character = Character.codePointAt(text, at);
            int next = at + Character.charCount(character);
            boolean inside = isWordCharacter(character)
                    || isJoiner(character)
                            && at > start
                            && next < text.length()
                            && isWordCharacter(Character.codePointAt(text, next));
            if (!inside) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static boolean isWordCharacter(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /// Apostrophes and hyphens hold a word together where letters stand on both sides.
    private static boolean isJoiner(int character) {
        return character == '\''
                || character == '\u2019'
                || character == '-'
                || character == '\u2010'
                || character == '\u2011';
    }
}
