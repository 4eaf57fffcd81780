package longhand.engine.transformer;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.tensor.KvCache;

/// Notes how many sequences each pass reads that goes on by single tokens.
final class CountedTransformer implements Transformer {

    final List<Integer> rows = new ArrayList<>();
    private final Transformer model;

    CountedTransformer(Transformer model) {
        this.model = model;
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
            rows.add(1);
        }
        model.forward(cache, tokens, from, to, logits);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        model.forwardAll(cache, tokens, from, to, sink);
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        rows.add(tokens.length);
        model.forwardEach(caches, tokens, sink);
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        model.read(cache, tokens, from, to);
    }

    @Override
    public float[] embedding(int token) {
        return model.embedding(token);
    }

    @Override
    public void close() {
        model.close();
    }
}
