package longhand.engine.lexicon;

/// What a word can be in a sentence. Most words are several.
public enum WordClass {
    NOUN,
    VERB,
    ADJECTIVE,
    ADVERB,
    /// Holds a sentence together and has no content of its own: `the`, `into`, `would`.
    FUNCTION
}
