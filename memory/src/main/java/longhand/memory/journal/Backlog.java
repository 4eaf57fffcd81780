package longhand.memory.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import longhand.memory.api.MemoryException;
import longhand.memory.api.SaveState;
import org.jspecify.annotations.Nullable;

/// What was recorded and is not on the disk yet, and what the disk said. Thread-safe.
///
/// An item is kept until an fsync that covers it has returned, so that it can be written again.
final class Backlog {

    /// Something recorded.
    record Item(long sequence, Entry entry, int words, long atNanos) {}

    /// What the writing thread has to do next.
    sealed interface Work {

        /// Append these.
        record Write(List<Item> items) implements Work {}

        /// The disk refused: write all of these into a new segment.
        record Rewrite(List<Item> items) implements Work {}

        record Stop() implements Work {}
    }

    private record Trouble(Instant since, String reason, int attempts, long lastNanos) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Item> unwritten = new ArrayDeque<>();
    private final ArrayDeque<Item> unsynced = new ArrayDeque<>();
    private final long syncAgeNanos;
    private final long retryNanos;
    private long recorded;
    private long written;
    private long synced;
    private int generation;
    private int hurried;
    private boolean closing;
    private boolean stopped;
    private Instant lastSync = Instant.now();
    private Instant firstUnsaved = lastSync;
    private @Nullable Trouble trouble;

    Backlog(long lastSequence, Duration syncAge, Duration retryAfter) {
        recorded = lastSequence;
        written = lastSequence;
        synced = lastSequence;
        syncAgeNanos = syncAge.toNanos();
        retryNanos = retryAfter.toNanos();
    }

    long add(Entry entry, int words) {
        lock.lock();
        try {
            if (closing) {
                throw new IllegalStateException("the journal is closed");
            }
            if (recorded == synced) {
                firstUnsaved = Instant.now();
            }
            recorded++;
            unwritten.add(new Item(recorded, entry, words, System.nanoTime()));
            changed.signalAll();
            return recorded;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is something to write.
    Work awaitWork() {
        lock.lock();
        try {
            while (true) {
                if (trouble != null) {
                    long rest = trouble.lastNanos() + retryNanos - System.nanoTime();
                    if (stopped) {
                        return new Work.Stop();
                    }
                    if (rest <= 0) {
                        takeUnwritten();
                        return new Work.Rewrite(List.copyOf(unsynced));
                    }
                    await(rest);
                } else if (!unwritten.isEmpty()) {
                    return new Work.Write(takeUnwritten());
                } else if (stopped) {
                    return new Work.Stop();
                } else {
                    changed.awaitUninterruptibly();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Item> takeUnwritten() {
        List<Item> taken = new ArrayList<>(unwritten);
        unsynced.addAll(taken);
        unwritten.clear();
        return taken;
    }

    /// Tells that all items up to `sequence` were handed to the disk.
    void wrote(long sequence) {
        lock.lock();
        try {
            written = sequence;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something written is old enough, or wanted, on disk.
    ///
    /// @return false if the journal was stopped
    boolean awaitSync() {
        lock.lock();
        try {
            while (!stopped) {
                if (trouble != null || written == synced) {
                    changed.awaitUninterruptibly();
                } else {
                    long rest = unsynced.getFirst().atNanos() + syncAgeNanos - System.nanoTime();
                    if (rest <= 0 || hurried > 0 || closing) {
                        return true;
                    }
                    await(rest);
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// The last sequence that was written, and how often the disk has failed so far.
    Mark mark() {
        lock.lock();
        try {
            return new Mark(written, generation);
        } finally {
            lock.unlock();
        }
    }

    /// A state of the journal that an fsync is asked for.
    record Mark(long sequence, int generation) {}

    /// Tells that an fsync which began at `mark` has returned. An fsync from before a failure counts
    /// for nothing: the system may have dropped what it could not write.
    void synced(Mark mark) {
        lock.lock();
        try {
            if (mark.generation() == generation) {
                advance(mark.sequence());
            }
        } finally {
            lock.unlock();
        }
    }

    /// Tells that everything up to `sequence` was written again and lies on the disk.
    void recovered(long sequence) {
        lock.lock();
        try {
            trouble = null;
            written = sequence;
            advance(sequence);
        } finally {
            lock.unlock();
        }
    }

    private void advance(long sequence) {
        while (!unsynced.isEmpty() && unsynced.getFirst().sequence() <= sequence) {
            unsynced.removeFirst();
        }
        synced = sequence;
        lastSync = Instant.now();
        changed.signalAll();
    }

    /// Tells that the disk refused a write or an fsync that began at `failedGeneration`.
    void failed(int failedGeneration, String reason) {
        lock.lock();
        try {
            if (failedGeneration != generation) {
                return;
            }
            generation++;
            Instant since = trouble == null ? Instant.now() : trouble.since();
            int attempts = trouble == null ? 1 : trouble.attempts() + 1;
            trouble = new Trouble(since, reason, attempts, System.nanoTime());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    SaveState state() {
        lock.lock();
        try {
            if (trouble != null) {
                return new SaveState.Failing(trouble.since(), unsavedWords(), trouble.reason());
            }
            return recorded == synced ? new SaveState.Saved(lastSync) : new SaveState.Saving(firstUnsaved);
        } finally {
            lock.unlock();
        }
    }

    private int unsavedWords() {
        int words = 0;
        boolean edits = false;
        for (ArrayDeque<Item> items : List.of(unsynced, unwritten)) {
            for (Item item : items) {
                words += item.words();
                edits |= item.entry() instanceof Entry.Edited;
            }
        }
        return Math.max(words, edits ? 1 : 0);
    }

    long synced() {
        lock.lock();
        try {
            return synced;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything recorded so far is on the disk.
    ///
    /// @throws MemoryException if the disk refuses it once more, or takes longer than `limit`
    void flush(Duration limit) throws MemoryException {
        lock.lock();
        hurried++;
        try {
            long target = recorded;
            long deadline = System.nanoTime() + limit.toNanos();
            int attempts = trouble == null ? 0 : trouble.attempts();
            changed.signalAll();
            while (synced < target) {
                if (trouble != null && trouble.attempts() > attempts) {
                    throw new MemoryException("the last words could not be saved: " + trouble.reason());
                }
                long rest = deadline - System.nanoTime();
                if (rest <= 0) {
                    throw new MemoryException("the last words could not be saved: the disk does not answer");
                }
                await(rest);
            }
        } finally {
            hurried--;
            lock.unlock();
        }
    }

    /// From now on nothing is taken in.
    void refuse() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends both threads as soon as they look.
    void stop() {
        lock.lock();
        try {
            closing = true;
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Every caller looks again in a loop.
    @SuppressWarnings("WaitNotInLoop")
    private void await(long nanos) {
        try {
            changed.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a thread that waits for the journal must not be interrupted", e);
        }
    }
}
