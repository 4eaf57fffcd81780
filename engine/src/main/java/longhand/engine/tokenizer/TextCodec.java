package longhand.engine.tokenizer;

/// One way to spell text in tokens. Thread-safe.
sealed interface TextCodec permits BpeCodec, SentencePieceCodec {

    /// Encodes `text[from..to)`, UTF-8 without special tokens: a whole text, or what follows one.
    void encode(byte[] text, int from, int to, IntList out);

    /// What a token that is not special adds to a text.
    byte[] decode(int id);
}
