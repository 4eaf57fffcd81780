package longhand.engine.tensor.cuda;

import longhand.engine.tensor.Activations;

/// Activations on the device, row-major.
final class CudaActivations implements Activations {

    private final CudaBackend backend;
    private final int rows;
    private final int width;
    private final long address;
    private final boolean factors;

    /// @param factors whether nothing but products reads them
    CudaActivations(CudaBackend backend, int rows, int width, long address, boolean factors) {
        this.backend = backend;
        this.rows = rows;
        this.width = width;
        this.address = address;
        this.factors = factors;
    }

    boolean areFactors() {
        return factors;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return width;
    }

    /// Where a row begins.
    long row(int row) {
        return address + (long) row * width * Float.BYTES;
    }

    long address() {
        return address;
    }

    /// Waits for what was asked for so far.
    @Override
    public void read(int row, float[] out) {
        backend.read(row(row), width, out);
    }

    @Override
    public void write(int row, float[] values) {
        backend.write(values, width, row(row));
    }
}
