package longhand.engine.api;

import java.util.function.Consumer;

/// Proposes what could happen next in a story, with a local model.
///
/// Thread-safe. The listener is called on a thread of the engine, and must return quickly.
/// Proposals, scorings and takes wait for one another.
public interface Proposer {

    /// Proposes three plans of different direction, or as many lines of a plan as are asked for.
    ///
    /// @return cancels it
    WritingTask propose(PlanRequest request, Consumer<PlanEvent> listener);
}
