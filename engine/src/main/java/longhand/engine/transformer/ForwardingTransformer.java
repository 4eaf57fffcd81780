package longhand.engine.transformer;

import java.util.List;
import longhand.engine.tensor.KvCache;

/// Another way to a model: whatever a subclass does not say otherwise is done by the model. Confined as that is.
abstract class ForwardingTransformer implements Transformer {

    private final Transformer model;

    ForwardingTransformer(Transformer model) {
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
        model.forward(cache, tokens, from, to, logits);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        model.forwardAll(cache, tokens, from, to, sink);
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
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
