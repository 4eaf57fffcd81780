package longhand.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text, as [WordCounter] counts them. Pure functions.
public final class Words {

    private static final String POSSESSIVE = "'s";

    private Words() {}

    /// One word and where it stands.
    ///
    /// @param start in chars
    /// @param text  as it stands there
    public record Word(int start, String text) {

        /// In small letters, with straight apostrophes and without a possessive `'s`.
        public String plain() {
            String small = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            boolean possessive = small.endsWith(POSSESSIVE) && small.length() > POSSESSIVE.length();
            return possessive ? small.substring(0, small.length() - POSSESSIVE.length()) : small;
        }

        public boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        public boolean isNumeral() {
            return Character.isDigit(text.codePointAt(0));
        }
    }

    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = WordCounter.nextStart(text, 0);
        while (at < text.length()) {
            int end = WordCounter.end(text, at);
            words.add(new Word(at, text.substring(at, end)));
            at = WordCounter.nextStart(text, end);
        }
        return words;
    }
}
