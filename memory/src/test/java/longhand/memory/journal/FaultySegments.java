package longhand.memory.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a writer and the disk and fails chosen calls.
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
        SegmentChannel channel = disk.create(fileName);
        return new SegmentChannel() {
            @Override
            public void write(ByteBuffer source) throws IOException {
                if (fault == Fault.TORN_WRITE && fails()) {
                    channel.write(source.slice(source.position(), source.remaining() / 2));
                    throw new IOException("No space left on device");
                }
                failIf(Fault.WRITE);
                channel.write(source);
            }

            @Override
            public void force() throws IOException {
                failIf(Fault.FORCE);
                channel.force();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
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
}
