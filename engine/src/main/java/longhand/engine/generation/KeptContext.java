package longhand.engine.generation;

import java.util.Arrays;
import java.util.List;
import longhand.engine.tensor.Candidates;
import longhand.engine.tensor.KvCache;
import longhand.engine.transformer.Transformer;

/// What the model remembers between takes: the KV cache and the tokens in it.
///
/// Only tokens that came in as prompt are used again. Those that the model wrote itself were computed
/// one by one, which a backend may round differently: a take would depend on what was written before
/// it, and its seed would no longer be enough to repeat it. For the same reason the last tokens of a
/// prompt are always read afresh, in one batch. Confined to the decode thread.
final class KeptContext implements TakeContext {

    /// From this size on a backend computes tokens as a batch, whose rounding does not depend on its size.
    static final int SMALLEST_BATCH = 16;

    /// Below this size a prompt is read token by token, and nothing of it is kept.
    private static final int SHORT = 40;

    private final Transformer transformer;
    private final int[] tokens;
    private final int[] next = new int[1];
    private final int[] both = new int[2];
    private KvCache cache;
    private int promptTokens;

    KeptContext(Transformer transformer) {
        this.transformer = transformer;
        this.tokens = new int[transformer.contextTokens()];
        this.cache = transformer.newCache();
    }

    private KeptContext(KeptContext source, Transformer transformer) {
        this.transformer = transformer;
        this.tokens = source.tokens.clone();
        this.cache = source.cache.fork();
        this.promptTokens = source.promptTokens;
    }

    /// A context with the same content that goes its own way.
    ///
    /// @param way to the same weights
    KeptContext fork(Transformer way) {
        return new KeptContext(this, way);
    }

    /// What the cache takes for each token, in bytes.
    long bytesPerToken() {
        return cache.shape().bytes() / cache.shape().capacity();
    }

    static boolean isShort(int promptTokens) {
        return promptTokens < SHORT;
    }

    @Override
    public int freeTokens() {
        return tokens.length - cache.length();
    }

    int batchTokens() {
        return transformer.batchTokens();
    }

    @Override
    public int keep(int[] prompt) {
        int limit = isShort(prompt.length) ? 0 : Math.min(promptTokens, prompt.length - SMALLEST_BATCH);
        int mismatch = Arrays.mismatch(tokens, 0, limit, prompt, 0, limit);
        promptTokens = mismatch < 0 ? limit : mismatch;
        cache.rewind(promptTokens);
        return promptTokens;
    }

    @Override
    public void read(int[] prompt, int from, int to, float[] logits) {
        if (to < prompt.length) {
            transformer.read(cache, prompt, from, to);
        } else {
            transformer.forward(cache, prompt, from, to, logits);
        }
        System.arraycopy(prompt, from, tokens, from, to - from);
        promptTokens = isShort(prompt.length) ? 0 : to;
    }

    @Override
    public void write(int token, float[] logits) {
        next[0] = token;
        transformer.forward(cache, next, 0, 1, logits);
    }

    @Override
    public boolean findsCandidates() {
        return transformer.findsCandidates();
    }

    @Override
    public boolean write(int token, long[] allowed, Candidates candidates) {
        next[0] = token;
        return transformer.forward(cache, next, 0, 1, allowed, candidates);
    }

    @Override
    public void logits(float[] out) {
        transformer.logits(out);
    }

    /// The same token here and in another context of the same model.
    void writeBoth(KeptContext other, int token, float[] logits, float[] otherLogits) {
        Arrays.fill(both, token);
        transformer.forwardEach(List.of(cache, other.cache), both, (place, expected) -> {
            float[] to = place == 0 ? logits : otherLogits;
            System.arraycopy(expected, 0, to, 0, expected.length);
        });
    }

    @Override
    public void goBack(int length, int last, float[] logits) {
        cache.rewind(length - 1);
        promptTokens = Math.min(promptTokens, length - 1); // one token alone may round differently
        write(last, logits);
    }

    @Override
    public void goBack(int length) {
        cache.rewind(length);
    }

    /// Forgets everything, the cache itself too: after a failure nobody knows what is in it.
    void forget() {
        promptTokens = 0;
        cache = transformer.newCache();
    }
}
