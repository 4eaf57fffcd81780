package longhand.memory.torture;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/// Measures how long a busy machine keeps a ready thread waiting, so that a test can tell its own delay
/// from the machine's. Thread-safe.
final class StallMeter implements AutoCloseable {

    private static final long STEP_NANOS = 2_000_000;
    private static final long WINDOW_NANOS = 3_000_000_000L;

    private record Stall(long atNanos, long nanos) {}

    private final ArrayDeque<Stall> stalls = new ArrayDeque<>();
    private volatile boolean closed;

    StallMeter() {
        Thread.ofPlatform().daemon().name("stall-meter").start(this::measure);
    }

    private void measure() {
        long before = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(STEP_NANOS);
            long now = System.nanoTime();
            note(now, now - before - STEP_NANOS);
            before = now;
        }
    }

    private synchronized void note(long now, long nanos) {
        stalls.add(new Stall(now, nanos));
        while (now - stalls.getFirst().atNanos() > WINDOW_NANOS) {
            stalls.removeFirst();
        }
    }

    /// The sum of the three longest waits of the last seconds: a key passes three threads.
    synchronized long millis() {
        return stalls.stream()
                        .mapToLong(Stall::nanos)
                        .sorted()
                        .skip(Math.max(0, stalls.size() - 3))
                        .sum()
                / 1_000_000;
    }

    @Override
    public void close() {
        closed = true;
    }
}
