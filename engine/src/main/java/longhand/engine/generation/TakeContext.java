package longhand.engine.generation;

import longhand.engine.tensor.Candidates;

/// What the model has read of a take, and what it expects next. Confined to the decode thread.
interface TakeContext {

    /// How many tokens can still come.
    int freeTokens();

    /// Forgets what does not begin `prompt`.
    ///
    /// @param prompt not empty
    /// @return how many of its tokens need not be read; fewer than it has
    int keep(int[] prompt);

    /// Reads `prompt[from]` to `prompt[to - 1]` behind what is there; if that is the end of the prompt,
    /// writes the logits after it.
    ///
    /// @param logits `[vocabulary]`, overwritten at the end of the prompt
    void read(int[] prompt, int from, int to, float[] logits);

    /// Goes on by one token that the model wrote.
    ///
    /// @param logits `[vocabulary]`, overwritten
    void write(int token, float[] logits);

    /// Whether the other [#write] works.
    default boolean findsCandidates() {
        return false;
    }

    /// The same, with the logits that matter, as [longhand.engine.transformer.Transformer#forward] finds them.
    ///
    /// @return false if they are too many
    default boolean write(int token, long[] allowed, Candidates candidates) {
        throw new UnsupportedOperationException("this context finds no candidates");
    }

    /// All logits behind a token that was written with candidates, before anything else is read.
    default void logits(float[] out) {
        throw new UnsupportedOperationException("this context finds no candidates");
    }

    /// Takes back what the model wrote behind the first `length` tokens, and reads the last of these
    /// again.
    ///
    /// @param length at least 1
    /// @param last   the token at `length - 1`
    /// @param logits `[vocabulary]`, overwritten
    void goBack(int length, int last, float[] logits);

    /// The same without reading: the caller has the logits.
    void goBack(int length);
}
