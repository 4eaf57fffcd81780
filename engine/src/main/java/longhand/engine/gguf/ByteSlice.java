package longhand.engine.gguf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Some bytes of a larger array, not copied. Equal to every slice with the same content. Immutable.
public final class ByteSlice {

    private final byte[] array;
    private final int offset;
    private final int length;

    /// @param array shared; must not change any more
    public ByteSlice(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    public int length() {
        return length;
    }

    public byte get(int index) {
        return array[offset + index];
    }

    public byte[] copy() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /// The bytes as UTF-8.
    ///
    /// @throws CharacterCodingException if they are not
    public String decode() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(array, offset, length))
                .toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteSlice slice
                && Arrays.equals(
                        array, offset, offset + length, slice.array, slice.offset, slice.offset + slice.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + get(i);
        }
        return hash;
    }
}
