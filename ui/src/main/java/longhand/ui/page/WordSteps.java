package longhand.ui.page;

/// Steps over words in one paragraph, for Ctrl with the arrows and for double clicks.
final class WordSteps {

    private static final String JOINERS = "'\u2019-";

    private WordSteps() {}

    /// Start of the word before; blanks are passed first.
    static int before(String text, int column) {
        int at = column;
        while (at > 0 && !isInWord(text, at - 1)) {
            at--;
        }
        return wordStart(text, at);
    }

    /// Start of the next word.
    static int after(String text, int column) {
        int at = wordEnd(text, column);
        while (at < text.length() && !isInWord(text, at)) {
            at++;
        }
        return at;
    }

    /// Start of the word that `column` touches.
    static int wordStart(String text, int column) {
        int at = column;
        while (at > 0 && isInWord(text, at - 1)) {
            at--;
        }
        return at;
    }

    /// End of the word that `column` touches.
    static int wordEnd(String text, int column) {
        int at = column;
        while (at < text.length() && isInWord(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isInWord(String text, int at) {
        char c = text.charAt(at);
        return isLetter(c) || JOINERS.indexOf(c) >= 0 && isBetweenLetters(text, at);
    }

    private static boolean isBetweenLetters(String text, int at) {
        return at > 0 && at + 1 < text.length() && isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
