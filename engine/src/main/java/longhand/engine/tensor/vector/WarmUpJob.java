package longhand.engine.tensor.vector;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// One kernel on its way to the second compiler. Confined to the warm-up thread.
///
/// HotSpot counts calls and turns of loops, not work: calls over an empty range fill its counters at no cost,
/// a call with work tells it which way the branches go. The kernel is ready when a call with work allocates next
/// to nothing: its vectors are in registers then. Not nothing at all, because a kernel may keep a residue; one that
/// stays the same for long will not get better, and is not waited for.
final class WarmUpJob {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int IDLE_CALLS = 100;
    // More work would make the boxes' own code hot, and HotSpot would compile that.
    private static final int ROUNDS_PER_WORK = 2;
    private static final int FIRST_BOXED = 1 + ROUNDS_PER_WORK;
    private static final int RESIDUE = 20;
    private static final int LARGE_RESIDUE = 5;
    private static final int PATIENCE = 100;

    private final String name;
    private final Call call;
    private long boxed;
    private int round;
    private int roundsWithResidue;

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
        if (round++ % ROUNDS_PER_WORK > 0) {
            return false;
        }
        long bytes = allocatedByOneCall();
        if (round <= FIRST_BOXED) {
            boxed = bytes; // the first time more, for classes that are loaded
            return false;
        }
        roundsWithResidue = bytes * LARGE_RESIDUE <= boxed ? roundsWithResidue + 1 : 0;
        return bytes * RESIDUE <= boxed || roundsWithResidue > PATIENCE;
    }

    /// Bytes that one call with work allocates now.
    long allocatedByOneCall() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        call.run(1);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
