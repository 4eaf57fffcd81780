package longhand.engine.tensor.vector;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Threads that help the one that calls [#run]: at 150 regions a token, handing over must cost less than a
/// microsecond, so they spin between regions, for a while, then yield, then sleep.
///
/// Work is cut into items, and who is free claims the next. A helper that the system has taken off its core
/// therefore delays nobody: the others do its share. What an item computes does not depend on who does it.
/// [#run] is called by one thread at a time.
// Yielding is all that Java offers a thread that waits for microseconds.
@SuppressWarnings("ThreadPriorityCheck")
final class WorkerPool implements AutoCloseable {

    // About 30 us and then some: longer than what lies between two regions, shorter than a token.
    private static final int SPINS = 2_000;
    private static final int YIELDS = 300;

    private static final int ITEM_BITS = 31;
    private static final long ITEM_MASK = (1L << ITEM_BITS) - 1;
    private static final Work NOTHING = (worker, item) -> {};

    private final Thread[] helpers;
    // Number of items in the upper bits, next one to claim in the lower.
    private final AtomicLong claims = new AtomicLong();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger sleepers = new AtomicInteger();
    private final AtomicInteger alive = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile Work work = NOTHING;
    private volatile boolean closed;

    /// One region of work.
    @FunctionalInterface
    interface Work {

        /// @param worker who does it, 0 to `threads - 1`: for scratch memory of its own
        /// @param item   what to do
        void run(int worker, int item);
    }

    WorkerPool(int threads) {
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            int worker = i + 1;
            alive.incrementAndGet();
            helpers[i] = Thread.ofPlatform()
                    .daemon()
                    .name("longhand-compute-" + worker)
                    .start(() -> help(worker));
        }
    }

    int threads() {
        return helpers.length + 1;
    }

    /// Does items 0 to `items - 1` and returns when all are done.
    ///
    /// @throws IllegalStateException if one of them threw, with the cause
    void run(Work newWork, int items) {
        if (helpers.length == 0 || items <= 1) {
            for (int item = 0; item < items; item++) {
                newWork.run(0, item);
            }
            return;
        }
        publish(newWork, items);
        while (runOne(0)) {}
        await(items);
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("a worker failed", thrown);
        }
    }

    private void publish(Work newWork, int items) {
        finished.set(0);
        work = newWork;
        claims.set((long) items << ITEM_BITS);
        if (sleepers.get() > 0) {
            for (Thread helper : helpers) {
                LockSupport.unpark(helper);
            }
        }
    }

    private void await(int items) {
        for (int spins = 0; finished.get() < items; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    /// Claims one item and does it. A claim holds its region open, so `work` is the claimed item's.
    private boolean runOne(int worker) {
        if (!hasItem(claims.get())) {
            return false;
        }
        long claim = claims.getAndIncrement();
        if (!hasItem(claim)) {
            return false;
        }
        try {
            work.run(worker, (int) (claim & ITEM_MASK));
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
        finished.incrementAndGet();
        return true;
    }

    private static boolean hasItem(long claim) {
        return (claim & ITEM_MASK) < claim >>> ITEM_BITS;
    }

    private void help(int worker) {
        int idle = 0;
        while (!closed) {
            if (runOne(worker)) {
                idle = 0;
            } else if (++idle < SPINS) {
                Thread.onSpinWait();
            } else if (idle < SPINS + YIELDS) {
                Thread.yield();
            } else {
                sleep();
                idle = 0;
            }
        }
        alive.decrementAndGet();
    }

    private void sleep() {
        sleepers.incrementAndGet();
        if (!closed && !hasItem(claims.get())) {
            LockSupport.park(this);
        }
        sleepers.decrementAndGet();
    }

    /// Ends the helpers and waits for them: afterwards none touches memory that is about to be freed.
    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        while (alive.get() > 0) {
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
