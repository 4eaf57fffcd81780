package longhand.engine.api;

import java.util.List;

/// What a scoring tells its listener, once.
public sealed interface ScoringEvent {

    /// @param likelihoods one for each text of the request, in its order
    record Scored(List<Likelihood> likelihoods) implements ScoringEvent {

        public Scored {
            likelihoods = List.copyOf(likelihoods);
        }
    }

    /// It was stopped before its end.
    record Stopped() implements ScoringEvent {}

    record Failed(EngineError error) implements ScoringEvent {}
}
