package longhand.engine.tensor.cuda.driver;

import java.util.Locale;

/// What a test can change about the software driver. A reset restores the defaults.
public enum Setting {
    /// Workers that run blocks; 2 at first.
    THREADS,
    /// Not 0: blocks and warps run in a random order from this seed.
    SEED,
    /// 1: finds races between blocks, and `ld.global.nc` of what the same launch wrote.
    GRACE,
    /// 1: approximate functions are off by up to one unit in the last place, the same in every run.
    NOISE,
    /// 1: work of a stream happens as late as the calls allow.
    LAZY,
    /// 0: does not look for races and unwritten words in shared memory.
    RACES,
    /// 1: notes which PTX lines run, in modules loaded from then on.
    COVER,
    /// 1: counts instructions and traffic.
    PROFILE,
    /// Compute capability, 61 for 6.1.
    CC,
    /// Version of the driver, 12040 for 12.4.
    DRIVER,
    /// Memory of the device in MiB.
    MEMORY_MB,
    /// How many devices there are.
    DEVICES,
    /// Millions of instructions of warps that a block may take before its launch counts as hanging.
    LIMIT,
    /// 1: an ordered failure that loses the context, such as 700, stays until the reset.
    STICKY;

    String nativeName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
