package longhand.engine.recurrence;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.Proposer;
import longhand.engine.planning.Outliner;

/// Plans behind the engine's door: asks and waits. Not for a thread of the engine, which would wait for itself.
/// Thread-safe if `progress` is.
///
/// @param proposer the door
/// @param model    who plans
/// @param language tag of the story's language, such as `en`
/// @param progress told each of many lines as soon as it is drawn, on a thread of the engine
public record RemotePlanner(Proposer proposer, ModelChoice model, String language, Consumer<String> progress)
        implements Planner, Outliner {

    private static final int THREE = 0;

    /// @throws CancellationException if the engine was closed meanwhile
    @Override
    public List<String> propose(String story, Collection<String> names, long seed) throws EngineException {
        return ask(story, names, THREE, seed);
    }

    /// @throws CancellationException if the engine was closed meanwhile
    @Override
    public List<String> outline(String story, Collection<String> names, int count, long seed) throws EngineException {
        return ask(story, names, count, seed);
    }

    private List<String> ask(String story, Collection<String> names, int lines, long seed) throws EngineException {
        CompletableFuture<PlanEvent> answer = new CompletableFuture<>();
        proposer.propose(new PlanRequest(model, story, List.copyOf(names), language, lines, seed), event -> {
            switch (event) {
                case PlanEvent.Drawn(String line) -> progress.accept(line);
                case PlanEvent.Proposed _, PlanEvent.Stopped _, PlanEvent.Failed _ -> answer.complete(event);
            }
        });
        return switch (answer.join()) {
            case PlanEvent.Proposed(List<String> plans) -> plans;
            case PlanEvent.Stopped() -> throw new CancellationException("the planning was stopped");
            case PlanEvent.Failed(var error) -> throw new EngineException(error);
            case PlanEvent.Drawn _ -> throw new IllegalStateException("no planning ends like this");
        };
    }
}
