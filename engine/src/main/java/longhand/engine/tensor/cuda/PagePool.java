package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuMemcpyDtoDAsync;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.DeviceMemoryException;

/// The pages of all caches of one shape. Confined to the decode thread.
///
/// A cache is dropped by forgetting it, as on the CPU: who searches with beams would else have to say of every fork
/// when it ends. What a forgotten cache held comes back when the collector has noticed, and is looked for here, on
/// the decode thread, before pages are taken from the device. As device memory does not press the collector, it is
/// asked to run when twice as many pages are in use as were left the last time, and before a cache is refused a
/// page.
final class PagePool {

    private static final int CHUNK_BYTES = 4 << 20;
    private static final int MOST_PER_CHUNK = 16;
    private static final long COLLECTOR_NANOS = 100_000_000;
    private static final long POLL_NANOS = 1_000_000;

    private final CudaDevice device;
    private final DeviceMemory memory;
    private final long pageBytes;
    private final Deque<Page> free = new ArrayDeque<>();
    private final ReferenceQueue<CudaKvCache> forgotten = new ReferenceQueue<>();
    private final Set<Holding> holdings = new HashSet<>();
    private final int fewest;
    private int used;
    private int mayUse;

    /// What a cache holds, known when the cache itself is gone.
    private static final class Holding extends PhantomReference<CudaKvCache> {
        final List<Page> pages;

        Holding(CudaKvCache cache, List<Page> pages, ReferenceQueue<CudaKvCache> queue) {
            super(cache, queue);
            this.pages = pages;
        }
    }

    PagePool(CudaDevice device, DeviceMemory memory, CacheShape shape) {
        this.device = device;
        this.memory = memory;
        this.pageBytes = pageBytes(shape);
        this.fewest = 4 * pages(shape);
        this.mayUse = fewest;
    }

    static long pageBytes(CacheShape shape) {
        return 2L * shape.layers() * shape.kvHeads() * Page.POSITIONS * shape.headSize() * Short.BYTES;
    }

    /// Pages of a full cache.
    static int pages(CacheShape shape) {
        return Math.ceilDiv(shape.capacity(), Page.POSITIONS);
    }

    /// Watches a cache, to get its pages back when it is forgotten.
    ///
    /// @param pages of the cache, the list that it goes on using
    void watch(CudaKvCache cache, List<Page> pages) {
        holdings.add(new Holding(cache, pages, forgotten));
    }

    /// A page of any content.
    ///
    /// @throws DeviceMemoryException if the device has none left
    Page take() {
        reclaim();
        if (free.isEmpty() && used >= mayUse) {
            collect();
            mayUse = Math.max(fewest, 2 * used);
        }
        if (free.isEmpty()) {
            grow();
        }
        used++;
        return free.pop().taken();
    }

    /// A page with the content of another.
    Page copy(Page source) {
        Page page = take();
        int code = cuMemcpyDtoDAsync(
                new DeviceAddress(page.address()), new DeviceAddress(source.address()), pageBytes, device.stream());
        device.check(code, "cuMemcpyDtoDAsync", "copying a page of the cache");
        return page;
    }

    /// One cache less holds the page.
    void release(Page page) {
        if (page.release()) {
            free.push(page);
            used--;
        }
    }

    /// Pages that some cache holds, as far as is known.
    int used() {
        return used;
    }

    private void grow() {
        try {
            chunk(Math.clamp(CHUNK_BYTES / pageBytes, 1, MOST_PER_CHUNK));
        } catch (DeviceMemoryException full) {
            collect();
            if (free.isEmpty()) {
                chunk(1);
            }
        }
    }

    private void chunk(int pages) {
        long address = memory.allocate(pages * pageBytes, "keys and values");
        for (int i = 0; i < pages; i++) {
            free.add(new Page(address + i * pageBytes));
        }
    }

    /// @return whether a cache was forgotten
    private boolean reclaim() {
        boolean found = false;
        for (Reference<?> gone = forgotten.poll(); gone != null; gone = forgotten.poll()) {
            reclaim(gone);
            found = true;
        }
        return found;
    }

    private void reclaim(Reference<?> gone) {
        if (gone instanceof Holding holding) {
            holdings.remove(holding);
            holding.pages.forEach(this::release);
        }
    }

    /// Lets the collector run, and waits a moment for what it finds: the last of it comes a little behind the first.
    private void collect() {
        System.gc();
        long end = System.nanoTime() + COLLECTOR_NANOS;
        while (!reclaim() && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        LockSupport.parkNanos(POLL_NANOS);
        reclaim();
    }
}
