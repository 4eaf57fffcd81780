package longhand.memory.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Finds the whole records among the bytes of a segment, stepping over damage. Confined to one thread.
final class FrameScanner {

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private int at;
    private int skippedBytes;
    private boolean damaged;

    FrameScanner(byte[] bytes, int from) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes);
        this.at = from;
    }

    /// The next record whose checksum is right, or empty at the end.
    Optional<Frame> next() {
        while (at <= bytes.length - Frame.HEAD) {
            Optional<Frame> frame = frameAt(at);
            if (frame.isPresent()) {
                at += Frame.HEAD + frame.get().payload().length;
                return frame;
            }
            at++;
            skippedBytes++;
        }
        skippedBytes += Math.max(0, bytes.length - at);
        at = bytes.length;
        return Optional.empty();
    }

    /// Bytes so far that belong to no whole record.
    int skippedBytes() {
        return skippedBytes;
    }

    /// Whether more is wrong than a record that was cut off in the middle of writing.
    boolean damaged() {
        return damaged;
    }

    private Optional<Frame> frameAt(int start) {
        if (buffer.getInt(start) != Frame.MARKER) {
            // A cut-off record begins with a whole marker; anything else was changed afterwards.
            damaged |= skippedBytes == 0;
            return Optional.empty();
        }
        int length = buffer.getInt(start + 4);
        if (length < 0 || length > bytes.length - start - Frame.HEAD) {
            damaged |= length < 0;
            return Optional.empty();
        }
        long sequence = buffer.getLong(start + 8);
        byte[] payload = Arrays.copyOfRange(bytes, start + Frame.HEAD, start + Frame.HEAD + length);
        if (buffer.getInt(start + 16) != Frame.checksum(sequence, payload)) {
            damaged = true;
            return Optional.empty();
        }
        return Optional.of(new Frame(sequence, payload));
    }
}
