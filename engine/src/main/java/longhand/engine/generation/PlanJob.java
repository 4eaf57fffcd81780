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
import longhand.engine.planning.NextPlans;
import longhand.engine.planning.Plan;
import longhand.engine.planning.PlanWriter;

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
        NextPlans planner = model.planner(Locale.forLanguageTag(request().language()));
        List<String> plans = request().lines() == 0 ? three(planner) : lines(planner);
        return isStopped() ? stopped() : new PlanEvent.Proposed(plans);
    }

    private List<String> three(NextPlans planner) throws EngineException {
        PlanRequest asked = request();
        return planner.propose(asked.story(), asked.names(), asked.seed(), this::isStopped).stream()
                .map(Plan::text)
                .toList();
    }

    private List<String> lines(NextPlans planner) throws EngineException {
        PlanRequest asked = request();
        return new PlanWriter(planner)
                .points(
                        asked.story(),
                        asked.names(),
                        asked.lines(),
                        asked.seed(),
                        this::isStopped,
                        line -> tell(new PlanEvent.Drawn(line)))
                .orElse(List.of());
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
