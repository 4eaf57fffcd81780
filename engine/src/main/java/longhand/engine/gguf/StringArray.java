package longhand.engine.gguf;

/// An array of strings as it lies in the file: byte slices instead of a hundred thousand objects.
/// Immutable.
public final class StringArray {

    private final byte[] bytes;
    private final int[] starts;

    private StringArray(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /// @param position of the first string; the cursor has walked over all of them already
    static StringArray of(byte[] bytes, int position, int count) {
        int[] starts = new int[count];
        int at = position;
        for (int i = 0; i < count; i++) {
            starts[i] = at + Long.BYTES;
            at = starts[i] + LittleEndian.getInt(bytes, at);
        }
        return new StringArray(bytes, starts);
    }

    public int size() {
        return starts.length;
    }

    /// The array that all strings lie in: never written to.
    public byte[] bytes() {
        return bytes;
    }

    /// Where string `index` begins in [#bytes].
    public int start(int index) {
        return starts[index];
    }

    /// Bytes of string `index`.
    public int length(int index) {
        return LittleEndian.getInt(bytes, starts[index] - Long.BYTES);
    }

    public ByteSlice get(int index) {
        return new ByteSlice(bytes, start(index), length(index));
    }
}
