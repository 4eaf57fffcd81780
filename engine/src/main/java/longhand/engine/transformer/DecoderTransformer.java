package longhand.engine.transformer;

import java.util.List;
import java.util.function.Consumer;
import longhand.engine.tensor.Batch;
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
    private final Consumer<Batch> embed = this::embed;
    private final Consumer<Batch> read = this::read;
    private final Consumer<Batch> forward = this::forward;
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
        run(Batch.of(cache, tokens, from, to), forward);
        parts.output.read(0, logits);
    }

    private void forward(Batch batch) {
        read(batch);
        parts.output.compute(workspace.x(), batch.rows() - 1, 1, false);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        Batch batch = Batch.of(cache, tokens, from, to);
        int firstPosition = cache.length();
        run(batch, read);
        manyLogits().compute(workspace.x(), batch, firstPosition, sink);
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        Batch batch = Batch.of(caches, tokens);
        run(batch, read);
        manyLogits().compute(workspace.x(), batch, 0, sink);
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        run(Batch.of(cache, tokens, from, to), read);
    }

    private void run(Batch batch, Consumer<Batch> operations) {
        requireRoom(batch);
        backend.run(batch, operations);
        batch.advance();
    }

    private void read(Batch batch) {
        backend.embed(parts.embedding, batch, parts.config.embeddingScale(), workspace.x());
        for (int layer = 0; layer < parts.config.layers(); layer++) {
            parts.attention.get(layer).forward(workspace, batch);
            parts.feedForward.get(layer).forward(workspace, batch);
        }
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
    public float[] embedding(int token) {
        float[] vector = new float[parts.config.width()];
        backend.run(Batch.of(new int[] {token}, 0, 1), embed);
        workspace.x().read(0, vector);
        return vector;
    }

    private void embed(Batch batch) {
        backend.embed(parts.embedding, batch, 1, workspace.x());
    }

    @Override
    public void close() {
        backend.close();
    }
}
