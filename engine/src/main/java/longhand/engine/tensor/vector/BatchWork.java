package longhand.engine.tensor.vector;

import java.util.Arrays;

/// Y = X W^T for many rows of activations, in floats: each item is one group of the weights' rows, unpacked once
/// for all tokens, piece by piece, so that a piece stays in the first-level cache.
final class BatchWork implements WorkerPool.Work {

    private static final int GROUP = Lanes.GROUP;

    /// Columns of a piece: 16 KiB of floats.
    private static final int PIECE = 4096 / GROUP;

    private final WorkerPool pool;
    private final float[][] panels;
    private final PanelProduct[] products;
    private VectorMatrix matrix = VectorMatrix.EMPTY;
    private int count;
    private float[] x = new float[0];
    private float[] y = new float[0];

    BatchWork(WorkerPool pool) {
        this.pool = pool;
        this.panels = new float[pool.threads()][PIECE * GROUP];
        this.products = new PanelProduct[pool.threads()];
        Arrays.setAll(products, i -> new PanelProduct());
    }

    void multiply(VectorMatrix newMatrix, float[] newX, int newCount, float[] newY) {
        matrix = newMatrix;
        x = newX;
        count = newCount;
        y = newY;
        pool.run(this, matrix.groups());
    }

    @Override
    public void run(int worker, int item) {
        int part = matrix.part(item);
        PackedWeights weights = matrix.weights(part);
        int group = item - matrix.firstGroup(part);
        int rows = Math.min(GROUP, weights.rows() - group * GROUP);
        int yAt = matrix.firstRow(part) + group * GROUP;
        for (int token = 0; token < count; token++) {
            int at = token * matrix.rows() + yAt;
            Arrays.fill(y, at, at + rows, 0);
        }
        PanelProduct product = products[worker];
        product.panel(panels[worker], 0, GROUP);
        product.rows(x, matrix.columns());
        product.sums(y, matrix.rows());
        for (int column = 0; column < matrix.columns(); column += PIECE) {
            int columns = Math.min(PIECE, matrix.columns() - column);
            weights.unpack(group, column, columns, panels[worker]);
            product.add(count, column, columns, yAt, rows);
        }
    }
}
