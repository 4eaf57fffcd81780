package longhand.engine.length;

import longhand.engine.api.LengthTarget;

/// The numbers of words with which a take has landed.
///
/// @param target asked number
/// @param least  smallest
/// @param most   largest; [#OPEN] if the take may end anywhere behind `least`
public record LengthWindow(int target, int least, int most) {

    /// No upper end.
    public static final int OPEN = Integer.MAX_VALUE;

    private static final int LEAST_TOLERANCE = 2;
    private static final double TOLERANCE = 0.03;

    /// A sentence shorter than this is not worth writing anew.
    private static final int SHORTEST_LAST_SENTENCE = 6;

    private static final int LONGEST_LAST_SENTENCE = 30;

    /// Behind the window, how many words more may come before the take is cut inside its sentence.
    private static final int PATIENCE = 40;

    public static LengthWindow of(LengthTarget length) {
        int words = length.words();
        return switch (length.kind()) {
            case AT_LEAST -> new LengthWindow(words, words, OPEN);
            case EXACTLY -> new LengthWindow(words, words, words);
            case ABOUT, UNASKED -> {
                int tolerance = Math.max(LEAST_TOLERANCE, (int) (TOLERANCE * words));
                yield new LengthWindow(words, Math.max(1, words - tolerance), words + tolerance);
            }
        };
    }

    public boolean isOpen() {
        return most == OPEN;
    }

    public boolean contains(int words) {
        return words >= least && words <= most;
    }

    /// From so many words on, the end of a line of verse is as good as that of a sentence: most of the window is
    /// left for a full stop.
    public int lineEndFrom() {
        return isOpen() ? least : most - (most - least) / 4;
    }

    /// With more words than this a take is cut, wherever it is.
    public int cap() {
        return isOpen() ? OPEN : most + PATIENCE;
    }

    /// The last sentence begins at the last sentence end with at most so many words before it.
    public int lastSentenceFrom() {
        return isOpen() ? OPEN : Math.max(0, target - SHORTEST_LAST_SENTENCE);
    }

    /// From so many words on, text is shown by whole sentences only: what is not shown can be written anew.
    public int heldFrom() {
        int held = Math.clamp(target / 2, SHORTEST_LAST_SENTENCE, LONGEST_LAST_SENTENCE);
        return isOpen() ? OPEN : Math.max(0, lastSentenceFrom() - held);
    }
}
