package longhand.engine.verse;

import java.util.List;
import java.util.SplittableRandom;
import longhand.engine.tensor.KvCache;
import longhand.engine.transformer.Transformer;

/// Says anything, but always the same behind the same tokens.
final class PrefixTransformer implements Transformer {

    private final int vocabulary;

    PrefixTransformer(int vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public int vocabularySize() {
        return vocabulary;
    }

    @Override
    public int contextTokens() {
        return 4096;
    }

    @Override
    public int batchTokens() {
        return 64;
    }

    @Override
    public KvCache newCache() {
        return new TokenCache(List.of());
    }

    /// What comes behind some tokens.
    float[] behind(List<Integer> tokens) {
        SplittableRandom random = new SplittableRandom(tokens.hashCode());
        float[] logits = new float[vocabulary];
        for (int i = 0; i < vocabulary; i++) {
            logits[i] = (float) (3 * random.nextGaussian());
        }
        return logits;
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        read(cache, tokens, from, to);
        System.arraycopy(behind(((TokenCache) cache).tokens()), 0, logits, 0, vocabulary);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        throw new IllegalStateException("nobody asks for all");
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
        for (int at = from; at < to; at++) {
            ((TokenCache) cache).add(tokens[at]);
        }
    }

    @Override
    public float[] embedding(int token) {
        return new float[] {1};
    }

    @Override
    public void close() {}
}
