package longhand.engine.tensor.cuda;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.Rows;

/// What changes from pass to pass, in device memory: for each row where its pages are listed, its position and its
/// token, 16 bytes; behind the rows the lists of pages, an address for every [Page]. Kernels find everything there,
/// so a recorded pass holds for every token. Confined to the decode thread.
final class PassTable implements AutoCloseable {

    private static final int ROW_BYTES = 16;
    private static final int FIRST_BYTES = 1 << 16;

    private final CudaDevice device;
    private final DeviceMemory memory;
    private final Runnable moved;
    private Uploads uploads;
    private long address;

    /// @param moved is run when the table has got another address
    PassTable(CudaDevice device, DeviceMemory memory, Runnable moved) {
        this.device = device;
        this.memory = memory;
        this.moved = moved;
        this.address = memory.allocate(FIRST_BYTES, "the table of a pass");
        this.uploads = new Uploads(device, FIRST_BYTES);
    }

    /// Address of the first row.
    long address() {
        return address;
    }

    /// Describes a pass, and makes the positions that it is going to write its caches' own.
    void begin(Batch batch) {
        long bytes = (long) batch.rows() * ROW_BYTES;
        for (int i = 0; i < batch.shares().size(); i++) {
            Batch.Share share = batch.shares().get(i);
            int end = share.rows().position() + share.rows().count();
            ((CudaKvCache) share.cache()).own(share.rows().position(), end);
            bytes += (long) CudaKvCache.pages(end) * Long.BYTES;
        }
        makeRoom(bytes);
        MemorySegment table = uploads.next();
        fill(table, batch);
        uploads.send(0, bytes, address);
        uploads.sent();
    }

    private void makeRoom(long bytes) {
        if (bytes <= uploads.bytes()) {
            return;
        }
        long larger = Long.highestOneBit(bytes) * 2;
        device.await("making room for a larger pass");
        uploads.close();
        memory.free(address);
        address = memory.allocate(larger, "the table of a pass");
        uploads = new Uploads(device, larger);
        moved.run();
    }

    private void fill(MemorySegment table, Batch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            row(table, row, 0, 0, batch.token(row));
        }
        long at = (long) batch.rows() * ROW_BYTES;
        for (int i = 0; i < batch.shares().size(); i++) {
            Rows rows = batch.shares().get(i).rows();
            CudaKvCache cache = (CudaKvCache) batch.shares().get(i).cache();
            for (int k = 0; k < rows.count(); k++) {
                row(table, rows.first() + k, address + at, rows.position() + k, batch.token(rows.first() + k));
            }
            int pages = CudaKvCache.pages(rows.position() + rows.count());
            for (int page = 0; page < pages; page++, at += Long.BYTES) {
                table.set(ValueLayout.JAVA_LONG, at, cache.page(page));
            }
        }
    }

    private static void row(MemorySegment table, int row, long pages, int position, int token) {
        long at = (long) row * ROW_BYTES;
        table.set(ValueLayout.JAVA_LONG, at, pages);
        table.set(ValueLayout.JAVA_INT, at + 8, position);
        table.set(ValueLayout.JAVA_INT, at + 12, token);
    }

    @Override
    public void close() {
        uploads.close();
    }
}
