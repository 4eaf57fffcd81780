package longhand.engine.tensor.vector;

/// Normalises rows, or each head of a row by itself.
final class NormWork extends RowWork {

    private final float[][] lanes;
    private float[] x = new float[0];
    private int xWidth;
    private float[] weight = new float[0];
    private float epsilon;
    private float[] out = new float[0];
    private int offset;
    private int pieces;
    private int size;

    NormWork(WorkerPool pool) {
        super(pool);
        lanes = new float[pool.threads()][Lanes.WIDTH];
    }

    void by(float[] newWeight, float newEpsilon) {
        weight = newWeight;
        epsilon = newEpsilon;
    }

    /// Sets where in a row the pieces lie that are normalised by themselves.
    void pieces(int newOffset, int newPieces, int newSize) {
        offset = newOffset;
        pieces = newPieces;
        size = newSize;
    }

    void normalise(float[] newX, int newXWidth, int count, float[] newOut) {
        x = newX;
        xWidth = newXWidth;
        out = newOut;
        rows(count);
    }

    @Override
    void row(int worker, int row) {
        int at = row * xWidth + offset;
        for (int i = 0; i < pieces; i++, at += size) {
            NormKernel.scale(x, at, weight, size, factor(at, lanes[worker]), out, at);
        }
    }

    /// 1 / rms of the piece at `at`.
    private float factor(int at, float[] sums) {
        int whole = size - size % Lanes.WIDTH;
        NormKernel.squares(x, at, whole, sums);
        float sum = Lanes.sum(sums);
        for (int i = at + whole; i < at + size; i++) {
            sum = Math.fma(x[i], x[i], sum);
        }
        return (float) (1 / Math.sqrt(sum / size + epsilon));
    }
}
