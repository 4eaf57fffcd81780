package longhand.engine.generation;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import longhand.engine.api.ModelChoice;
import org.jspecify.annotations.Nullable;

/// What waits for the decode thread, in the order in which it was asked for. Whoever writes a take sees whether the
/// next ones can be written beside it. Added to by any thread; everything else belongs to the decode thread.
final class JobQueue {

    private final Executor decode;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    /// @param take if it is one
    private record Waiting(Optional<Take> take, Runnable job) {}

    JobQueue(Executor decode) {
        this.decode = decode;
    }

    void add(Runnable job) {
        add(new Waiting(Optional.empty(), job));
    }

    void add(Take take, Runnable job) {
        add(new Waiting(Optional.of(take), job));
    }

    private void add(Waiting next) {
        waiting.add(next);
        decode.execute(this::runNext);
    }

    /// Does nothing where what it was told for has been done beside another one.
    private void runNext() {
        Waiting next = waiting.poll();
        if (next != null) {
            next.job.run();
        }
    }

    /// The next one, if it is a take for this model; it waits no longer.
    Optional<Take> takeOf(ModelChoice model) {
        return waits(waiting.peek(), model) ? waiting.remove().take : Optional.empty();
    }

    private static boolean waits(@Nullable Waiting next, ModelChoice model) {
        return next != null
                && next.take
                        .filter(take -> take.request().model().equals(model))
                        .isPresent();
    }
}
