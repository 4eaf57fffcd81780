package longhand.engine.gguf;

/// Little-endian numbers in an array, by plain shifts: quick also while nothing is compiled yet.
final class LittleEndian {

    private LittleEndian() {}

    static int getShort(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    static int getInt(byte[] bytes, int at) {
        return getShort(bytes, at) | getShort(bytes, at + 2) << 16;
    }

    static long getLong(byte[] bytes, int at) {
        return Integer.toUnsignedLong(getInt(bytes, at)) | (long) getInt(bytes, at + 4) << 32;
    }
}
