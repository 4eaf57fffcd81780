package longhand.app.cli;

import java.util.function.Consumer;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;
import longhand.engine.api.Storyteller;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;

/// A writer by a script, who plans and judges as another one does.
///
/// @param writer writes
/// @param other  plans and judges
record WithPlans(Writer writer, Storyteller other) implements Storyteller {

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
        writer.prepare(model, listener);
    }

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        return writer.start(request, listener);
    }

    @Override
    public WritingTask propose(PlanRequest request, Consumer<PlanEvent> listener) {
        return other.propose(request, listener);
    }

    @Override
    public WritingTask score(ScoringRequest request, Consumer<ScoringEvent> listener) {
        return other.score(request, listener);
    }

    @Override
    public void close() {
        writer.close();
        other.close();
    }
}
