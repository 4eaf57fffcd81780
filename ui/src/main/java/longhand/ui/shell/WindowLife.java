package longhand.ui.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// What the program's main thread waits for: that the window was closed, or that a fault keeps it from
/// ever being closed. The first of the two counts. Thread-safe.
final class WindowLife {

    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    void closed() {
        end.complete(true);
    }

    void failed(Throwable fault) {
        end.completeExceptionally(fault);
    }

    /// What `work` throws goes to [#await] instead of the thread's handler, which would only print it.
    Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error fault) {
                failed(fault);
            }
        };
    }

    /// Runs each job as [#guarded].
    Executor guarded(Executor threads) {
        return work -> threads.execute(guarded(work));
    }

    /// Returns when the window was closed. Stop is a flag in Longhand, nobody interrupts; if somebody
    /// did, the window still decides when it closes.
    void await() throws WindowFailure {
        try {
            end.join();
        } catch (CompletionException fault) {
            throw new WindowFailure(fault.getCause() == null ? fault : fault.getCause());
        }
    }
}
