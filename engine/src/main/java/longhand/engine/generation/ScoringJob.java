package longhand.engine.generation;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;

/// One scoring. Confined to the decode thread, except for [#cancel].
final class ScoringJob extends Question<ScoringRequest, ScoringEvent> {

    /// @param closed whether the writer was closed, which stops everything
    ScoringJob(ScoringRequest request, Consumer<ScoringEvent> listener, BooleanSupplier closed) {
        super(request, listener, closed);
    }

    @Override
    ModelChoice model() {
        return request().model();
    }

    @Override
    ScoringEvent answer(WritingModel model) throws EngineException {
        ScoringRequest request = request();
        List<Likelihood> found = model.likelihoods().of(request.context(), request.continuations(), this::isStopped);
        return found.size() == request.continuations().size() ? new ScoringEvent.Scored(found) : stopped();
    }

    @Override
    ScoringEvent stopped() {
        return new ScoringEvent.Stopped();
    }

    @Override
    ScoringEvent failed(EngineError error) {
        return new ScoringEvent.Failed(error);
    }
}
