package longhand.engine.api;

/// Why a take ended.
public enum StopReason {
    /// The model wrote its end token.
    END_OF_TEXT,
    /// The asked number of words is there, on a sentence end.
    WORDS_REACHED,
    /// The text began to repeat itself, or to say tags and formulas in place of words; it ends on the last sentence
    /// before that.
    REPEATED,
    /// A hard limit: tokens, or the context window.
    LENGTH_REACHED,
    /// The writer stopped it.
    CANCELLED
}
