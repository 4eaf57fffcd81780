package longhand.engine.verse;

import java.util.List;
import java.util.SplittableRandom;
import longhand.engine.tensor.KvCache;

/// Says anything, but always the same behind the same tokens.
final class PrefixTransformer extends RandomTransformer {

    PrefixTransformer(int vocabulary) {
        super(vocabulary, 1);
    }

    @Override
    public KvCache newCache() {
        return new TokenCache(List.of());
    }

    /// What comes behind some tokens.
    float[] behind(List<Integer> tokens) {
        SplittableRandom random = new SplittableRandom(tokens.hashCode());
        float[] logits = new float[vocabularySize()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) (3 * random.nextGaussian());
        }
        return logits;
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        read(cache, tokens, from, to);
        System.arraycopy(behind(((TokenCache) cache).tokens()), 0, logits, 0, logits.length);
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            ((TokenCache) cache).add(tokens[at]);
        }
    }
}
