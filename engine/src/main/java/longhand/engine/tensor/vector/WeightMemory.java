package longhand.engine.tensor.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Where packed weights live: large slabs, cut up tensor by tensor. Confined to the loading thread.
///
/// A token reads every weight once, and with pages of 4 KiB every one of them costs a walk through the page tables. So
/// the launchers ask the C library for large pages (`GLIBC_TUNABLES`), and the slabs are large enough to get some.
final class WeightMemory {

    private static final long SLAB = 32L << 20;
    private static final long ALIGNMENT = 64;

    private final Arena arena;
    private MemorySegment slab = MemorySegment.NULL;
    private long used;

    /// @param arena whose end frees all of it
    WeightMemory(Arena arena) {
        this.arena = arena;
    }

    /// Zeroed memory, aligned to cache lines.
    MemorySegment allocate(long bytes) {
        if (used + bytes > slab.byteSize()) {
            slab = arena.allocate(Math.max(bytes, SLAB), ALIGNMENT);
            used = 0;
        }
        MemorySegment slice = slab.asSlice(used, bytes);
        used += Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
        return slice;
    }
}
