package longhand.engine.api;

import java.util.List;

/// What a proposing of plans tells its listener, once.
public sealed interface PlanEvent {

    /// @param plans one sentence each: somebody acts, something arrives, all turns
    record Proposed(List<String> plans) implements PlanEvent {

        public Proposed {
            plans = List.copyOf(plans);
        }
    }

    /// It was stopped before its end.
    record Stopped() implements PlanEvent {}

    record Failed(EngineError error) implements PlanEvent {}
}
