package longhand.memory.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/// The first bytes of a segment: whose it is and how it is written.
///
/// Big-endian: `LONGHAND`, format (4 bytes), project (16), session (8), first sequence (8), CRC32C (4).
record SegmentHead(int format, UUID project, long session, long first) {

    static final int FORMAT = 1;
    static final int BYTES = 48;

    private static final long MAGIC = 0x4C4F4E4748414E44L;

    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        out.putLong(MAGIC).putInt(format);
        out.putLong(project.getMostSignificantBits()).putLong(project.getLeastSignificantBits());
        out.putLong(session).putLong(first);
        return out.putInt(checksum(out.array())).array();
    }

    /// Empty if the head is cut off or damaged.
    static Optional<SegmentHead> parse(byte[] bytes) {
        if (bytes.length < BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getLong() != MAGIC || in.getInt(BYTES - 4) != checksum(bytes)) {
            return Optional.empty();
        }
        return Optional.of(
                new SegmentHead(in.getInt(), new UUID(in.getLong(), in.getLong()), in.getLong(), in.getLong()));
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, BYTES - 4);
        return (int) crc.getValue();
    }
}
