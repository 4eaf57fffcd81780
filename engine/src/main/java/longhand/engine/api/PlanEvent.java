package longhand.engine.api;

import java.util.List;

/// What a proposing of plans tells its listener: of many lines each one as soon as it is drawn, then exactly one of the
/// other events.
public sealed interface PlanEvent {

    /// One of many lines.
    record Drawn(String line) implements PlanEvent {}

    /// @param plans one sentence each; of three to pick from: somebody acts, something arrives, all turns
    record Proposed(List<String> plans) implements PlanEvent {

        public Proposed {
            plans = List.copyOf(plans);
        }
    }

    /// It was stopped before its end.
    record Stopped() implements PlanEvent {}

    record Failed(EngineError error) implements PlanEvent {}
}
