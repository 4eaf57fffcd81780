package longhand.engine.tensor.vector;

import java.util.Arrays;

/// y = W x for one row of activations or some, each by itself: each item is a run of row groups. A piece of the weights
/// is read from memory for the first row and lies in a cache for the others.
///
/// Kernels that multiply several rows at once were tried, two to six rows by one or two vectors of weights: the faster
/// ones did as much in a nanosecond as the kernel for one row does on weights that lie in a cache.
final class MultiplyWork implements WorkerPool.Work {

    // Enough that a worker who comes late finds something to do, few enough that claiming costs nothing.
    private static final int ITEMS_PER_WORKER = 4;

    /// Columns times groups of a piece: 64 KiB of bytes, which any second-level cache holds.
    private static final int PIECE = 64 * 1024 / Lanes.GROUP;

    private final WorkerPool pool;
    private final float[][] tails;
    private Input[] inputs = {};
    private VectorMatrix matrix = VectorMatrix.EMPTY;
    private int count;
    private float[] y = new float[0];
    private int items;

    MultiplyWork(WorkerPool pool) {
        this.pool = pool;
        this.tails = new float[pool.threads()][Lanes.GROUP];
    }

    /// @param x `[newCount, columns of newMatrix]`
    void multiply(VectorMatrix newMatrix, float[] x, int newCount, float[] newY) {
        matrix = newMatrix;
        count = newCount;
        y = newY;
        items = Math.min(matrix.groups(), ITEMS_PER_WORKER * pool.threads());
        take(x);
        pool.run(this, items);
    }

    private void take(float[] x) {
        int known = inputs.length;
        if (known < count) {
            inputs = Arrays.copyOf(inputs, count);
            Arrays.setAll(inputs, i -> i < known ? inputs[i] : new Input());
        }
        for (int row = 0; row < count; row++) {
            matrix.take(inputs[row], x, row * matrix.columns());
        }
    }

    @Override
    public void run(int worker, int item) {
        int from = (int) ((long) matrix.groups() * item / items);
        int to = (int) ((long) matrix.groups() * (item + 1) / items);
        int step = count == 1 ? to - from : Math.max(1, PIECE / matrix.columns());
        for (int group = from; group < to; group += step) {
            for (int row = 0; row < count; row++) {
                matrix.multiply(inputs[row], group, Math.min(to, group + step), y, row * matrix.rows(), tails[worker]);
            }
        }
    }
}
