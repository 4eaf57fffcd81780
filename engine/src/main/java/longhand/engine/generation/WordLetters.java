package longhand.engine.generation;

/// Where a word ends in what follows it. Pure functions.
final class WordLetters {

    private WordLetters() {}

    /// How many characters of `more` belong to the word that `said` begins: letters, digits and inner apostrophes.
    static int count(String said, String more) {
        int at = 0;
        while (at < more.length() && isInside(more.codePointAt(at), !said.isEmpty() || at > 0)) {
            at += Character.charCount(more.codePointAt(at));
        }
        return at;
    }

    private static boolean isInside(int letter, boolean begun) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || begun && (letter == '\'' || letter == '\u2019');
    }
}
