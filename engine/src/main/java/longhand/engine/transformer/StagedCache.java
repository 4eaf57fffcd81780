package longhand.engine.transformer;

import java.util.List;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.KvCache;

/// What a model on several backends remembers of one sequence: a cache on each, all equally long. Confined to the
/// decode thread.
///
/// @param parts one for each stage, in the order of the blocks
record StagedCache(List<KvCache> parts) implements KvCache {

    /// Of all layers together.
    @Override
    public CacheShape shape() {
        CacheShape first = parts.getFirst().shape();
        int layers = parts.stream().mapToInt(part -> part.shape().layers()).sum();
        return new CacheShape(layers, first.kvHeads(), first.headSize(), first.capacity());
    }

    @Override
    public int length() {
        return parts.getFirst().length();
    }

    @Override
    public void advance(int length) {
        parts.forEach(part -> part.advance(length));
    }

    @Override
    public void rewind(int length) {
        parts.forEach(part -> part.rewind(length));
    }

    @Override
    public KvCache fork() {
        return new StagedCache(parts.stream().map(KvCache::fork).toList());
    }
}
