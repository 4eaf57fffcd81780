package longhand.ui.concurrent;

import java.util.function.Consumer;
import java.util.function.Function;
import longhand.engine.api.WritingTask;
import org.jspecify.annotations.Nullable;

/// The one job of the engine that a view waits for. A new one stops the one before, whose events are heard no more.
/// Confined to the JavaFX thread.
public final class LatestTask {

    private long number;
    private @Nullable WritingTask task;

    /// @param job   begins with a listener, which is to be called on the JavaFX thread
    /// @param heard gets the events, as long as no other job is started and this one is not stopped
    public <E> void start(Function<Consumer<E>, WritingTask> job, Consumer<E> heard) {
        stop();
        long own = number;
        WritingTask started = job.apply(event -> {
            if (own == number) {
                heard.accept(event);
            }
        });
        if (own == number) {
            task = started;
        } else {
            started.cancel(); // an event that came at once led on
        }
    }

    /// Nothing is waited for any more.
    public void stop() {
        number++;
        WritingTask running = task;
        task = null;
        if (running != null) {
            running.cancel();
        }
    }
}
