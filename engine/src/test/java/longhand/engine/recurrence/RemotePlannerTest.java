package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.Proposer;
import org.junit.jupiter.api.Test;

class RemotePlannerTest {

    private static final ModelChoice MODEL = ModelChoice.of(Path.of("some.gguf"));

    private final List<PlanRequest> asked = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();

    private RemotePlanner planner(PlanEvent... answer) {
        Proposer proposer = (request, listener) -> {
            asked.add(request);
            new Thread(() -> List.of(answer).forEach(listener)).start();
            return () -> {};
        };
        return new RemotePlanner(proposer, MODEL, "en", drawn::add);
    }

    @Test
    void asksForThreeAndWaits() throws EngineException {
        List<String> three = List.of("Mara waits.", "A letter comes.", "It snows.");
        assertEquals(three, planner(new PlanEvent.Proposed(three)).propose("It rained.", Set.of("Mara"), 7));
        assertEquals(List.of(new PlanRequest(MODEL, "It rained.", List.of("Mara"), "en", 7)), asked);
    }

    @Test
    void tellsEachLineOfAnOutline() throws EngineException {
        List<String> lines = List.of("Mara waits.", "Osk comes.");
        RemotePlanner planner = planner(
                new PlanEvent.Drawn("Mara waits."), new PlanEvent.Drawn("Osk comes."), new PlanEvent.Proposed(lines));
        assertEquals(lines, planner.outline("It rained.", Set.of(), 2, 7));
        assertEquals(lines, drawn);
        assertEquals(2, asked.getFirst().lines());
    }

    @Test
    void handsOnWhatFailed() {
        EngineError error = new EngineError.ContextOverflow(9, 8);
        EngineException failed = assertThrows(EngineException.class, () -> planner(new PlanEvent.Failed(error))
                .propose("It rained.", Set.of(), 7));
        assertEquals(error, failed.error());
    }

    @Test
    void saysThatItWasStopped() {
        assertThrows(CancellationException.class, () -> planner(new PlanEvent.Stopped())
                .propose("It rained.", Set.of(), 7));
    }
}
