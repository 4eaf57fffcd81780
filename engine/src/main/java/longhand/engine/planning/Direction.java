package longhand.engine.planning;

/// The way in which a plan turns the story. Each has openings of its own: forced to begin so, even a
/// small model does not tell again what has been told.
public enum Direction {
    /// Somebody of the cast acts.
    CAST,
    /// Somebody or something arrives.
    ARRIVAL,
    /// Something happens to all.
    TURN
}
