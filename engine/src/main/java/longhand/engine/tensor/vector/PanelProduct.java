package longhand.engine.tensor.vector;

/// y[r, c] += sum over k of x[r, k] w[k, c], cut into the tiles of [PanelKernel]. Set up once per worker and
/// confined to it: a fourteen-parameter method would say less.
final class PanelProduct {

    private static final int WIDTH = Lanes.WIDTH;
    private static final int TILE = PanelKernel.ROWS;
    private static final float[] NONE = new float[0];

    private float[] w = NONE;
    private int wAt;
    private int wStride;
    private float[] x = NONE;
    private int xStride;
    private float[] y = NONE;
    private int yStride;

    /// Sets the panel, `[depth, columns]` in rows of `stride`.
    void panel(float[] newW, int at, int stride) {
        w = newW;
        wAt = at;
        wStride = stride;
    }

    /// Sets the left-hand rows.
    void rows(float[] newX, int stride) {
        x = newX;
        xStride = stride;
    }

    /// Sets where the sums go.
    void sums(float[] newY, int stride) {
        y = newY;
        yStride = stride;
    }

    void add(int rows, int xAt, int depth, int yAt, int columns) {
        int whole = rows - rows % TILE;
        for (int row = 0; row < whole; row += TILE) {
            addTile(xAt + row * xStride, depth, yAt + row * yStride, columns);
        }
        for (int row = whole; row < rows; row++) {
            addRow(xAt + row * xStride, depth, yAt + row * yStride, 0, columns);
        }
    }

    private void addTile(int xAt, int depth, int yAt, int columns) {
        int column = 0;
        for (; column + 2 * WIDTH <= columns; column += 2 * WIDTH) {
            PanelKernel.six(w, wAt + column, wStride, x, xAt, xStride, depth, y, yAt + column, yStride);
        }
        if (column < columns) {
            for (int row = 0; row < TILE; row++) {
                addRow(xAt + row * xStride, depth, yAt + row * yStride, column, columns);
            }
        }
    }

    private void addRow(int xAt, int depth, int yAt, int fromColumn, int columns) {
        int column = fromColumn;
        for (; column + 4 * WIDTH <= columns; column += 4 * WIDTH) {
            PanelKernel.one(w, wAt + column, wStride, x, xAt, depth, y, yAt + column);
        }
        for (; column + WIDTH <= columns; column += WIDTH) {
            PanelKernel.vector(w, wAt + column, wStride, x, xAt, depth, y, yAt + column);
        }
        if (column < columns) {
            PanelKernel.rest(w, wAt + column, wStride, x, xAt, depth, y, yAt + column, columns - column);
        }
    }
}
