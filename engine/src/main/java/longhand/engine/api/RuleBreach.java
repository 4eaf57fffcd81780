package longhand.engine.api;

/// A word of a text that breaks a rule.
///
/// @param rule as the writer said it
/// @param from of the word in the text, in characters
/// @param to   behind its last one
public record RuleBreach(String rule, int from, int to) {

    public RuleBreach {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a word: " + from + ".." + to);
        }
    }
}
