package longhand.engine.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CandidateSearch;
import longhand.engine.tensor.Candidates;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/// A stack of blocks between an embedding and an output matrix: every architecture that we compute.
/// Confined to the decode thread; allocates nothing per token.
final class DecoderTransformer implements Transformer {

    /// What makes one model.
    ///
    /// @param embedding `[vocabulary, width]`, on the backend of the first stage
    /// @param stages    all blocks, in their order; one stage for each backend
    /// @param output    for one token, on the backend of the last stage
    record Parts(ModelConfig config, Matrix embedding, List<Stage> stages, OutputLayer output) {}

    private final Parts parts;
    private final int contextTokens;
    private final int batchTokens;
    private final Stage first;
    private final Stage last;
    private final float[] row;
    private final Consumer<Batch> embed = this::embed;

    /// What each stage does to read; and to read and then compute the logits of the last row.
    private final List<Consumer<Batch>> read = new ArrayList<>();

    private final List<Consumer<Batch>> forward = new ArrayList<>();

    private final @Nullable Picking picking;

    private @Nullable LogitsRows logitsRows;

    /// To read, to compute the logits of the last row, and to look for candidates.
    private record Picking(CandidateSearch search, List<Consumer<Batch>> operations) {}

    /// @param contextTokens size of its caches
    /// @param batchTokens   rows of its buffers
    DecoderTransformer(Parts parts, int contextTokens, int batchTokens) {
        this.parts = parts;
        this.contextTokens = contextTokens;
        this.batchTokens = batchTokens;
        this.first = parts.stages.getFirst();
        this.last = parts.stages.getLast();
        this.row = new float[parts.config.width()];
        for (Stage stage : parts.stages) {
            Consumer<Batch> blocks = stage == first ? this::embedAndRead : stage::forward;
            read.add(blocks);
            forward.add(stage == last ? blocks.andThen(this::decide) : blocks);
        }
        this.picking = last.backend()
                .candidateSearch(vocabularySize())
                .map(this::picking)
                .orElse(null);
    }

    private Picking picking(CandidateSearch search) {
        List<Consumer<Batch>> operations = new ArrayList<>(forward);
        operations.add(operations.removeLast().andThen(_ -> parts.output.find(search)));
        return new Picking(search, operations);
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
        List<KvCache> caches = parts.stages.stream()
                .map(stage -> stage.newCache(contextTokens))
                .toList();
        return caches.size() == 1 ? caches.getFirst() : new StagedCache(caches);
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        run(Batch.of(cache, tokens, from, to), forward);
        parts.output.read(0, logits);
    }

    @Override
    public boolean findsCandidates() {
        return picking != null;
    }

    @Override
    public boolean forward(KvCache cache, int[] tokens, int from, int to, long[] allowed, Candidates out) {
        Picking there = Objects.requireNonNull(picking, "this backend finds no candidates");
        there.search.allow(allowed);
        run(Batch.of(cache, tokens, from, to), there.operations);
        return there.search.read(out);
    }

    @Override
    public void logits(float[] out) {
        parts.output.read(0, out);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        Batch batch = Batch.of(cache, tokens, from, to);
        int firstPosition = cache.length();
        run(batch, read);
        manyLogits().compute(last.x(), batch, firstPosition, sink);
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        Batch batch = Batch.of(caches, tokens);
        run(batch, read);
        manyLogits().compute(last.x(), batch, 0, sink);
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        run(Batch.of(cache, tokens, from, to), read);
    }

    /// @param operations of each stage
    private void run(Batch batch, List<Consumer<Batch>> operations) {
        requireRoom(batch);
        for (int i = 0; i < parts.stages.size(); i++) {
            Stage stage = parts.stages.get(i);
            if (i > 0) {
                handOver(parts.stages.get(i - 1).x(), stage.x(), batch.rows());
            }
            stage.backend().run(parts.stages.size() == 1 ? batch : at(i, batch), operations.get(i));
        }
        batch.advance();
    }

    /// The batch as one stage sees it.
    private static Batch at(int stage, Batch batch) {
        return batch.over(cache -> ((StagedCache) cache).parts().get(stage));
    }

    private void handOver(Activations from, Activations to, int rows) {
        for (int i = 0; i < rows; i++) {
            from.read(i, row);
            to.write(i, row);
        }
    }

    private void embedAndRead(Batch batch) {
        first.backend().embed(parts.embedding, batch, parts.config.embeddingScale(), first.x());
        first.forward(batch);
    }

    private void decide(Batch batch) {
        parts.output.compute(last.x(), batch.rows() - 1, 1, false);
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
        first.backend().run(Batch.of(new int[] {token}, 0, 1), embed);
        first.x().read(0, vector);
        return vector;
    }

    private void embed(Batch batch) {
        first.backend().embed(parts.embedding, batch, 1, first.x());
    }

    @Override
    public void close() {
        parts.stages.stream().map(Stage::backend).forEach(ComputeBackend::close);
    }
}
