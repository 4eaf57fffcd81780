package longhand.engine.generation;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;
import longhand.engine.api.WritingTask;

/// One scoring: a request, who listens, and whether it was stopped.
///
/// [#cancel] may be called from any thread; everything else belongs to the decode thread.
final class ScoringJob implements WritingTask {

    private final ScoringRequest request;
    private final Consumer<ScoringEvent> listener;
    private final BooleanSupplier closed;
    private volatile boolean cancelled;

    /// @param closed whether the writer was closed, which stops everything
    ScoringJob(ScoringRequest request, Consumer<ScoringEvent> listener, BooleanSupplier closed) {
        this.request = request;
        this.listener = listener;
        this.closed = closed;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    boolean isStopped() {
        return cancelled || closed.getAsBoolean();
    }

    ScoringRequest request() {
        return request;
    }

    void tell(ScoringEvent event) {
        listener.accept(event);
    }

    ScoringEvent score(WritingModel model) throws EngineException {
        List<Likelihood> found = model.likelihoods().of(request.context(), request.continuations(), this::isStopped);
        return found.size() == request.continuations().size()
                ? new ScoringEvent.Scored(found)
                : new ScoringEvent.Stopped();
    }
}
