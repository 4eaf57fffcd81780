package longhand.engine.tensor.vector;

/// Something that is done to each row of a batch by itself. With few rows it stays on the calling thread: handing
/// over costs more.
abstract sealed class RowWork implements WorkerPool.Work permits NormWork, GateWork, RotateWork {

    // At least this many rows, and so many rows an item.
    private static final int ROWS_PER_ITEM = 8;

    private final WorkerPool pool;
    private int count;

    RowWork(WorkerPool pool) {
        this.pool = pool;
    }

    final void rows(int newCount) {
        count = newCount;
        pool.run(this, Math.ceilDiv(count, ROWS_PER_ITEM));
    }

    @Override
    public final void run(int worker, int item) {
        int to = Math.min(count, (item + 1) * ROWS_PER_ITEM);
        for (int row = item * ROWS_PER_ITEM; row < to; row++) {
            row(worker, row);
        }
    }

    /// @param worker who does it, for scratch memory of its own
    abstract void row(int worker, int row);
}
