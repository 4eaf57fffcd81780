package longhand.ui.plan;

/// One line of a plan: what happens, in how many words, and how far it is written. Immutable.
///
/// @param part    index of the part that it belongs to, from 0
/// @param point   what happens, one line, not blank
/// @param words   that it is to have, positive
/// @param fixed   whether it keeps its words when those of the others are shared out anew
/// @param state   what became of it
/// @param written words of its paragraph as it stands now; 0 = none
/// @param setting who is there, where and when, in a few words; empty = not said
public record Beat(int part, String point, int words, boolean fixed, State state, int written, String setting) {

    /// What becomes of a beat.
    public enum State {
        /// It is still to be written.
        OPEN,
        /// A take for it arrives on the page.
        WRITING,
        /// A take for it lies on the page and is not kept yet.
        FRESH,
        /// Its words are the writer's.
        KEPT,
        /// The page tells it already, without a paragraph of its own.
        TOLD
    }

    /// A beat with more than so much of its words has too many.
    private static final double OVER = 1.1;

    public Beat {
        if (point.isBlank()) {
            throw new IllegalArgumentException("point must not be blank");
        }
        if (words < 1 || written < 0) {
            throw new IllegalArgumentException(
                    "words must be at least 1, written at least 0: " + words + ", " + written);
        }
    }

    /// One that is still to be written.
    public static Beat open(int part, String point, int words) {
        return new Beat(part, point, words, false, State.OPEN, 0, "");
    }

    public Beat in(int otherPart) {
        return new Beat(otherPart, point, words, fixed, state, written, setting);
    }

    /// What became of it.
    ///
    /// @param wordsNow of its paragraph
    public Beat in(State other, int wordsNow) {
        return new Beat(part, point, words, fixed, other, wordsNow, setting);
    }

    /// With other people, at another place or time.
    public Beat at(String otherSetting) {
        return new Beat(part, point, words, fixed, state, written, otherSetting);
    }

    /// Another point is another beat: what was written belongs to the old one.
    Beat saying(String other) {
        return new Beat(part, other, words, fixed, State.OPEN, 0, setting);
    }

    Beat withWords(int number) {
        return new Beat(part, point, number, fixed, state, written, setting);
    }

    public Beat fixed(boolean keeps) {
        return new Beat(part, point, words, keeps, state, written, setting);
    }

    Beat writing(int wordsNow) {
        return in(State.WRITING, wordsNow);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /// Whether it ran more than a tenth over its words.
    public boolean isOver() {
        return written > words * OVER;
    }

    /// Whether a take for it is on the page, whole or not.
    public boolean isPencil() {
        return state == State.WRITING || state == State.FRESH;
    }

    /// Words that it will still take.
    int toWrite() {
        return switch (state) {
            case OPEN -> words;
            case WRITING -> Math.max(0, words - written);
            case FRESH, KEPT, TOLD -> 0;
        };
    }
}
