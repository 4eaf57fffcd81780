package longhand.engine.tensor.cuda;

import org.jspecify.annotations.Nullable;

/// Launches products of weights and activations. Confined to the decode thread.
final class Products {

    private static final int THREADS = 128;
    private static final int QUANTISE_THREADS = 256;
    private static final int WARPS = THREADS / 32;

    /// Rows of activations that the kernels for many take at once.
    private static final int TILE = 8;

    private final Launcher launcher;
    private final Fusion fusion;
    private final Scratch quants;
    private final Scratch scales;

    /// @param quants for activations of 8 bits
    /// @param scales for their scales and sums
    Products(Launcher launcher, Fusion fusion, Scratch quants, Scratch scales) {
        this.launcher = launcher;
        this.fusion = fusion;
        this.quants = quants;
        this.scales = scales;
    }

    /// out = W x for rows 0 to `count - 1`; each comes out as if it were alone.
    void multiply(CudaMatrix w, CudaActivations x, int count, CudaActivations out) {
        Deferred waiting = fusion.take(x, count, !w.isFloat());
        if (w.isQuantised()) {
            quantise(x, w.columns(), count, waiting);
        }
        for (int i = 0; i < w.planes().size(); i++) {
            multiply(w.planes().get(i), x, count, out);
        }
    }

    /// @param waiting what makes `x`; null = it is made
    private void quantise(CudaActivations x, int columns, int count, @Nullable Deferred waiting) {
        long q = quants.address((long) count * columns);
        long d = scales.address((long) count * columns / 32 * 2 * Float.BYTES);
        if (waiting != null) {
            waiting.launch(q, d);
            return;
        }
        launcher.address(x.address())
                .integer(x.width())
                .address(q)
                .address(d)
                .integer(columns)
                .launch("quantise", Math.ceilDiv(columns, QUANTISE_THREADS), count, QUANTISE_THREADS);
    }

    private void multiply(Plane plane, CudaActivations x, int count, CudaActivations out) {
        launcher.address(plane.quants());
        if (plane.kind().isQuantised()) {
            launcher.address(plane.scales()).address(quants.address(0)).address(scales.address(0));
        } else {
            launcher.address(x.address()).integer(x.width());
        }
        launcher.address(out.address() + (long) plane.firstRow() * Float.BYTES)
                .integer(out.width())
                .integer(plane.rows())
                .integer(plane.columns())
                .integer(count)
                .integer(plane.lanes());
        if (plane.kind().isQuantised()) {
            launcher.real(plane.factor());
        }
        int rowsPerBlock = WARPS * (32 / plane.lanes());
        boolean one = count == 1;
        launcher.launch(
                plane.kind().kernel(one),
                Math.ceilDiv(plane.rows(), rowsPerBlock),
                one ? 1 : Math.ceilDiv(count, TILE),
                THREADS);
    }
}
