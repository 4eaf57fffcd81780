package longhand.engine.rule;

import java.util.List;
import longhand.engine.filter.WordFilter;

/// A rule for the words of a text. Immutable.
public sealed interface Rule {

    /// As the writer said it.
    String text();

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
}
