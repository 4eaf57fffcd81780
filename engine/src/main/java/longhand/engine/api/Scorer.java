package longhand.engine.api;

import java.util.function.Consumer;

/// Tells how likely a local model finds texts that are there already. It writes nothing.
///
/// Thread-safe. The listener is called once, on a thread of the engine, and must return quickly.
/// Scorings and takes wait for one another.
public interface Scorer {

    /// Scores the texts of a request.
    ///
    /// @return cancels the scoring
    WritingTask score(ScoringRequest request, Consumer<ScoringEvent> listener);
}
