package longhand.engine.scoring;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Scorer;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;

/// A judge behind the engine's door, in this process or in its own: asks and waits. Not for a thread of
/// the engine, which would wait for itself. Thread-safe.
///
/// @param scorer the door
/// @param model  who judges
public record RemoteJudge(Scorer scorer, ModelChoice model) implements Judge {

    /// @throws CancellationException if the engine was closed meanwhile
    @Override
    public List<Likelihood> likelihoods(String context, List<String> texts) throws EngineException {
        CompletableFuture<ScoringEvent> answer = new CompletableFuture<>();
        scorer.score(new ScoringRequest(model, context, texts), answer::complete);
        return switch (answer.join()) {
            case ScoringEvent.Scored(List<Likelihood> likelihoods) -> likelihoods;
            case ScoringEvent.Stopped() -> throw new CancellationException("the scoring was stopped");
            case ScoringEvent.Failed(var error) -> throw new EngineException(error);
        };
    }
}
