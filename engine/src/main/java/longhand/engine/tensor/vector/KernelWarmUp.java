package longhand.engine.tensor.vector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import longhand.engine.gguf.GgmlType;

/// Brings the kernels to their compiled form on a few dummy numbers, while the model is being read: until
/// HotSpot's second compiler has had them, every vector is an object, and a token takes twenty times as long.
///
/// A program starts it as its first statement, hands it to the [VectorBackend], and waits for nothing: the
/// backend tells it the formats that it meets and holds the first token back until it is done. Thread-safe.
public final class KernelWarmUp {

    // Where the machine is quiet, 0.6 s do. A busy one takes longer, and there it pays more to wait: what is not
    // compiled by then costs twenty times what it should.
    private static final long LIMIT_NANOS = 4_000_000_000L;
    private static final long PAUSE_NANOS = 1_000_000L;

    private final Set<GgmlType> known = EnumSet.noneOf(GgmlType.class);
    private final Deque<GgmlType> waiting = new ArrayDeque<>();
    private boolean running;

    private KernelWarmUp() {}

    /// Starts with the kernels that every model needs.
    public static KernelWarmUp start() {
        KernelWarmUp warmUp = new KernelWarmUp();
        if (VectorBackend.missing().isEmpty()) {
            warmUp.running = true;
            warmUp.run(true);
        }
        return warmUp;
    }

    /// Nothing to warm up: for tests, and for processes that have been running for long.
    public static KernelWarmUp none() {
        KernelWarmUp none = new KernelWarmUp();
        none.known.addAll(EnumSet.allOf(GgmlType.class));
        return none;
    }

    /// Adds the kernels for matrices of a format, unless they were asked for before.
    public synchronized void need(GgmlType type) {
        if (!known.add(type)) {
            return;
        }
        waiting.add(type);
        if (!running && VectorBackend.missing().isEmpty()) {
            running = true;
            run(false);
        }
    }

    /// Returns when all that was asked for is compiled, or after four seconds at most.
    public void await() {
        while (isRunning()) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
        }
    }

    private synchronized boolean isRunning() {
        return running;
    }

    private void run(boolean common) {
        Thread.ofPlatform().daemon().name("longhand-warm-up").start(() -> warmUp(common));
    }

    private void warmUp(boolean common) {
        WarmUpJobs jobs = new WarmUpJobs();
        List<WarmUpJob> open = new ArrayList<>(common ? jobs.common() : List.of());
        long end = System.nanoTime() + LIMIT_NANOS;
        do {
            takeFormats(jobs, open);
            open.removeIf(WarmUpJob::round);
            // Leaves the core to the compiler.
            LockSupport.parkNanos(this, PAUSE_NANOS);
        } while (!isOver(open, end));
    }

    private synchronized void takeFormats(WarmUpJobs jobs, List<WarmUpJob> open) {
        for (GgmlType type = waiting.poll(); type != null; type = waiting.poll()) {
            jobs.of(type).stream().filter(job -> !open.contains(job)).forEach(open::add);
        }
    }

    private synchronized boolean isOver(List<WarmUpJob> open, long end) {
        boolean over = open.isEmpty() && waiting.isEmpty() || System.nanoTime() - end > 0;
        running = !over;
        return over;
    }
}
