package longhand.engine.transformer;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// A piece of work beside others: a thread that moves while [#goOn] waits for it, and stands still while it waits for a
/// step to be read. The two semaphores hand the turn over, with all that was written before.
final class Lane {

    private final Semaphore turn = new Semaphore(0);
    private final Semaphore pause = new Semaphore(0);
    private @Nullable Step step;
    private @Nullable Throwable failure;

    private Lane() {}

    /// A lane that moves for the first time when it is told to go on.
    static Lane begin(Transformer model, SideBySide.Work work) {
        Lane lane = new Lane();
        LaneTransformer own = new LaneTransformer(model, lane);
        Thread.ofPlatform().name("engine-beside").daemon(true).start(() -> lane.run(() -> work.run(own)));
        return lane;
    }

    private void run(Runnable work) {
        turn.acquireUninterruptibly();
        try {
            work.run();
        } catch (RuntimeException | Error thrown) { // the top of a thread: who waits for the work is told
            failure = thrown;
        }
        pause.release();
    }

    /// Lets it move until it waits again, or ends. By the caller's thread.
    ///
    /// @return whether it waits for a step
    boolean goOn() {
        step = null;
        turn.release();
        pause.acquireUninterruptibly();
        return step != null;
    }

    /// What it waits for; if it waits.
    Step step() {
        return Objects.requireNonNull(step, "the lane waits for nothing");
    }

    /// The step cannot be read; the work hears it when it goes on.
    void fail(Throwable reason) {
        failure = reason;
    }

    /// What the work threw; if it has ended.
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /// Waits until the step is read. By the lane's thread.
    void await(Step asked) {
        step = asked;
        pause.release();
        turn.acquireUninterruptibly();
        Throwable reason = failure;
        failure = null;
        if (reason != null) {
            rethrow(reason);
        }
    }

    static void rethrow(Throwable unchecked) {
        switch (unchecked) {
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case Throwable checked -> throw new IllegalStateException("work throws what is unchecked", checked);
        }
    }
}
