package longhand.engine.api;

import java.util.function.Consumer;

/// Finds the words that a local model would write next. It writes nothing.
///
/// Thread-safe. The listener is called once, on a thread of the engine, and must return quickly. Suggestions, takes and
/// scorings wait for one another.
public interface Suggester {

    /// Finds words.
    ///
    /// @return cancels it
    WritingTask suggest(SuggestionRequest request, Consumer<SuggestionEvent> listener);
}
