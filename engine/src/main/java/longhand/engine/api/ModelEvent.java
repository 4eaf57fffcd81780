package longhand.engine.api;

/// What [Writer#prepare] tells its listener.
public sealed interface ModelEvent {

    /// @param fraction how much is done, 0 to 1
    record Loading(double fraction) implements ModelEvent {}

    record Ready(ModelDescription model) implements ModelEvent {}

    record Unavailable(EngineError error) implements ModelEvent {}
}
