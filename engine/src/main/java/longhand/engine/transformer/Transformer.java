package longhand.engine.transformer;

import java.util.List;
import longhand.engine.tensor.Candidates;
import longhand.engine.tensor.KvCache;

/// A loaded model: tokens in, logits out. Confined to the decode thread.
public interface Transformer extends AutoCloseable {

    int vocabularySize();

    /// Size of the context window in tokens: the longest sequence a cache can hold.
    int contextTokens();

    /// How many tokens one forward pass takes at most.
    int batchTokens();

    /// An empty cache of [#contextTokens] positions.
    KvCache newCache();

    /// Reads `tokens[from]` to `tokens[to - 1]` after what the cache holds, and writes the logits
    /// after the last of them. One token is a decode step, many are a piece of prefill.
    ///
    /// @param to      at most `from + batchTokens()`; the sequence must fit into the cache
    /// @param logits  `[vocabularySize]`, overwritten
    void forward(KvCache cache, int[] tokens, int from, int to, float[] logits);

    /// Whether the other [#forward] works, with which one token brings the few logits that matter.
    default boolean findsCandidates() {
        return false;
    }

    /// Reads as [#forward] does, and finds the logits after the last token that come near the largest one of those that
    /// are allowed. All of them stay where they were computed until the next pass, for [#logits].
    ///
    /// @param allowed a bit for each token, `[vocabularySize / 64 rounded up]`
    /// @return false if too many come near
    default boolean forward(KvCache cache, int[] tokens, int from, int to, long[] allowed, Candidates out) {
        throw new UnsupportedOperationException("this model finds no candidates");
    }

    /// All logits of the last pass that looked for candidates.
    ///
    /// @param out `[vocabularySize]`, overwritten
    default void logits(float[] out) {
        throw new UnsupportedOperationException("this model finds no candidates");
    }

    /// Reads as [#forward] does, with the logits after every one of the tokens.
    ///
    /// @param sink called once per token, in order; the array is reused
    void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink);

    /// Reads one token behind each of several sequences, in one pass, with the logits behind each: bit for bit what
    /// [#forward] gives for one after the other.
    ///
    /// @param caches 1 to [#batchTokens], all different
    /// @param tokens one for each cache
    /// @param sink   called once per cache, in order, with its place in the list; the array is reused
    void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink);

    /// Reads the tokens without computing logits: a piece of prefill that is not the last.
    void read(KvCache cache, int[] tokens, int from, int to);

    /// What the model knows a token by before it has read anything.
    ///
    /// @return `[width]`, a new array
    float[] embedding(int token);

    @Override
    void close();

    /// Takes logits, position by position.
    @FunctionalInterface
    interface LogitsSink {

        /// @param position 0-based, in the sequence or among several
        /// @param logits   `[vocabularySize]`, valid until this method returns
        void accept(int position, float[] logits);
    }
}
