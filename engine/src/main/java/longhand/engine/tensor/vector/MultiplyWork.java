package longhand.engine.tensor.vector;

/// y = W x for one row of activations: each item is a run of row groups.
final class MultiplyWork implements WorkerPool.Work {

    // Enough that a worker who comes late finds something to do, few enough that claiming costs nothing.
    private static final int ITEMS_PER_WORKER = 4;

    private final WorkerPool pool;
    private final Input input = new Input();
    private final float[][] tails;
    private VectorMatrix matrix = VectorMatrix.EMPTY;
    private float[] y = new float[0];
    private int yAt;
    private int items;

    MultiplyWork(WorkerPool pool) {
        this.pool = pool;
        this.tails = new float[pool.threads()][Lanes.GROUP];
    }

    void multiply(VectorMatrix newMatrix, float[] x, int xAt, float[] newY, int newYAt) {
        matrix = newMatrix;
        y = newY;
        yAt = newYAt;
        items = Math.min(matrix.groups(), ITEMS_PER_WORKER * pool.threads());
        matrix.take(input, x, xAt);
        pool.run(this, items);
    }

    @Override
    public void run(int worker, int item) {
        int from = (int) ((long) matrix.groups() * item / items);
        int to = (int) ((long) matrix.groups() * (item + 1) / items);
        matrix.multiply(input, from, to, y, yAt, tails[worker]);
    }
}
