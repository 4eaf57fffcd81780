package longhand.engine.rule;

import java.util.List;
import java.util.OptionalInt;
import longhand.engine.filter.WordFilter;

/// A rule for the words of a text. Immutable.
public sealed interface Rule {

    /// As the writer said it.
    String text();

    /// How many words the whole text has, if the rule says so.
    default OptionalInt fixedWords() {
        return OptionalInt.empty();
    }

    /// Every word passes.
    record EachWord(String text, WordFilter filter) implements Rule {}

    /// Each of these words comes no more often than that.
    ///
    /// @param words small letters
    record AtMost(String text, List<String> words, int times) implements Rule {}

    /// These words do not follow one another.
    ///
    /// @param words two or more, small letters
    record NoPhrase(String text, List<String> words) implements Rule {}

    /// The lengths of the words, in letters, follow a row.
    record Lengths(String text, LengthRow row) implements Rule {}

    /// The text has so many words.
    record Count(String text, int words) implements Rule {

        /// More than a take can have.
        public static final int MOST = 5000;

        public Count {
            if (words < 1 || words > MOST) {
                throw new IllegalArgumentException("words must be 1 to " + MOST + ": " + words);
            }
        }

        @Override
        public OptionalInt fixedWords() {
            return OptionalInt.of(words);
        }
    }

    /// Each of these words comes.
    ///
    /// @param words   small letters
    /// @param inOrder whether in this order, others between them
    record Needs(String text, List<String> words, boolean inOrder) implements Rule {

        public Needs {
            words = words.stream().distinct().toList();
        }
    }

    /// No word comes twice.
    record Once(String text) implements Rule {}

    /// Not more than so many different words come.
    record Variety(String text, int words) implements Rule {}

    /// The first letters of the words spell this, and the text ends with it.
    ///
    /// @param letters small
    record Initials(String text, String letters) implements Rule {

        @Override
        public OptionalInt fixedWords() {
            return OptionalInt.of(letters.length());
        }
    }

    /// Every word stands behind the last one in the dictionary.
    record Ascending(String text) implements Rule {}

    /// The words stand in this row, in this order, others of it left out: what is left of a text when the rest is
    /// erased.
    ///
    /// @param words small letters
    record Subsequence(String text, List<String> words) implements Rule {

        public Subsequence {
            words = List.copyOf(words);
        }
    }

    /// Words that begin with a vowel and with a consonant come in turn.
    record Alternate(String text) implements Rule {}
}
