package longhand.engine.api;

import java.util.function.Consumer;

/// Writes lines of poems with a local model, so that they keep their form.
///
/// Thread-safe. The listener is called on a thread of the engine, and must return quickly. Lines, takes, proposals and
/// scorings wait for one another.
public interface Poet {

    /// Writes lines. The listener gets the events of a take: each line as one [WritingEvent.TextAdded] as soon as it is
    /// settled, those behind the first with the line breaks ahead of them; then [WritingEvent.Finished] or
    /// [WritingEvent.Failed].
    ///
    /// @return cancels it
    WritingTask versify(VerseRequest request, Consumer<WritingEvent> listener);
}
