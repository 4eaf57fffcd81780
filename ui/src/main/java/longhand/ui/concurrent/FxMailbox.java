package longhand.ui.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Carries events from any thread to the JavaFX thread, in order, with at most one drain pending
/// however fast they come: a burst of tokens reaches the page as one edit. Thread-safe.
public final class FxMailbox<E> implements Consumer<E> {

    private final Queue<E> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Executor fx;
    private final Consumer<List<E>> receiver;

    /// @param fx       runs on the JavaFX thread; `Runnable::run` in tests
    /// @param receiver called there, never with an empty list
    public FxMailbox(Executor fx, Consumer<List<E>> receiver) {
        this.fx = fx;
        this.receiver = receiver;
    }

    @Override
    public void accept(E event) {
        queue.add(event);
        if (scheduled.compareAndSet(false, true)) {
            fx.execute(this::drain);
        }
    }

    private void drain() {
        scheduled.set(false); // before polling: an event that is added from here on schedules again
        List<E> batch = new ArrayList<>();
        for (E event = queue.poll(); event != null; event = queue.poll()) {
            batch.add(event);
        }
        if (!batch.isEmpty()) {
            receiver.accept(List.copyOf(batch));
        }
    }
}
