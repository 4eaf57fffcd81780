package longhand.engine.api;

import java.util.List;

/// The rules by which the words of a text are shared out to its plan. Asks no model. Thread-safe; all methods are pure
/// functions.
public interface Planning {

    /// How many parts a text of that many words is told in.
    ///
    /// @param words positive
    int parts(int words);

    /// How many lines so many words are told in.
    ///
    /// @param words positive
    int lines(int words);

    /// Words in proportion to weights, to the word.
    ///
    /// @param words   at least one for each weight
    /// @param weights positive
    /// @return as many as `weights`, adding up to `words`
    List<Integer> share(int words, List<Integer> weights);
}
