package longhand.engine.api;

import java.util.List;

/// Finds in earlier paragraphs of a text what a question speaks of. Asks no model. Thread-safe; a pure
/// function.
public interface Recalling {

    /// @param question   what the next words are to speak of
    /// @param paragraphs oldest first
    /// @param words      of all that is recalled together, at most
    Recalled recall(String question, List<String> paragraphs, int words);
}
