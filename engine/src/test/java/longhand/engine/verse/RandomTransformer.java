package longhand.engine.verse;

import java.util.List;
import java.util.SplittableRandom;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.HostKvCache;
import longhand.engine.tensor.KvCache;
import longhand.engine.transformer.Transformer;

/// Says anything: logits are drawn from a normal distribution.
class RandomTransformer implements Transformer {

    private static final int WINDOW = 4096;

    private final int vocabulary;
    private final SplittableRandom random;
    private int tokensRead;

    RandomTransformer(int vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public int vocabularySize() {
        return vocabulary;
    }

    @Override
    public int contextTokens() {
        return WINDOW;
    }

    @Override
    public int batchTokens() {
        return 64;
    }

    @Override
    public KvCache newCache() {
        return new HostKvCache(new CacheShape(1, 1, 1, WINDOW));
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        read(cache, tokens, from, to);
        for (int i = 0; i < vocabulary; i++) {
            logits[i] = (float) (3 * random.nextGaussian());
        }
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        float[] logits = new float[vocabulary];
        for (int i = 0; i < caches.size(); i++) {
            forward(caches.get(i), tokens, i, i + 1, logits);
            sink.accept(i, logits);
        }
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        tokensRead += to - from;
        cache.advance(cache.length() + to - from);
    }

    int tokensRead() {
        return tokensRead;
    }

    @Override
    public void close() {}
}
