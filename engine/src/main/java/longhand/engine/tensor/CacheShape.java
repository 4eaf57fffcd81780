package longhand.engine.tensor;

/// Size of a [KvCache].
///
/// @param layers    transformer blocks
/// @param kvHeads   heads of keys and of values per layer
/// @param headSize  floats per head
/// @param capacity  positions it can hold
public record CacheShape(int layers, int kvHeads, int headSize, int capacity) {

    public long bytes() {
        return 2L * layers * kvHeads * headSize * capacity * Float.BYTES;
    }

    /// The same for so many layers.
    public CacheShape withLayers(int count) {
        return new CacheShape(count, kvHeads, headSize, capacity);
    }
}
