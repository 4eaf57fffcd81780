package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.DeviceMemoryException;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pages are shared until one of their caches writes, and come back when nobody holds them.
@Tag("card")
class CudaKvCacheTest {

    private static final CacheShape SHAPE = new CacheShape(2, 3, 16, 200);

    private final Optional<DriverControl> software = CardUnderTest.insert();
    private final CudaBackend card;
    private final PagePool pool;

    CudaKvCacheTest() { // JUnit makes one for each test
        card = CudaBackend.open();
        pool = card.pool(SHAPE);
    }

    @AfterEach
    void close() {
        card.close();
    }

    private CudaKvCache filled(int length) {
        CudaKvCache cache = (CudaKvCache) card.cache(SHAPE);
        cache.own(0, length);
        cache.advance(length);
        return cache;
    }

    @Test
    void takesPagesAsItGrows() {
        CudaKvCache cache = filled(1);
        assertEquals(1, pool.used());
        cache.own(1, 32);
        assertEquals(1, pool.used());
        cache.own(32, 33);
        assertEquals(2, pool.used());
        assertNotEquals(cache.page(0), cache.page(1));
    }

    @Test
    void aForkSharesAllPagesAndCopiesTheOneThatItWrites() {
        CudaKvCache cache = filled(70);
        CudaKvCache fork = (CudaKvCache) cache.fork();
        assertEquals(3, pool.used());
        assertEquals(List.of(cache.page(0), cache.page(1), cache.page(2)), pages(fork, 3));
        fork.own(70, 71);
        assertEquals(4, pool.used());
        assertEquals(List.of(cache.page(0), cache.page(1)), pages(fork, 2));
        assertNotEquals(cache.page(2), fork.page(2));
        long before = cache.page(2);
        cache.own(70, 71); // now its own alone
        assertEquals(before, cache.page(2));
        assertEquals(4, pool.used());
    }

    @Test
    void theSourceOfAForkCopiesToo() {
        CudaKvCache cache = filled(40);
        CudaKvCache fork = (CudaKvCache) cache.fork();
        cache.own(40, 41);
        assertNotEquals(cache.page(1), fork.page(1));
        assertEquals(cache.page(0), fork.page(0));
    }

    @Test
    void aRewoundCacheGivesPagesBack() {
        CudaKvCache cache = filled(150);
        assertEquals(5, pool.used());
        cache.rewind(33);
        assertEquals(2, pool.used());
        cache.rewind(32);
        assertEquals(1, pool.used());
        cache.rewind(0);
        assertEquals(0, pool.used());
    }

    @Test
    void refusesLengthsThatMakeNoSense() {
        CudaKvCache cache = filled(40);
        assertThrows(IllegalArgumentException.class, () -> cache.rewind(41));
        assertThrows(IllegalArgumentException.class, () -> cache.rewind(-1));
        assertThrows(IllegalArgumentException.class, () -> cache.advance(39));
        assertThrows(IllegalArgumentException.class, () -> cache.advance(201));
    }

    @Test
    void forgottenCachesGiveTheirPagesBack() {
        CudaKvCache cache = filled(40);
        for (int i = 0; i < 2000; i++) {
            ((CudaKvCache) cache.fork()).own(40, 41);
        }
        assertTrue(pool.used() < 200, () -> pool.used() + " pages in use");
        assertEquals(40, cache.length());
    }

    @Test
    @Tag("software")
    void theCacheThatFindsNoMemorySaysSo() {
        software.orElseThrow().set(Setting.MEMORY_MB, 100);
        List<KvCache> kept = new ArrayList<>();
        CacheShape large = new CacheShape(30, 8, 128, 64);
        DeviceMemoryException full = assertThrows(DeviceMemoryException.class, () -> {
            for (int i = 0; i < 1000; i++) {
                CudaKvCache cache = (CudaKvCache) card.cache(large);
                cache.own(0, 64);
                kept.add(cache);
            }
        });
        assertTrue(String.valueOf(full.getMessage()).startsWith("no memory on the device for keys and values: "));
        assertTrue(full.freeBytes() < full.neededBytes());
        assertTrue(kept.size() < 1000);
        kept.clear(); // forgotten, so there is room again
        ((CudaKvCache) card.cache(large)).own(0, 64);
    }

    private static List<Long> pages(CudaKvCache cache, int count) {
        List<Long> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(cache.page(i));
        }
        return pages;
    }
}
