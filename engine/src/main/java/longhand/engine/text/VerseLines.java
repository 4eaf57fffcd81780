package longhand.engine.text;

/// Whether a text is verse where it ends: its last two whole lines are short and ended without their sentences. One
/// alone may be a heading. Pure functions.
public final class VerseLines {

    /// Characters of a line of verse.
    private static final int LONGEST = 80;

    private VerseLines() {}

    public static boolean areLast(CharSequence text) {
        int last = lineBreak(text, text.length() - 1);
        int before = lineBreak(text, last - 1);
        return isVerse(text, before, last) && isVerse(text, lineBreak(text, before - 1), before);
    }

    /// The last line break up to `from`, or -1.
    private static int lineBreak(CharSequence text, int from) {
        int at = from;
        while (at >= 0 && text.charAt(at) != '\n') {
            at--;
        }
        return Math.max(-1, at);
    }

    /// @param start where the line before it ends, or -1
    private static boolean isVerse(CharSequence text, int start, int end) {
        boolean isShort = end > 0 && end - start <= LONGEST;
        return isShort && end - start > 1 && !SentenceEnds.isOpen(text.subSequence(start + 1, end));
    }
}
