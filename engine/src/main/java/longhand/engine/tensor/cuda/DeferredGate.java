package longhand.engine.tensor.cuda;

/// A gate.
///
/// @param gateUp   `[count, 2 * width of out]`
/// @param function as the kernels number them
record DeferredGate(Launcher launcher, CudaActivations gateUp, int function, int count, CudaActivations out)
        implements Deferred {

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
        ready.launch(kernel, Math.ceilDiv(out.width(), CudaBackend.ROW_THREADS), count, CudaBackend.ROW_THREADS);
    }
}
