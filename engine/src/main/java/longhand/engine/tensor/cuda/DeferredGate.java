package longhand.engine.tensor.cuda;

/// A gate.
///
/// @param gateUp   `[count, 2 * width of out]`
/// @param function as the kernels number them
record DeferredGate(Launcher launcher, CudaActivations gateUp, int function, int count, CudaActivations out)
        implements Deferred {

    private static final int THREADS = 256;

    @Override
    public boolean quantises() {
        return out.width() % BLOCK == 0;
    }

    @Override
    public void launch() {
        launch("gate", arguments().address(out.address()));
    }

    @Override
    public void launch(long quants, long scales) {
        launch("gate_quantise", arguments().address(quants).address(scales));
    }

    private Launcher arguments() {
        return launcher.address(gateUp.address()).integer(out.width()).integer(function);
    }

    private void launch(String kernel, Launcher ready) {
        ready.launch(kernel, Math.ceilDiv(out.width(), THREADS), count, THREADS);
    }
}
