package longhand.memory.journal;

import java.util.Arrays;

/// Packs numbers and texts into bytes. Confined to one thread.
///
/// A number is a little-endian base-128 number, low bits first; a text is its length in characters
/// and each UTF-16 unit as such a number: plain letters take a byte, and half surrogate pairs
/// survive, which they do not in UTF-8.
public final class PayloadWriter {

    private byte[] bytes = new byte[64];
    private int size;

    public PayloadWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        return put((byte) rest);
    }

    /// A number that may be negative but is mostly near 0.
    public PayloadWriter signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    public PayloadWriter flag(boolean on) {
        return put((byte) (on ? 1 : 0));
    }

    public PayloadWriter real(float value) {
        int bits = Float.floatToRawIntBits(value);
        return put((byte) bits).put((byte) (bits >> 8)).put((byte) (bits >> 16)).put((byte) (bits >> 24));
    }

    public PayloadWriter text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i));
        }
        return this;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private PayloadWriter put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = value;
        return this;
    }
}
