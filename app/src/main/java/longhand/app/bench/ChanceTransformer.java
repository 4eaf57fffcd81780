package longhand.app.bench;

import java.util.List;
import java.util.SplittableRandom;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.HostKvCache;
import longhand.engine.tensor.KvCache;
import longhand.engine.transformer.Transformer;

/// Says anything: logits drawn by chance, three nats wide. What no model would say, a form has to hold for too.
/// Confined to one thread.
final class ChanceTransformer implements Transformer {

    private static final int WINDOW = 4096;
    private static final int BATCH = 64;
    private static final double SPREAD = 3;

    private final int vocabulary;
    private final SplittableRandom random;
    private final float[] noise;

    ChanceTransformer(int vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(seed);
        this.noise = new float[2 * vocabulary];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (SPREAD * random.nextGaussian());
        }
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
        return BATCH;
    }

    @Override
    public KvCache newCache() {
        return new HostKvCache(new CacheShape(1, 1, 1, WINDOW));
    }

    /// To draw each logit anew would take longer than the rest of a poem: they are a piece of drawn ones.
    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        read(cache, tokens, from, to);
        System.arraycopy(noise, random.nextInt(vocabulary), logits, 0, vocabulary);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        float[] logits = new float[vocabulary];
        for (int at = from; at < to; at++) {
            forward(cache, tokens, at, at + 1, logits);
            sink.accept(cache.length() - 1, logits);
        }
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
        cache.advance(cache.length() + to - from);
    }

    /// Every token means the same.
    @Override
    public float[] embedding(int token) {
        return new float[] {1};
    }

    @Override
    public void close() {}
}
