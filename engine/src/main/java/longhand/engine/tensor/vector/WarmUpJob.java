package longhand.engine.tensor.vector;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// One kernel on its way to the second compiler. Confined to the warm-up thread.
///
/// HotSpot counts calls and turns of loops, not work: calls over an empty range fill its counters at no cost,
/// a call with work tells it which way the branches go. The kernel is ready when a call with work allocates next
/// to nothing: its vectors are in registers then. Not nothing at all, because some kernels keep a residue.
final class WarmUpJob {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int IDLE_CALLS = 100;
    private static final int RESIDUE = 20;

    private final String name;
    private final Call call;
    private long boxed = -1;

    /// A call of a kernel.
    @FunctionalInterface
    interface Call {

        /// @param size 1 = with work, 0 = over an empty range
        void run(int size);
    }

    WarmUpJob(String name, Call call) {
        this.name = name;
        this.call = call;
    }

    String name() {
        return name;
    }

    /// Some calls.
    ///
    /// @return whether the kernel is ready
    boolean round() {
        for (int i = 0; i < IDLE_CALLS; i++) {
            call.run(0);
        }
        call.run(1);
        long bytes = allocatedByOneCall();
        if (boxed < 0) {
            boxed = bytes;
            return false;
        }
        return bytes * RESIDUE <= boxed;
    }

    /// Bytes that one call with work allocates now.
    long allocatedByOneCall() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        call.run(1);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
