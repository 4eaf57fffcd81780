package longhand.engine.tensor;

/// Where heads lie in a row of activations, one after the other.
///
/// @param offset    float of the row where the first head begins
/// @param count     number of heads
/// @param headSize  floats per head
public record Heads(int offset, int count, int headSize) {

    public int width() {
        return count * headSize;
    }
}
