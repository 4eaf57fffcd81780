package longhand.engine.tensor;

/// How many positions of a [KvCache] are filled. Mutable; confined to the decode thread.
public final class Filled {

    private final int capacity;
    private int length;

    /// @param capacity no more can be
    /// @param length   so many are
    public Filled(int capacity, int length) {
        this.capacity = capacity;
        this.length = length;
    }

    public int length() {
        return length;
    }

    /// @throws IllegalArgumentException if that is fewer, or more than there can be
    public void advance(int newLength) {
        if (newLength < length || newLength > capacity) {
            throw new IllegalArgumentException("length must be in [" + length + ", " + capacity + "]: " + newLength);
        }
        length = newLength;
    }

    /// @throws IllegalArgumentException if that is more, or negative
    public void rewind(int newLength) {
        if (newLength < 0 || newLength > length) {
            throw new IllegalArgumentException("length must be in [0, " + length + "]: " + newLength);
        }
        length = newLength;
    }
}
