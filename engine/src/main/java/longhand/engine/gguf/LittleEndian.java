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

    /// Fills `values` with what lies from `at` on.
    static void getInts(byte[] bytes, int at, int[] values) {
        for (int i = 0, p = at; i < values.length; i++, p += Integer.BYTES) {
            values[i] = bytes[p] & 0xff | (bytes[p + 1] & 0xff) << 8 | (bytes[p + 2] & 0xff) << 16 | bytes[p + 3] << 24;
        }
    }

    static long getLong(byte[] bytes, int at) {
        return Integer.toUnsignedLong(getInt(bytes, at)) | (long) getInt(bytes, at + 4) << 32;
    }
}
