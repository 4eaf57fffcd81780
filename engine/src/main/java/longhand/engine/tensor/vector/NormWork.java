package longhand.engine.tensor.vector;

/// Normalises rows, or each head of a row by itself.
final class NormWork extends RowWork {

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
    void row(int row) {
        int at = row * xWidth + offset;
        for (int i = 0; i < pieces; i++, at += size) {
            NormKernel.rms(x, at, weight, size, epsilon, out, at);
        }
    }
}
