package longhand.engine.tensor.cuda;

/// The end of attention, where the parts of each head become one.
///
/// @param partial address of `[count, heads, splits, headSize + 2]` floats
/// @param row     of `out` where it begins
record DeferredMerge(
        Launcher launcher, long partial, int headSize, int heads, int splits, int row, int count, CudaActivations out)
        implements Deferred {

    private static final int THREADS = 128;

    @Override
    public boolean quantises() {
        return headSize % BLOCK == 0 && row == 0;
    }

    @Override
    public void launch() {
        arguments().address(out.row(row)).integer(out.width()).launch("merge", heads, count, THREADS);
    }

    @Override
    public void launch(long quants, long scales) {
        arguments().address(quants).address(scales).launch("merge_quantise", heads, count, THREADS);
    }

    private Launcher arguments() {
        return launcher.address(partial).integer(headSize).integer(heads).integer(splits);
    }
}
