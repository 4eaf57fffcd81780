package longhand.engine.api;

/// Tells which of some drafts of a plan's line is the best, and whether one is good enough. Asks no model. Thread-safe;
/// all methods are pure functions.
public interface LineJudge {

    /// A line and where it is told.
    ///
    /// @param point what happens, not blank
    /// @param words that it is to have, positive
    /// @param page  the whole text before it; may be empty
    record Line(String point, int words, String page) {}

    /// How well a draft tells its line; the larger, the better.
    double score(Line line, String draft);

    /// Whether a draft with that score needs no second one.
    boolean isGood(double score);
}
