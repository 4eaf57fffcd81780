package longhand.engine.recurrence;

import longhand.engine.text.Repetition;
import longhand.engine.text.WordCounter;

/// How well a draft serves a plan's line: it tells the line, comes near its length, and says nothing word for word
/// again that the whole text says. Immutable.
///
/// @param choice of what it tells
/// @param page   the whole text before it
/// @param words  that were asked for, positive
record LineScore(DraftChoice choice, String page, int words) {

    /// A draft that scores as much tells its line and needs no second one.
    static final double GOOD = 0.3;

    private static final double LENGTH_WEIGHT = 2;

    /// What a run of words that comes again takes off: more than all else together can make up for.
    private static final double AGAIN = 100;

    /// What a draft of hardly any words takes off: it is better than one that says something again, and no other.
    private static final double CUT = 60;

    /// From this part of its words on, a draft is more than hardly any.
    static final double ENOUGH = 0.4;

    /// Below this a draft serves only if there is no other.
    private static final double SERVES = -50;

    /// The larger, the better; below 0 is poor, a blank draft the worst of all.
    double of(String draft) {
        if (draft.isBlank()) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean again =
                Repetition.of(draft).isDegenerate() || Repetition.runAgain(page, draft) >= Repetition.DEGENERATE_RUN;
        int count = WordCounter.count(draft);
        double missed = (double) Math.abs(count - words) / words;
        return choice.score(draft) - LENGTH_WEIGHT * missed - (again ? AGAIN : 0) - (count < ENOUGH * words ? CUT : 0);
    }

    /// Whether a draft says nothing again, and is more than hardly any words.
    static boolean serves(double score) {
        return score > SERVES;
    }
}
