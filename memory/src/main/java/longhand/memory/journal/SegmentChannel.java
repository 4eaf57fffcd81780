package longhand.memory.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/// An open file of the journal. `write` and `force` may be called by two threads at once.
public interface SegmentChannel extends AutoCloseable {

    /// Appends all bytes of `source`.
    void write(ByteBuffer source) throws IOException;

    /// Returns when all that was written before the call is on the disk, the file's name included.
    void force() throws IOException;

    @Override
    void close() throws IOException;
}
