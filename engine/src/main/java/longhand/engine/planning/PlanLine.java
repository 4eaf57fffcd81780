package longhand.engine.planning;

/// One paragraph that is going to be written: what it tells, and in how many words.
///
/// @param point what happens, one sentence, not blank
/// @param words 1 or more
/// @param fixed whether it keeps its words when those of the other lines are shared out anew
public record PlanLine(String point, int words, boolean fixed) {

    public PlanLine {
        if (point.isBlank()) {
            throw new IllegalArgumentException("point must not be blank");
        }
        if (words < 1) {
            throw new IllegalArgumentException("words must be at least 1: " + words);
        }
    }

    /// One whose words are not fixed.
    public PlanLine(String point, int words) {
        this(point, words, false);
    }

    public PlanLine withWords(int number) {
        return new PlanLine(point, number, fixed);
    }
}
