package longhand.engine.tensor.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Where packed weights live: slabs of large pages, cut up tensor by tensor. Confined to the loading thread.
final class WeightMemory {

    private static final long SLAB = 32L << 20;
    private static final long ALIGNMENT = 64;

    private final Arena arena;
    private final Optional<HugePages> pages = HugePages.ofThisMachine();
    private MemorySegment slab = MemorySegment.NULL;
    private long used;

    /// @param arena whose end frees all of it
    WeightMemory(Arena arena) {
        this.arena = arena;
    }

    /// Zeroed memory, aligned to cache lines.
    MemorySegment allocate(long bytes) {
        if (used + bytes > slab.byteSize()) {
            slab = newSlab(Math.max(bytes, SLAB));
            used = 0;
        }
        MemorySegment slice = slab.asSlice(used, bytes);
        used += Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
        return slice;
    }

    private MemorySegment newSlab(long bytes) {
        return pages.flatMap(huge -> huge.allocate(bytes, arena)).orElseGet(() -> arena.allocate(bytes, ALIGNMENT));
    }
}
