package longhand.engine.tensor.cuda;

/// An operation that waits for the product that is going to read its result: if that needs 8-bit activations, one
/// kernel makes them at once, and the floats never go to memory.
sealed interface Deferred permits DeferredNorm, DeferredGate, DeferredMerge {

    /// A warp rounds a block of so many numbers.
    int BLOCK = 32;

    /// What it writes.
    CudaActivations out();

    /// Rows of it.
    int count();

    /// Whether it can write 8-bit activations.
    boolean quantises();

    /// Writes floats.
    void launch();

    /// Writes 8-bit activations instead, bit for bit what rounding the floats would give.
    ///
    /// @param quants `[count, width]` signed bytes
    /// @param scales `[count, width / 32]` pairs of floats
    void launch(long quants, long scales);
}
