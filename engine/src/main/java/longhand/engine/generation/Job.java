package longhand.engine.generation;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.WritingTask;

/// What the decode thread does for somebody: a request, who listens, and whether it was stopped.
///
/// [#cancel] may be called from any thread; everything else belongs to the decode thread.
///
/// @param <R> the request
/// @param <E> what the listener is told
abstract sealed class Job<R, E> implements WritingTask permits Take, Question {

    private final R request;
    private final Consumer<E> listener;
    private final BooleanSupplier closed;
    private volatile boolean cancelled;

    /// @param closed whether the writer was closed, which stops everything
    Job(R request, Consumer<E> listener, BooleanSupplier closed) {
        this.request = request;
        this.listener = listener;
        this.closed = closed;
    }

    @Override
    public final void cancel() {
        cancelled = true;
    }

    final boolean isStopped() {
        return cancelled || closed.getAsBoolean();
    }

    final R request() {
        return request;
    }

    final void tell(E event) {
        listener.accept(event);
    }

    /// Asked before there is anything to keep: while the model is loaded.
    ///
    /// @throws CancellationException if the job was stopped
    final void requireUnstopped() {
        if (isStopped()) {
            throw new CancellationException("stopped before it began");
        }
    }
}
