package longhand.engine.transformer;

import java.util.List;
import longhand.engine.tensor.KvCache;

/// A model as a piece of work beside others sees it: single tokens wait for the others, the rest is computed at once.
/// Confined to the lane's thread.
final class LaneTransformer implements Transformer {

    private final Transformer model;
    private final Lane lane;

    LaneTransformer(Transformer model, Lane lane) {
        this.model = model;
        this.lane = lane;
    }

    @Override
    public int vocabularySize() {
        return model.vocabularySize();
    }

    @Override
    public int contextTokens() {
        return model.contextTokens();
    }

    @Override
    public int batchTokens() {
        return model.batchTokens();
    }

    @Override
    public KvCache newCache() {
        return model.newCache();
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        if (to - from == 1) {
            LogitsSink all = (_, found) -> System.arraycopy(found, 0, logits, 0, found.length);
            lane.await(new Step(List.of(new Step.Row(cache, tokens[from], 0, all))));
        } else {
            model.forward(cache, tokens, from, to, logits);
        }
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        model.forwardAll(cache, tokens, from, to, sink);
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        lane.await(Step.of(caches, tokens, sink));
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        model.read(cache, tokens, from, to);
    }

    @Override
    public float[] embedding(int token) {
        return model.embedding(token);
    }

    /// The model stays open for the others.
    @Override
    public void close() {}
}
