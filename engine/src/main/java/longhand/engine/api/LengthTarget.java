package longhand.engine.api;

/// How much a take writes.
///
/// @param words      asked number of words, at least 1; the take ends on the first sentence end at
///                   or after it
/// @param maxTokens  hard limit, at least 1, whatever the words say
public record LengthTarget(int words, int maxTokens) {

    public LengthTarget {
        if (words < 1) {
            throw new IllegalArgumentException("words must be at least 1: " + words);
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be at least 1: " + maxTokens);
        }
    }

    /// A target in words with a token limit that English prose does not reach.
    public static LengthTarget ofWords(int words) {
        return new LengthTarget(words, Math.addExact(Math.multiplyExact(words, 3), 64));
    }
}
