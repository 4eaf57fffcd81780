package longhand.engine.planning;

/// One paragraph that is going to be written: what it tells, and in how many words.
///
/// @param point what happens, one sentence, not blank
/// @param words 1 or more
/// @param fixed whether it keeps its words when those of the other lines are shared out anew
/// @param setting who is there, where and when, in a few words; empty = not said
public record PlanLine(String point, int words, boolean fixed, String setting) {

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

    /// One of which is not said who, where and when.
    public PlanLine(String point, int words, boolean fixed) {
        this(point, words, fixed, "");
    }

    public PlanLine withWords(int number) {
        return new PlanLine(point, number, fixed, setting);
    }
}
