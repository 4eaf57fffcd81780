package longhand.engine.api;

import java.util.List;

/// What a search for mends tells its listener, once.
public sealed interface MendEvent {

    /// @param lines that could stand there, the best first; none if two changes are not enough
    record Found(List<String> lines) implements MendEvent {

        public Found {
            lines = List.copyOf(lines);
        }
    }

    /// It was stopped before its end.
    record Stopped() implements MendEvent {}

    record Failed(EngineError error) implements MendEvent {}
}
