package longhand.engine.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.Candidates;
import longhand.engine.tensor.KvCache;
import longhand.engine.testing.NearScores;
import longhand.engine.transformer.Transformer;

/// A model whose logits are a function of the tokens so far. Its cache is the list of those tokens.
final class ScriptedTransformer implements Transformer {

    private final int vocabularySize;
    private final int contextTokens;
    private final Function<List<Integer>, float[]> script;
    /// Every call's number of tokens, in order.
    final List<Integer> calls = new ArrayList<>();

    /// How many sequences each shared pass read.
    final List<Integer> rows = new ArrayList<>();

    boolean closed;

    /// Whether there is no memory for another cache.
    boolean full;

    /// Whether it finds candidates as a card does, how often it did, and how often that was not enough.
    boolean finds;

    int found;
    int wholes;
    private float[] last = {};

    ScriptedTransformer(int vocabularySize, int contextTokens, Function<List<Integer>, float[]> script) {
        this.vocabularySize = vocabularySize;
        this.contextTokens = contextTokens;
        this.script = script;
    }

    /// A model that writes these tokens behind any prompt of `promptLength` tokens, then its end token.
    static Function<List<Integer>, float[]> writing(int vocabularySize, int promptLength, int... tokens) {
        return sofar -> {
            float[] logits = new float[vocabularySize];
            int at = sofar.size() - promptLength;
            logits[at < tokens.length ? tokens[at] : vocabularySize - 1] = 20;
            return logits;
        };
    }

    final class TokenCache implements KvCache {

        private final CacheShape shape;
        final List<Integer> tokens = new ArrayList<>();

        TokenCache(int capacity) {
            shape = new CacheShape(1, 1, 1, capacity);
        }

        @Override
        public CacheShape shape() {
            return shape;
        }

        @Override
        public int length() {
            return tokens.size();
        }

        @Override
        public void advance(int length) {}

        @Override
        public void rewind(int length) {
            tokens.subList(length, tokens.size()).clear();
        }

        @Override
        public KvCache fork() {
            if (full) {
                throw new OutOfMemoryError("on purpose");
            }
            TokenCache fork = new TokenCache(shape.capacity());
            fork.tokens.addAll(tokens);
            return fork;
        }
    }

    @Override
    public int vocabularySize() {
        return vocabularySize;
    }

    @Override
    public int contextTokens() {
        return contextTokens;
    }

    @Override
    public int batchTokens() {
        return 64;
    }

    @Override
    public KvCache newCache() {
        return new TokenCache(contextTokens);
    }

    @Override
    public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
        read(cache, tokens, from, to);
        float[] scripted = script.apply(((TokenCache) cache).tokens);
        System.arraycopy(scripted, 0, logits, 0, vocabularySize);
    }

    @Override
    public boolean findsCandidates() {
        return finds;
    }

    @Override
    public boolean forward(KvCache cache, int[] tokens, int from, int to, long[] allowed, Candidates out) {
        read(cache, tokens, from, to);
        last = script.apply(((TokenCache) cache).tokens);
        found++;
        return NearScores.find(last, allowed, Candidates.REACH, out);
    }

    @Override
    public void logits(float[] out) {
        wholes++;
        System.arraycopy(last, 0, out, 0, vocabularySize);
    }

    @Override
    public void forwardAll(KvCache cache, int[] tokens, int from, int to, LogitsSink sink) {
        throw new UnsupportedOperationException("no take needs all logits");
    }

    @Override
    public void forwardEach(List<KvCache> caches, int[] tokens, LogitsSink sink) {
        rows.add(tokens.length);
        float[] logits = new float[vocabularySize];
        for (int i = 0; i < caches.size(); i++) {
            forward(caches.get(i), tokens, i, i + 1, logits);
            sink.accept(i, logits);
        }
    }

    @Override
    public void read(KvCache cache, int[] tokens, int from, int to) {
        calls.add(to - from);
        if (to - from > batchTokens() || cache.length() + to - from > contextTokens) {
            throw new IllegalArgumentException("too many tokens: " + (to - from) + " behind " + cache.length());
        }
        Arrays.stream(tokens, from, to).forEach(((TokenCache) cache).tokens::add);
    }

    /// Each token is known by itself alone.
    @Override
    public float[] embedding(int token) {
        float[] vector = new float[vocabularySize()];
        vector[token] = 1;
        return vector;
    }

    @Override
    public void close() {
        closed = true;
    }
}
