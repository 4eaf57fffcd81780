package longhand.memory.journal;

import longhand.memory.api.MemoryException;

/// Unpacks what [PayloadWriter] packed. Never allocates more than the bytes that are there allow.
/// Confined to one thread.
public final class PayloadReader {

    private final byte[] bytes;
    private int at;

    public PayloadReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public long number() throws MemoryException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = take();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged("a number is too long");
    }

    public int integer() throws MemoryException {
        long value = number();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw damaged("a number is out of range");
        }
        return (int) value;
    }

    public long signed() throws MemoryException {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    public boolean flag() throws MemoryException {
        return take() != 0;
    }

    public float real() throws MemoryException {
        return Float.intBitsToFloat(take() & 0xFF | (take() & 0xFF) << 8 | (take() & 0xFF) << 16 | take() << 24);
    }

    /// How many things follow, each of which takes at least a byte.
    public int count() throws MemoryException {
        int count = integer();
        if (count > bytes.length - at) {
            throw damaged("a count is larger than what follows");
        }
        return count;
    }

    public String text() throws MemoryException {
        char[] text = new char[count()];
        for (int i = 0; i < text.length; i++) {
            long unit = number();
            if (unit < 0 || unit > Character.MAX_VALUE) {
                throw damaged("a character is out of range");
            }
            text[i] = (char) unit;
        }
        return new String(text);
    }

    /// The byte that is read next, which stays; -1 at the end.
    public int next() {
        return at == bytes.length ? -1 : bytes[at];
    }

    public boolean atEnd() {
        return at == bytes.length;
    }

    private byte take() throws MemoryException {
        if (at == bytes.length) {
            throw damaged("it ends early");
        }
        return bytes[at++];
    }

    private MemoryException damaged(String reason) {
        return new MemoryException("a record of " + bytes.length + " bytes is damaged at byte " + at + ": " + reason);
    }
}
