package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;

/// Where packed weights live. Every process that loads the same model asks for the same pieces in the same order.
/// Confined to the loading thread.
sealed interface WeightMemory permits FreshWeights, CopiedWeights {

    long ALIGNMENT = 64;

    /// The next piece, aligned to cache lines.
    ///
    /// @param bytes positive
    MemorySegment allocate(long bytes);

    /// Whether the pieces hold the packed weights already.
    boolean isFilled();

    static long aligned(long bytes) {
        return Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
    }
}
