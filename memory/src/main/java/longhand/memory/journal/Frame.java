package longhand.memory.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// A record as it lies in a segment.
///
/// Big-endian: marker (4 bytes), payload length (4), sequence (8), CRC32C of length, sequence and
/// payload (4), payload. The marker is what a reader looks for behind damage.
///
/// @param sequence number of the record in the project, from 1 without holes
/// @param payload  an entry; not to be changed
// Not compared, and handed on without a copy: there are millions of them.
@SuppressWarnings("ArrayRecordComponent")
public record Frame(long sequence, byte[] payload) {

    static final int MARKER = 0x1E4C4852;
    static final int HEAD = 20;

    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(HEAD + payload.length);
        out.putInt(MARKER).putInt(payload.length).putLong(sequence).putInt(checksum(sequence, payload));
        return out.put(payload).array();
    }

    static int checksum(long sequence, byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(
                ByteBuffer.allocate(12).putInt(payload.length).putLong(sequence).flip());
        crc.update(payload);
        return (int) crc.getValue();
    }
}
