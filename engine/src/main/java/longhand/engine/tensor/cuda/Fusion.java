package longhand.engine.tensor.cuda;

import org.jspecify.annotations.Nullable;

/// What was asked for and waits for what comes next: a sum for the norm of its rows, a norm, a gate or the end of
/// attention for the product that reads it. A small model spends most of a token on starting kernels; together they are
/// a third fewer. Every other operation settles what waits before it starts. Confined to the decode thread.
final class Fusion {

    private final Launcher launcher;
    private @Nullable Sum sum;
    private @Nullable Deferred deferred;

    /// x += y for some rows of equal width.
    record Sum(CudaActivations x, CudaActivations y, int count) {}

    Fusion(Launcher launcher) {
        this.launcher = launcher;
    }

    void add(Sum next) {
        settle();
        sum = next;
    }

    /// What the waiting sum adds to `x`, which the caller must add now; null = nothing, and nothing waits any more.
    @Nullable
    CudaActivations branch(CudaActivations x, int count) {
        Sum waiting = sum;
        if (waiting == null || waiting.x != x || waiting.count != count) {
            settle();
            return null;
        }
        sum = null;
        return waiting.y;
    }

    /// Lets an operation wait. Nothing else may.
    void defer(Deferred next) {
        deferred = next;
    }

    /// The operation that waits for a product of `x`; null = there is none, and nothing waits any more.
    ///
    /// @param quantised whether the product reads 8-bit activations and no floats
    @Nullable
    Deferred take(CudaActivations x, int count, boolean quantised) {
        Deferred waiting = deferred;
        if (waiting == null || !quantised || waiting.out() != x || waiting.count() != count || !waiting.quantises()) {
            settle();
            return null;
        }
        deferred = null;
        return waiting;
    }

    /// Starts what waits.
    void settle() {
        Sum waitingSum = sum;
        Deferred waiting = deferred;
        forget();
        if (waitingSum != null) {
            start(waitingSum);
        }
        if (waiting != null) {
            waiting.launch();
        }
    }

    private void start(Sum waiting) {
        int width = waiting.x.width();
        launcher.address(waiting.x.address())
                .address(waiting.y.address())
                .integer(width)
                .launch("add", Math.ceilDiv(width, CudaBackend.ROW_THREADS), waiting.count, CudaBackend.ROW_THREADS);
    }

    /// After a failure.
    void forget() {
        sum = null;
        deferred = null;
    }
}
