package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;

/// The packed weights that an earlier process has left in a file.
final class CopiedWeights implements WeightMemory {

    private final MemorySegment all;
    private long used;

    /// @param all the content of a [PackedCopy], read-only
    CopiedWeights(MemorySegment all) {
        this.all = all;
    }

    @Override
    public MemorySegment allocate(long bytes) {
        MemorySegment slice = all.asSlice(used, bytes);
        used += WeightMemory.aligned(bytes);
        return slice;
    }

    @Override
    public boolean isFilled() {
        return true;
    }
}
