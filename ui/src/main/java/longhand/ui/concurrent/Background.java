package longhand.ui.concurrent;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Takes work off the JavaFX thread and brings its result back. Thread-safe.
///
/// @param worker where slow work runs; jobs that must not overtake each other need an executor of one thread
/// @param fx     runs on the JavaFX thread
public record Background(Executor worker, Executor fx) {

    /// Work that may fail in one expected way.
    @FunctionalInterface
    public interface Job<T, X extends Exception> {
        T run() throws X;
    }

    /// Runs `job` on the worker, then exactly one of `done` and `failed` on the JavaFX thread.
    ///
    /// @param failure the kind of failure that is expected; any other is a fault of the program
    public <T, X extends Exception> void run(Job<T, X> job, Class<X> failure, Consumer<T> done, Consumer<X> failed) {
        worker.execute(() -> {
            Runnable answer = answer(job, failure, done, failed);
            fx.execute(answer);
        });
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private static <T, X extends Exception> Runnable answer(
            Job<T, X> job, Class<X> failure, Consumer<T> done, Consumer<X> failed) {
        try {
            T result = job.run();
            return () -> done.accept(result);
        } catch (RuntimeException bug) {
            throw bug; // the worker's handler of lost exceptions reports it
        } catch (Exception expected) {
            X cause = failure.cast(expected);
            return () -> failed.accept(cause);
        }
    }
}
