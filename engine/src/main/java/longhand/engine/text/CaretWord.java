package longhand.engine.text;

/// The word at the end of a text, where the caret stands: what stands ahead of it, and how much of it is there.
/// Immutable.
///
/// @param page      the text ahead of the word, without the blank between them
/// @param parted    whether a blank stands between the page and the word, or has to
/// @param lacking   whether that blank is not there yet
/// @param beginning what there is of the word; empty = it is still to begin
public record CaretWord(String page, boolean parted, boolean lacking, String beginning) {

    private static final String OPENING = "\u201c\u2018([{\u2014\u2013-/";

    /// @param text up to the caret
    public static CaretWord of(String text) {
        int start = text.length();
        while (start > 0 && isLetter(text, start)) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        while (start < text.length() && isApostrophe(text.charAt(start))) {
            start++;
        }
        String ahead = text.substring(0, start);
        String beginning = text.substring(start);
        if (ahead.endsWith(" ")) {
            return new CaretWord(ahead.stripTrailing(), true, false, beginning);
        }
        boolean lacking = beginning.isEmpty() && !opens(ahead);
        return new CaretWord(ahead, lacking, lacking, beginning);
    }

    private static boolean isLetter(String text, int end) {
        int letter = text.codePointBefore(end);
        return Character.isLetter(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || isApostrophe(letter);
    }

    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '\u2019';
    }

    /// Whether a word may stand directly behind it.
    private static boolean opens(String ahead) {
        if (ahead.isEmpty()) {
            return true;
        }
        char last = ahead.charAt(ahead.length() - 1);
        boolean straight =
                last == '"' && (ahead.length() == 1 || Character.isWhitespace(ahead.charAt(ahead.length() - 2)));
        return Character.isWhitespace(last) || straight || OPENING.indexOf(last) >= 0;
    }
}
