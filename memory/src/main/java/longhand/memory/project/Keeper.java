package longhand.memory.project;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Take;
import longhand.memory.journal.DiskReason;
import longhand.memory.journal.JournalWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings store, manifest and snapshots up to date behind the writer's back, on the one thread of the
/// store, and closes them in order. Thread-safe.
///
/// Nothing here may fail the writer: the journal has every word. A failure is logged and tried again.
final class Keeper {

    /// Everything that a keeper keeps.
    ///
    /// @param whenClosed run when the lock is given up
    record Kept(
            JournalWriter journal,
            StoreKeeper store,
            ManifestKeeper manifest,
            Snapshots snapshots,
            ProjectLock lock,
            InstantSource clock,
            Runnable whenClosed) {}

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration FLUSH_LIMIT = Duration.ofSeconds(5);
    private static final Duration CLOSED_LIMIT = Duration.ofSeconds(60);
    private static final Duration TAKES_LIMIT = Duration.ofSeconds(60);
    private static final long ENTRIES_PER_SNAPSHOT = 5000;

    private final Kept kept;
    private final Supplier<ProjectState> source;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("longhand-store").factory());
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile boolean changed;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private long lastSnapshot;

    /// @param lastSnapshot sequence of the newest snapshot; below 0 to have a new one soon
    Keeper(Kept kept, Supplier<ProjectState> source, long lastSnapshot) {
        this.kept = kept;
        this.source = source;
        this.lastSnapshot = lastSnapshot;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Marks the project as open, so that a crash is noticed. Blocks on disk.
    void start() {
        try {
            kept.manifest().write(source.get(), true);
        } catch (IOException e) {
            LOG.warn("The project's manifest could not be written: {}", DiskReason.of(e));
        }
        schedule();
    }

    /// Tells that something was recorded. Never blocks.
    void changed() {
        changed = true;
        schedule();
    }

    private void schedule() {
        if (!thread.isShutdown() && scheduled.compareAndSet(false, true)) {
            // It keeps its failures to itself, so nobody waits for its result.
            Future<?> _ = thread.schedule(this::bringUpToDate, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void keep(Take take) {
        kept.store().keep(take);
    }

    private void bringUpToDate() {
        scheduled.set(false);
        if (closed.isDone()) {
            return; // it was due while the project was being closed, and the executor runs what is due
        }
        try {
            savePoint(source.get(), true);
        } catch (IOException | MemoryException | RuntimeException e) {
            LOG.warn("A save point could not be made: {}", reason(e));
        }
    }

    /// H2 may throw anything over a damaged file, and its messages quote rows.
    private static String reason(Throwable failure) {
        return failure instanceof MemoryException known ? String.valueOf(known.getMessage()) : DiskReason.of(failure);
    }

    /// The journal first: nothing else may claim what it does not hold.
    private void savePoint(ProjectState state, boolean open) throws IOException, MemoryException {
        if (open) {
            kept.journal().flush(FLUSH_LIMIT);
        }
        if (lastSnapshot < 0 || state.sequence() - lastSnapshot >= ENTRIES_PER_SNAPSHOT || changed && !open) {
            writeSnapshot(state);
        }
        kept.store().save(state, kept.manifest());
        kept.manifest().storeIs(state.sequence(), "");
        if (open) {
            kept.manifest().write(state, true);
        }
    }

    /// Writes a snapshot of a state, unless the newest one is as new.
    void snapshot(ProjectState state) {
        thread.execute(() -> {
            try {
                writeSnapshot(state);
            } catch (IOException | RuntimeException e) {
                LOG.warn("A snapshot could not be written: {}", reason(e));
            }
        });
    }

    private void writeSnapshot(ProjectState state) throws IOException {
        if (state.sequence() > lastSnapshot) {
            kept.snapshots().write(state, kept.clock().instant());
            lastSnapshot = state.sequence();
        }
    }

    List<Take> takes(ItemId scene) throws MemoryException {
        CompletableFuture<List<Take>> answer = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                answer.complete(List.copyOf(kept.store().takes(scene)));
            } catch (MemoryException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return await(answer, TAKES_LIMIT, "the takes could not be read");
    }

    /// Makes the last save point and gives up the lock. If that takes longer than `limit` it goes on
    /// behind; a program that ends before it is done leaves the mark of a crash and loses nothing.
    void close(ProjectState last, Duration limit) throws MemoryException {
        thread.execute(() -> closeAll(last));
        try {
            closed.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.info("The store is still being closed; the journal holds everything.");
        } catch (ExecutionException | InterruptedException e) {
            throw new MemoryException("the project could not be closed in good order", e);
        }
    }

    private void closeAll(ProjectState last) {
        try {
            lastSavePoint(last);
            kept.manifest().storeIs(last.sequence(), kept.store().close());
            kept.manifest().write(last, false);
        } catch (IOException | MemoryException | RuntimeException e) {
            LOG.warn("The last save point could not be made; the journal holds everything: {}", reason(e));
        }
        try {
            kept.lock().close();
        } catch (IOException e) {
            LOG.warn("The project's lock could not be given up: {}", DiskReason.of(e));
        }
        thread.shutdown();
        kept.whenClosed().run();
        closed.complete(null);
    }

    /// A store that fails is made anew by the second try.
    private void lastSavePoint(ProjectState last) throws IOException, MemoryException {
        try {
            savePoint(last, false);
        } catch (MemoryException e) {
            LOG.warn("The last save point is tried once more: {}", reason(e));
            savePoint(last, false);
        }
    }

    /// Waits until the lock is given up.
    void awaitClosed() throws MemoryException {
        await(closed, CLOSED_LIMIT, "the project is still being closed");
    }

    private static <T> T await(CompletableFuture<T> answer, Duration limit, String failure) throws MemoryException {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            // Anything else may quote rows of the store.
            throw e.getCause() instanceof MemoryException known
                    ? new MemoryException(failure, known)
                    : new MemoryException(failure);
        } catch (TimeoutException | InterruptedException e) {
            throw new MemoryException(failure + ": the store does not answer", e);
        }
    }
}
