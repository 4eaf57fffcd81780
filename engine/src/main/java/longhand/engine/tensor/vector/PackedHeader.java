package longhand.engine.tensor.vector;

import java.nio.ByteBuffer;

/// The first 64 bytes of a [PackedCopy].
///
/// @param layout   how weights are packed, see [PackedCopy#LAYOUT]
/// @param bits     width of the vectors that they were packed for
/// @param bytes    of packed weights behind the header
/// @param checksum CRC32C of those
record PackedHeader(int layout, int bits, long bytes, int checksum) {

    static final int BYTES = 64;

    private static final long MAGIC = 0x4B43_4150_4448_4C21L;

    /// What stands in the file, whatever it is.
    static PackedHeader read(ByteBuffer in) {
        boolean ours = in.getLong(0) == MAGIC;
        return new PackedHeader(ours ? in.getInt(8) : -1, in.getInt(12), in.getLong(16), in.getInt(24));
    }

    /// @return `[BYTES]`
    ByteBuffer write() {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        out.putLong(0, MAGIC)
                .putInt(8, layout)
                .putInt(12, bits)
                .putLong(16, bytes)
                .putInt(24, checksum);
        return out;
    }
}
