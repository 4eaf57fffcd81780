package longhand.engine.tensor.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Zeroed memory in large slabs, cut up tensor by tensor.
///
/// A token reads every weight once, and with pages of 4 KiB every one of them costs a walk through the page tables. So
/// the launchers ask the C library for large pages (`GLIBC_TUNABLES`), and the slabs are large enough to get some.
final class FreshWeights implements WeightMemory {

    private static final long SLAB = 32L << 20;

    private final Arena arena;
    private final List<MemorySegment> full = new ArrayList<>();
    private MemorySegment slab = MemorySegment.NULL;
    private long used;

    /// @param arena whose end frees all of it
    FreshWeights(Arena arena) {
        this.arena = arena;
    }

    @Override
    public MemorySegment allocate(long bytes) {
        if (used + bytes > slab.byteSize()) {
            full.add(slab.asSlice(0, used));
            slab = arena.allocate(WeightMemory.aligned(Math.max(bytes, SLAB)), ALIGNMENT);
            used = 0;
        }
        MemorySegment slice = slab.asSlice(used, bytes);
        used += WeightMemory.aligned(bytes);
        return slice;
    }

    @Override
    public boolean isFilled() {
        return false;
    }

    /// All that was handed out, in order: put together, the pieces lie as [CopiedWeights] expects them.
    List<MemorySegment> pieces() {
        List<MemorySegment> pieces = new ArrayList<>(full);
        pieces.add(slab.asSlice(0, used));
        return pieces;
    }
}
