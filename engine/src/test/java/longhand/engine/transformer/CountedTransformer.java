package longhand.engine.transformer;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.tensor.KvCache;

/// Notes how many sequences each pass reads that goes on by single tokens.
final class CountedTransformer extends ForwardingTransformer {

    final List<Integer> rows = new ArrayList<>();

    CountedTransformer(Transformer model) {
        super(model);
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        if (to - from == 1) {
            rows.add(1);
        }
        super.forward(cache, tokens, from, to, logits);
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        rows.add(tokens.length);
        super.forwardEach(caches, tokens, sink);
    }
}
