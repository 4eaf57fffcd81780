package longhand.engine.verse;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.KvCache;

/// Remembers the tokens themselves.
final class TokenCache implements KvCache {

    private final List<Integer> tokens;

    TokenCache(List<Integer> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    void add(int token) {
        tokens.add(token);
    }

    List<Integer> tokens() {
        return tokens;
    }

    @Override
    public CacheShape shape() {
        return new CacheShape(1, 1, 1, 4096);
    }

    @Override
    public int length() {
        return tokens.size();
    }

    @Override
    public void advance(int length) {
        throw new IllegalStateException("tokens are added one by one");
    }

    @Override
    public void rewind(int length) {
        tokens.subList(length, tokens.size()).clear();
    }

    @Override
    public KvCache fork() {
        return new TokenCache(tokens);
    }
}
