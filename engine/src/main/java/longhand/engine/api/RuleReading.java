package longhand.engine.api;

import java.util.List;

/// What some rules leave of the words that prose is written with.
///
/// @param counts one for each rule, in their order
/// @param left   words that may come next under all of them that are hard and can be counted
/// @param all    words that may come without rules
public record RuleReading(List<Count> counts, int left, int all) {

    /// What a rule leaves by itself.
    ///
    /// @param words that may come next; [#UNKNOWN] if only a model can say, or if the rule cannot be read
    public record Count(String rule, int words) {

        public static final int UNKNOWN = -1;

        public boolean isKnown() {
            return words != UNKNOWN;
        }
    }

    public RuleReading {
        counts = List.copyOf(counts);
    }
}
