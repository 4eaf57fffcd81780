package longhand.memory.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.memory.api.MemoryException;

/// Payloads as one run of bytes outside of the journal, with the journal's checksums.
public final class FrameStream {

    private FrameStream() {}

    public static byte[] encode(List<byte[]> payloads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < payloads.size(); i++) {
            out.writeBytes(new Frame(i + 1L, payloads.get(i)).toBytes());
        }
        return out.toByteArray();
    }

    /// @throws MemoryException if anything is damaged or missing in between
    public static List<byte[]> decode(byte[] bytes) throws MemoryException {
        FrameScanner scanner = new FrameScanner(bytes, 0);
        List<byte[]> payloads = new ArrayList<>();
        for (Optional<Frame> frame = scanner.next(); frame.isPresent(); frame = scanner.next()) {
            if (frame.get().sequence() != payloads.size() + 1) {
                break;
            }
            payloads.add(frame.get().payload());
        }
        if (scanner.skippedBytes() > 0) {
            throw new MemoryException("after " + payloads.size() + " records the bytes are damaged");
        }
        return payloads;
    }
}
