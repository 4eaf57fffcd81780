package longhand.engine.api;

import java.util.function.Consumer;

/// Writes text with a local model. The one door into the engine.
///
/// Thread-safe. Listeners are called on a thread of the engine, never on the caller's; they must return quickly. Takes
/// that wait for the same model on the processor may be written side by side; any other take that is started while one
/// runs waits for it.
public interface Writer extends AutoCloseable {

    /// Loads `model` and warms it up ahead of the first take. Answers with any number of
    /// [ModelEvent.Loading], then exactly one of [ModelEvent.Ready] or [ModelEvent.Unavailable].
    void prepare(ModelChoice model, Consumer<ModelEvent> listener);

    /// Starts a take. The listener gets the events in order; the last one is [WritingEvent.Finished]
    /// or [WritingEvent.Failed].
    WritingTask start(WritingRequest request, Consumer<WritingEvent> listener);

    /// Stops what runs and frees the model. Never throws.
    @Override
    void close();
}
