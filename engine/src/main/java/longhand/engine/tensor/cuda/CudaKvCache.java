package longhand.engine.tensor.cuda;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.Filled;
import longhand.engine.tensor.KvCache;

/// A [KvCache] in pages on the device. Forks share their pages until one of them writes. The device learns which pages
/// these are with every pass, from the [PassTable].
final class CudaKvCache implements KvCache {

    private final PagePool pool;
    private final CacheShape shape;
    private final List<Page> pages;
    private final Filled filled;

    CudaKvCache(PagePool pool, CacheShape shape) {
        this(pool, shape, new ArrayList<>(), 0);
    }

    private CudaKvCache(PagePool pool, CacheShape shape, List<Page> pages, int length) {
        this.pool = pool;
        this.shape = shape;
        this.pages = pages;
        this.filled = new Filled(shape.capacity(), length);
        pool.watch(this, pages);
    }

    @Override
    public CacheShape shape() {
        return shape;
    }

    @Override
    public int length() {
        return filled.length();
    }

    @Override
    public void advance(int newLength) {
        filled.advance(newLength);
    }

    @Override
    public void rewind(int newLength) {
        filled.rewind(newLength);
        while (pages.size() > pages(newLength)) {
            pool.release(pages.removeLast());
        }
    }

    @Override
    public KvCache fork() {
        List<Page> shared = new ArrayList<>();
        for (int i = 0; i < Math.min(pages.size(), pages(length())); i++) {
            shared.add(pages.get(i).hold());
        }
        return new CudaKvCache(pool, shape, shared, length());
    }

    /// Makes the positions from `from` to `to - 1` this cache's own, so that kernels may write them.
    void own(int from, int to) {
        while (pages.size() < pages(to)) {
            pages.add(pool.take());
        }
        for (int i = from / Page.POSITIONS; i < pages(to); i++) {
            Page page = pages.get(i);
            if (page.isShared()) {
                pages.set(i, pool.copy(page));
                pool.release(page);
            }
        }
    }

    /// Where page `index` lies; there are as many as the positions need that were [#own]ed.
    long page(int index) {
        return pages.get(index).address();
    }

    /// Pages for so many positions.
    static int pages(int positions) {
        return Math.ceilDiv(positions, Page.POSITIONS);
    }
}
