package longhand.engine.api;

import java.util.List;
import java.util.function.Consumer;

/// Proposes other words for a selection. It changes nothing: the writer takes a proposal, or none.
///
/// Thread-safe. Listeners are called on a thread of the engine and must return quickly.
public interface Reviser {

    /// The check boxes of a command that can be had in the language of the texts, in the order of the window.
    List<RevisionOption> options(RevisionVerb verb);

    /// Starts proposals.
    ///
    /// @return cancels them
    /// @throws IllegalArgumentException if the wish has an option that is none of [#options]
    WritingTask revise(RevisionRequest request, Consumer<RevisionEvent> listener);
}
