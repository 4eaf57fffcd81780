package longhand.engine.tensor.vector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/// Kernels that are waited for together. Asked by any thread, brought on by the warm-up thread.
final class WarmUpStage {

    // Where the machine is quiet, 0.6 s do. A busy one takes longer, and there it pays more to wait: what is not
    // compiled by then costs twenty times what it should.
    private static final long LIMIT_NANOS = 4_000_000_000L;

    private final Deque<Function<WarmUpJobs, List<WarmUpJob>>> asked = new ArrayDeque<>();
    private final List<WarmUpJob> open = new ArrayList<>();
    private long end;
    private boolean running;

    /// Adds kernels; those that are there already count once.
    synchronized void ask(Function<WarmUpJobs, List<WarmUpJob>> kernels) {
        asked.add(kernels);
        end = System.nanoTime() + LIMIT_NANOS;
        running = true;
    }

    /// Whether a kernel is still to be waited for: never longer than four seconds after it was asked for.
    synchronized boolean isRunning() {
        return running;
    }

    /// Some calls of every kernel that is not ready. Called on the warm-up thread.
    void round(WarmUpJobs jobs) {
        take(jobs);
        open.removeIf(WarmUpJob::round);
        settle();
    }

    private synchronized void take(WarmUpJobs jobs) {
        for (var kernels = asked.poll(); kernels != null; kernels = asked.poll()) {
            kernels.apply(jobs).stream().filter(job -> !open.contains(job)).forEach(open::add);
        }
    }

    private synchronized void settle() {
        running = !(open.isEmpty() && asked.isEmpty()) && System.nanoTime() - end < 0;
        if (!running) {
            open.clear();
        }
    }
}
