package longhand.memory.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a writer and the disk and fails chosen calls.
///
/// It is the laziest disk that may be: what was written reaches the file with the next good fsync, and
/// a failed fsync throws it away, as some systems do.
final class FaultySegments implements SegmentFiles {

    enum Fault {
        NONE,
        WRITE,
        /// Half of the bytes arrive.
        TORN_WRITE,
        FORCE,
        CREATE
    }

    private final SegmentFiles disk;
    private final Fault fault;
    private final int firstFailure;
    private final int failures;
    private final AtomicInteger calls = new AtomicInteger();

    /// @param firstFailure which call of that kind fails first, from 1
    /// @param failures     how many in a row
    FaultySegments(SegmentFiles disk, Fault fault, int firstFailure, int failures) {
        this.disk = disk;
        this.fault = fault;
        this.firstFailure = firstFailure;
        this.failures = failures;
    }

    @Override
    public SegmentChannel create(String fileName) throws IOException {
        failIf(Fault.CREATE);
        return new LazyChannel(disk.create(fileName));
    }

    @Override
    public void delete(String fileName) throws IOException {
        disk.delete(fileName);
    }

    private void failIf(Fault kind) throws IOException {
        if (fault == kind && fails()) {
            throw new IOException("Input/output error");
        }
    }

    private boolean fails() {
        int call = calls.incrementAndGet();
        return call >= firstFailure && call < firstFailure + failures;
    }

    /// Thread-safe.
    private final class LazyChannel implements SegmentChannel {

        private final SegmentChannel disk;
        private final ByteArrayOutputStream unforced = new ByteArrayOutputStream();

        LazyChannel(SegmentChannel disk) {
            this.disk = disk;
        }

        @Override
        public synchronized void write(ByteBuffer source) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            if (fault == Fault.TORN_WRITE && fails()) {
                unforced.write(bytes, 0, bytes.length / 2);
                throw new IOException("No space left on device");
            }
            failIf(Fault.WRITE);
            unforced.writeBytes(bytes);
        }

        @Override
        public synchronized void force() throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(unforced.toByteArray());
            unforced.reset();
            failIf(Fault.FORCE);
            disk.write(bytes);
        }

        @Override
        public synchronized void close() throws IOException {
            disk.close();
        }
    }
}
