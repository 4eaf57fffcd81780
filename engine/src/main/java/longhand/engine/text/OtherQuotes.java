package longhand.engine.text;

/// Marks that close what is said aloud in one language and open it in another: „Komm!“, »Komm!«, and « Viens ! » with
/// blanks. Which they do is told by what was opened before, in the same paragraph. Pure functions.
final class OtherQuotes {

    private static final char LOW = '\u201e';
    private static final char HIGH = '\u201c';
    private static final char LEFT = '\u00ab';
    private static final char RIGHT = '\u00bb';

    private OtherQuotes() {}

    /// Where the text goes on behind such a mark, blanks ahead of it included.
    ///
    /// @param at behind the last mark of a sentence
    /// @return -1 if none stands there
    static int behind(CharSequence text, int at) {
        int mark = at;
        while (mark < text.length() && isBlank(text.charAt(mark))) {
            mark++;
        }
        boolean closes = mark < text.length()
                && (mark == at ? closes(text, at) : text.charAt(mark) == RIGHT && spaced(text, at));
        return closes ? mark + 1 : -1;
    }

    /// Whether the mark at a place closes, no blank ahead of it.
    static boolean closes(CharSequence text, int at) {
        return switch (text.charAt(at)) {
            case HIGH -> last(text, at, HIGH, LOW) == LOW;
            case LEFT -> last(text, at, LEFT, RIGHT) == RIGHT;
            default -> false;
        };
    }

    /// Where the blanks begin that stand ahead of a place, if the mark there has some.
    static int withoutBlanks(CharSequence text, int at) {
        int from = at;
        while (at < text.length() && text.charAt(at) == RIGHT && from > 0 && isBlank(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /// Which of two marks stood last in the paragraph; the first one if none did.
    private static char last(CharSequence text, int before, char one, char other) {
        for (int at = before - 1; at >= 0 && text.charAt(at) != '\n'; at--) {
            if (text.charAt(at) == one || text.charAt(at) == other) {
                return text.charAt(at);
            }
        }
        return one;
    }

    /// Whether the last guillemet opened with a blank on both sides, as in French.
    private static boolean spaced(CharSequence text, int before) {
        int at = before - 1;
        while (at >= 0 && text.charAt(at) != '\n' && text.charAt(at) != LEFT && text.charAt(at) != RIGHT) {
            at--;
        }
        boolean opens = at >= 0 && text.charAt(at) == LEFT && isBlank(text.charAt(at + 1));
        return opens && (at == 0 || !isSaid(text.charAt(at - 1)));
    }

    private static boolean isSaid(char before) {
        return Character.isLetterOrDigit(before) || SentenceEnds.isTerminator(before) || before == ',';
    }

    private static boolean isBlank(char character) {
        return character == '\t' || Character.isSpaceChar(character);
    }
}
