package longhand.engine.api;

import java.util.function.Consumer;

/// Proposes other words for a selection. It changes nothing: the writer takes a proposal, or none.
///
/// Thread-safe. Listeners are called on a thread of the engine and must return quickly.
public interface Reviser {

    /// Starts proposals.
    ///
    /// @return cancels them
    WritingTask revise(RevisionRequest request, Consumer<RevisionEvent> listener);
}
