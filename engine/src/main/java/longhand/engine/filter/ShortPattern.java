package longhand.engine.filter;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Matches whole words against a pattern of `java.util.regex`, and gives up on one that takes too long. Pure functions.
final class ShortPattern {

    /// Letters looked at; a fair pattern looks at each letter of a word a few times.
    private static final int MOST_STEPS = 20_000;

    private ShortPattern() {}

    /// @throws IllegalArgumentException if it cannot be read; the message quotes it
    static void requireReadable(String pattern) {
        compile(pattern);
    }

    /// @throws IllegalArgumentException if it takes too long for this word; the message quotes both
    static boolean matches(String pattern, String word) {
        return compile(pattern).matcher(new Counted(word, pattern)).matches();
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "pattern /" + pattern + "/ cannot be read: " + wrong.getDescription(), wrong);
        }
    }

    /// A word that counts how often it is looked at.
    private static final class Counted implements CharSequence {

        private final String word;
        private final String pattern;
        private int steps;

        Counted(String word, String pattern) {
            this.word = word;
            this.pattern = pattern;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new IllegalArgumentException("pattern /" + pattern + "/ takes too long for the word " + word);
            }
            return word.charAt(index);
        }

        @Override
        public int length() {
            return word.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return word.subSequence(start, end);
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
