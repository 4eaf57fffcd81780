package longhand.ui.concurrent;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import longhand.memory.api.MemoryException;

/// Takes work off the JavaFX thread and brings its result back. Thread-safe.
///
/// @param worker runs slow work, one job after the other
/// @param fx     runs on the JavaFX thread
public record Background(Executor worker, Executor fx) {

    /// With JavaFX's own thread; nothing else may hand work to it.
    public static Background ofStudio(Executor worker) {
        return new Background(worker, Platform::runLater);
    }

    /// Work that the disk may refuse.
    @FunctionalInterface
    public interface Job<T> {
        T run() throws MemoryException;
    }

    /// Runs `job` on the worker, then exactly one of `done` and `failed` on the JavaFX thread.
    public <T> void run(Job<T> job, Consumer<T> done, Consumer<MemoryException> failed) {
        worker.execute(() -> {
            try {
                T result = job.run();
                fx.execute(() -> done.accept(result));
            } catch (MemoryException expected) {
                fx.execute(() -> failed.accept(expected));
            }
        });
    }

    /// Runs work that cannot fail.
    public <T> void run(Supplier<T> job, Consumer<T> done) {
        worker.execute(() -> {
            T result = job.get();
            fx.execute(() -> done.accept(result));
        });
    }
}
