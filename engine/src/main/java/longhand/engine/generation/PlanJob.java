package longhand.engine.generation;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.planning.Plan;

/// One proposing of plans. Confined to the decode thread, except for [#cancel].
final class PlanJob extends Question<PlanRequest, PlanEvent> {

    /// @param closed whether the writer was closed, which stops everything
    PlanJob(PlanRequest request, Consumer<PlanEvent> listener, BooleanSupplier closed) {
        super(request, listener, closed);
    }

    @Override
    ModelChoice model() {
        return request().model();
    }

    @Override
    PlanEvent answer(WritingModel model) throws EngineException {
        PlanRequest asked = request();
        List<Plan> plans = model.planner(Locale.forLanguageTag(asked.language()))
                .propose(asked.story(), asked.names(), asked.seed(), this::isStopped);
        return isStopped()
                ? stopped()
                : new PlanEvent.Proposed(plans.stream().map(Plan::text).toList());
    }

    @Override
    PlanEvent stopped() {
        return new PlanEvent.Stopped();
    }

    @Override
    PlanEvent failed(EngineError error) {
        return new PlanEvent.Failed(error);
    }
}
