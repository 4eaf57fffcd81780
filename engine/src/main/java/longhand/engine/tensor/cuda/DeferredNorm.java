package longhand.engine.tensor.cuda;

import org.jspecify.annotations.Nullable;

/// A norm of whole rows, and what is added to them before.
///
/// @param branch is added to `x`; null = nothing
/// @param weight address of `[width]` floats
record DeferredNorm(
        Launcher launcher,
        CudaActivations x,
        @Nullable CudaActivations branch,
        long weight,
        float epsilon,
        int count,
        CudaActivations out)
        implements Deferred {

    @Override
    public boolean quantises() {
        return x.width() % BLOCK == 0;
    }

    @Override
    public void launch() {
        if (branch != null) {
            both().address(out.address()).launch("add_norm", 1, count, threads(x.width()));
            return;
        }
        launcher.address(x.address())
                .integer(x.width())
                .integer(0)
                .address(weight)
                .real(epsilon)
                .integer(x.width())
                .address(out.address())
                .integer(out.width())
                .integer(0)
                .launch("rms_norm", 1, count, threads(x.width()));
    }

    @Override
    public void launch(long quants, long scales) {
        both().address(quants).address(scales).launch("add_norm_quantise", 1, count, threads(x.width()));
    }

    private Launcher both() {
        return launcher.address(x.address())
                .address(branch == null ? 0 : branch.address())
                .address(weight)
                .real(epsilon)
                .integer(x.width());
    }

    /// A warp for every 128 numbers, up to a whole block.
    static int threads(int width) {
        return 32 * Math.clamp(Math.ceilDiv(width, 128), 1, 32);
    }
}
