package longhand.engine.api;

/// What a take cost.
///
/// @param promptTokens     tokens of the prompt
/// @param reusedTokens     of these, how many the KV cache still held
/// @param omittedWords     words of the prompt that did not fit into the window, from its beginning
/// @param generatedTokens  tokens written
/// @param words            words written, by the one word counter
/// @param prefillNanos     time for reading
/// @param decodeNanos      time for writing, without prefill
public record Usage(
        int promptTokens,
        int reusedTokens,
        int omittedWords,
        int generatedTokens,
        int words,
        long prefillNanos,
        long decodeNanos) {

    public double tokensPerSecond() {
        return decodeNanos == 0 ? 0 : generatedTokens * 1e9 / decodeNanos;
    }

    public double wordsPerSecond() {
        return decodeNanos == 0 ? 0 : words * 1e9 / decodeNanos;
    }
}
