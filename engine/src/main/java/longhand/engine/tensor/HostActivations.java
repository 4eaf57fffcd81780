package longhand.engine.tensor;

/// Activations in the memory of the JVM, row-major; what the CPU backends share.
public final class HostActivations implements Activations {

    private final int rows;
    private final int width;
    private final float[] values;

    public HostActivations(int rows, int width) {
        this.rows = rows;
        this.width = width;
        this.values = new float[Math.multiplyExact(rows, width)];
    }

    /// The numbers behind activations that a CPU backend made.
    ///
    /// @return `[rows, width]`, not a copy
    public static float[] values(Activations activations) {
        return ((HostActivations) activations).values;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void read(int row, float[] out) {
        System.arraycopy(values, row * width, out, 0, width);
    }

    @Override
    public void write(int row, float[] in) {
        System.arraycopy(in, 0, values, row * width, width);
    }
}
