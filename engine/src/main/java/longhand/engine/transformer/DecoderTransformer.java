package longhand.engine.transformer;

import java.util.List;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import org.jspecify.annotations.Nullable;

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

    private final ComputeBackend backend;
    private final Parts parts;
    private final int contextTokens;
    private final int batchTokens;
    private final Workspace workspace;
    private @Nullable LogitsRows logitsRows;

    /// @param contextTokens size of its caches
    DecoderTransformer(ComputeBackend backend, Parts parts, int contextTokens) {
        this.backend = backend;
        this.parts = parts;
        this.contextTokens = contextTokens;
        this.batchTokens = backend.batchRows();
        this.workspace = Workspace.of(parts.config, backend, batchTokens);
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
        parts.output.compute(workspace.x(), to - from - 1, 1, false);
        parts.output.read(0, logits);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        Batch batch = Batch.of(cache, to - from);
        int firstPosition = cache.length();
        read(batch, tokens, from);
        manyLogits().compute(workspace.x(), batch, firstPosition, sink);
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        Batch batch = Batch.of(caches);
        read(batch, tokens, 0);
        manyLogits().compute(workspace.x(), batch, 0, sink);
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        read(Batch.of(cache, to - from), tokens, from);
    }

    private void read(Batch batch, int[] tokens, int from) {
        requireRoom(batch);
        float scale = parts.config.embeddingScale();
        backend.embed(parts.embedding, tokens, from, batch.rows(), scale, workspace.x());
        for (int layer = 0; layer < parts.config.layers(); layer++) {
            parts.attention.get(layer).forward(workspace, batch);
            parts.feedForward.get(layer).forward(workspace, batch);
        }
        batch.advance();
    }

    private void requireRoom(Batch batch) {
        if (batch.rows() < 1 || batch.rows() > batchTokens) {
            throw new IllegalArgumentException("tokens must be 1 to " + batchTokens + ": " + batch.rows());
        }
        for (Batch.Share share : batch.shares()) {
            int end = share.rows().position() + share.rows().count();
            if (end > share.cache().shape().capacity()) {
                throw new IllegalArgumentException("no room in the cache: " + end + " > "
                        + share.cache().shape().capacity());
            }
        }
    }

    private LogitsRows manyLogits() {
        if (logitsRows == null) {
            logitsRows = new LogitsRows(parts.output);
        }
        return logitsRows;
    }

    @Override
    public void close() {
        backend.close();
    }
}
