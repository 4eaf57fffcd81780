package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicIntegerArray;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

    @Test
    void doesEachItemOnceAndAllBeforeItReturns() {
        Property.holds(20, random -> {
            try (WorkerPool pool = new WorkerPool(random.nextInt(1, 6))) {
                for (int region = 0; region < 300; region++) {
                    AtomicIntegerArray done = new AtomicIntegerArray(random.nextInt(0, 40));
                    pool.run((worker, item) -> done.incrementAndGet(item), done.length());
                    for (int item = 0; item < done.length(); item++) {
                        assertEquals(1, done.get(item), "item " + item + " of region " + region);
                    }
                }
            }
        });
    }

    @Test
    void namesWorkersBelowTheNumberOfThreads() {
        try (WorkerPool pool = new WorkerPool(3)) {
            AtomicIntegerArray seen = new AtomicIntegerArray(3);
            pool.run((worker, item) -> seen.incrementAndGet(worker), 1000);
            assertEquals(1000, seen.get(0) + seen.get(1) + seen.get(2));
        }
    }

    @Test
    void handsTheFailureOfAnItemToTheCallerAndGoesOn() {
        IllegalArgumentException failure = new IllegalArgumentException("item 7");
        try (WorkerPool pool = new WorkerPool(2)) {
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> pool.run(
                            (worker, item) -> {
                                if (item == 7) {
                                    throw failure;
                                }
                            },
                            20));
            assertSame(failure, thrown.getCause());
            AtomicIntegerArray done = new AtomicIntegerArray(1);
            pool.run((worker, item) -> done.incrementAndGet(0), 20);
            assertEquals(20, done.get(0));
        }
    }

    @Test
    void leavesNoThreadBehind() {
        WorkerPool pool = new WorkerPool(4);
        pool.run((worker, item) -> {}, 8);
        pool.close();
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("longhand-compute"))
                .allMatch(thread -> thread.getState() == Thread.State.TERMINATED));
    }
}
