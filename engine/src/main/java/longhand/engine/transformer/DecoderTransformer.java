package longhand.engine.transformer;

import java.util.List;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;

/// A stack of blocks between an embedding and an output matrix: every architecture that we compute.
/// Confined to the decode thread; allocates nothing per token.
final class DecoderTransformer implements Transformer {

    /// What makes one model.
    ///
    /// @param embedding `[vocabulary, width]`
    /// @param output    for one token
    record Parts(
            ModelConfig config,
            Matrix embedding,
            List<AttentionLayer> attention,
            List<FeedForward> feedForward,
            OutputLayer output) {}

    private static final int LOGIT_ROWS = 32;

    private final ComputeBackend backend;
    private final Parts parts;
    private final int contextTokens;
    private final int batchTokens;
    private final Workspace workspace;
    private OutputLayer allLogits;

    /// @param contextTokens size of its caches
    DecoderTransformer(ComputeBackend backend, Parts parts, int contextTokens) {
        this.backend = backend;
        this.parts = parts;
        this.contextTokens = contextTokens;
        this.batchTokens = backend.batchRows();
        this.workspace = Workspace.of(parts.config, backend, batchTokens);
        this.allLogits = parts.output;
    }

    @Override
    public int vocabularySize() {
        return parts.output.vocabularySize();
    }

    @Override
    public int contextTokens() {
        return contextTokens;
    }

    @Override
    public int batchTokens() {
        return batchTokens;
    }

    @Override
    public KvCache newCache() {
        return backend.cache(parts.config.cache(contextTokens));
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        read(cache, tokens, from, to);
        parts.output.compute(workspace.x(), to - from - 1, 1);
        parts.output.read(0, logits);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        int firstPosition = cache.length();
        read(cache, tokens, from, to);
        if (allLogits == parts.output) {
            // Most models never come here, and a large vocabulary makes this buffer a large one.
            allLogits = parts.output.withRows(LOGIT_ROWS);
        }
        float[] logits = new float[vocabularySize()];
        for (int row = 0; row < to - from; row += LOGIT_ROWS) {
            int count = Math.min(LOGIT_ROWS, to - from - row);
            allLogits.compute(workspace.x(), row, count);
            for (int i = 0; i < count; i++) {
                allLogits.read(i, logits);
                sink.accept(firstPosition + row + i, logits);
            }
        }
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        int count = to - from;
        int position = cache.length();
        requireRoom(cache, position, count);
        backend.embed(parts.embedding, tokens, from, count, parts.config.embeddingScale(), workspace.x());
        for (int layer = 0; layer < parts.config.layers(); layer++) {
            parts.attention.get(layer).forward(workspace, cache, position, count);
            parts.feedForward.get(layer).forward(workspace, count);
        }
        cache.advance(position + count);
    }

    private void requireRoom(KvCache cache, int position, int count) {
        if (count < 1 || count > batchTokens) {
            throw new IllegalArgumentException("tokens must be 1 to " + batchTokens + ": " + count);
        }
        if (position + count > cache.shape().capacity()) {
            throw new IllegalArgumentException("no room in the cache: " + position + " + " + count + " > "
                    + cache.shape().capacity());
        }
    }

    @Override
    public void close() {
        backend.close();
    }
}
