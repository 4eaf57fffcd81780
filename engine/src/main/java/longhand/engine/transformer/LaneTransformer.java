package longhand.engine.transformer;

import java.util.List;
import longhand.engine.tensor.KvCache;

/// A model as a piece of work beside others sees it: single tokens wait for the others, the rest is computed at once.
/// Confined to the lane's thread.
final class LaneTransformer extends ForwardingTransformer {

    private final Lane lane;

    LaneTransformer(Transformer model, Lane lane) {
        super(model);
        this.lane = lane;
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        if (to - from == 1) {
            LogitsSink all = (_, found) -> System.arraycopy(found, 0, logits, 0, found.length);
            lane.await(new Step(List.of(new Step.Row(cache, tokens[from], 0, all))));
        } else {
            super.forward(cache, tokens, from, to, logits);
        }
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        lane.await(Step.of(caches, tokens, sink));
    }

    /// The model stays open for the others.
    @Override
    public void close() {}
}
