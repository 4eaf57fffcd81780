package longhand.engine.verse;

import java.util.List;

/// A finished line.
///
/// @param text      as it stands in the poem
/// @param words     its words
/// @param tokens    its tokens, the line break included
/// @param log       what it costs the model, in nats, mark and line break included
/// @param syllables fewest
/// @param lastWord  what its last word costs, in nats
/// @param worstWord what its least likely word costs, in nats
/// @param badFeet   words of content in weak places, and empty ones in strong
public record FoundLine(
        String text,
        List<Integer> words,
        List<Integer> tokens,
        double log,
        int syllables,
        double lastWord,
        double worstWord,
        int badFeet) {

    private static final double WORST_COUNTED = -9;
    private static final double POOR_END = -7;
    private static final double POOR_WORD = -8;

    /// By how much more is asked of a line of a couplet.
    private static final double PAIRED_END = 1;

    private static final double PAIRED_WORD = 0.5;

    public FoundLine {
        words = List.copyOf(words);
        tokens = List.copyOf(tokens);
    }

    /// By which lines are compared; chosen by what readers preferred, see CONTROL.md.
    double score() {
        return log / syllables + 0.1 * lastWord + 0.1 * Math.max(WORST_COUNTED, worstWord) - 0.06 * badFeet;
    }

    /// The same line, of which more is known.
    FoundLine withLog(double exact) {
        return new FoundLine(text, words, tokens, exact, syllables, lastWord, worstWord, badFeet);
    }

    /// Whether one should look again.
    ///
    /// @param paired whether it is chosen together with another one: a poor line spoils both, and the search of one
    ///               that stands alone is a fifth of a sonnet's time for a line that is hardly better
    boolean isPoor(boolean paired) {
        return lastWord < POOR_END + (paired ? PAIRED_END : 0) || worstWord < POOR_WORD + (paired ? PAIRED_WORD : 0);
    }
}
