package longhand.engine.tensor.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// y[r, c] += sum over k < depth of x[r, k] w[k, c], summed in the order of k whatever the tile: the products of
/// prefill, the scores of queries with keys and the mixtures of values.
///
/// Common parameters: w `[depth, >= columns of the tile]` in rows of `wStride` from `wAt` on; x in rows of `xStride`;
/// y in rows of `yStride`.
final class PanelKernel {

    /// Rows of the large tile: with two vectors of columns it takes 12 registers for the sums, which keeps both
    /// multipliers busy, and leaves 4 of the 16 that every x86 has.
    static final int ROWS = 6;

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int WIDTH = Lanes.WIDTH;

    private PanelKernel() {}

    /// The six rows of y that begin at `yAt`, and two vectors of columns.
    static void six(
            float[] w,
            int wAt,
            int wStride,
            float[] x,
            int xAt,
            int xStride,
            int depth,
            float[] y,
            int yAt,
            int yStride) {
        if (depth == 0) {
            return; // the empty range of the warm-up
        }
        int x0 = xAt, x1 = x0 + xStride, x2 = x1 + xStride, x3 = x2 + xStride, x4 = x3 + xStride, x5 = x4 + xStride;
        int r0 = yAt, r1 = r0 + yStride, r2 = r1 + yStride, r3 = r2 + yStride, r4 = r3 + yStride, r5 = r4 + yStride;
        FloatVector y0a = FloatVector.fromArray(FLOATS, y, r0);
        FloatVector y0b = FloatVector.fromArray(FLOATS, y, r0 + WIDTH);
        FloatVector y1a = FloatVector.fromArray(FLOATS, y, r1);
        FloatVector y1b = FloatVector.fromArray(FLOATS, y, r1 + WIDTH);
        FloatVector y2a = FloatVector.fromArray(FLOATS, y, r2);
        FloatVector y2b = FloatVector.fromArray(FLOATS, y, r2 + WIDTH);
        FloatVector y3a = FloatVector.fromArray(FLOATS, y, r3);
        FloatVector y3b = FloatVector.fromArray(FLOATS, y, r3 + WIDTH);
        FloatVector y4a = FloatVector.fromArray(FLOATS, y, r4);
        FloatVector y4b = FloatVector.fromArray(FLOATS, y, r4 + WIDTH);
        FloatVector y5a = FloatVector.fromArray(FLOATS, y, r5);
        FloatVector y5b = FloatVector.fromArray(FLOATS, y, r5 + WIDTH);
        for (int k = 0; k < depth; k++, wAt += wStride) {
            FloatVector wa = FloatVector.fromArray(FLOATS, w, wAt);
            FloatVector wb = FloatVector.fromArray(FLOATS, w, wAt + WIDTH);
            FloatVector v0 = FloatVector.broadcast(FLOATS, x[x0 + k]);
            y0a = wa.fma(v0, y0a);
            y0b = wb.fma(v0, y0b);
            FloatVector v1 = FloatVector.broadcast(FLOATS, x[x1 + k]);
            y1a = wa.fma(v1, y1a);
            y1b = wb.fma(v1, y1b);
            FloatVector v2 = FloatVector.broadcast(FLOATS, x[x2 + k]);
            y2a = wa.fma(v2, y2a);
            y2b = wb.fma(v2, y2b);
            FloatVector v3 = FloatVector.broadcast(FLOATS, x[x3 + k]);
            y3a = wa.fma(v3, y3a);
            y3b = wb.fma(v3, y3b);
            FloatVector v4 = FloatVector.broadcast(FLOATS, x[x4 + k]);
            y4a = wa.fma(v4, y4a);
            y4b = wb.fma(v4, y4b);
            FloatVector v5 = FloatVector.broadcast(FLOATS, x[x5 + k]);
            y5a = wa.fma(v5, y5a);
            y5b = wb.fma(v5, y5b);
        }
        FloatVector.zero(FLOATS).add(y0a).intoArray(y, r0);
        FloatVector.zero(FLOATS).add(y0b).intoArray(y, r0 + WIDTH);
        FloatVector.zero(FLOATS).add(y1a).intoArray(y, r1);
        FloatVector.zero(FLOATS).add(y1b).intoArray(y, r1 + WIDTH);
        FloatVector.zero(FLOATS).add(y2a).intoArray(y, r2);
        FloatVector.zero(FLOATS).add(y2b).intoArray(y, r2 + WIDTH);
        FloatVector.zero(FLOATS).add(y3a).intoArray(y, r3);
        FloatVector.zero(FLOATS).add(y3b).intoArray(y, r3 + WIDTH);
        FloatVector.zero(FLOATS).add(y4a).intoArray(y, r4);
        FloatVector.zero(FLOATS).add(y4b).intoArray(y, r4 + WIDTH);
        FloatVector.zero(FLOATS).add(y5a).intoArray(y, r5);
        FloatVector.zero(FLOATS).add(y5b).intoArray(y, r5 + WIDTH);
    }

    /// One row of y, and four vectors of columns.
    static void one(float[] w, int wAt, int wStride, float[] x, int xAt, int depth, float[] y, int yAt) {
        if (depth == 0) {
            return; // the empty range of the warm-up
        }
        int x0 = xAt, r0 = yAt;
        FloatVector y0a = FloatVector.fromArray(FLOATS, y, r0);
        FloatVector y0b = FloatVector.fromArray(FLOATS, y, r0 + WIDTH);
        FloatVector y0c = FloatVector.fromArray(FLOATS, y, r0 + 2 * WIDTH);
        FloatVector y0d = FloatVector.fromArray(FLOATS, y, r0 + 3 * WIDTH);
        for (int k = 0; k < depth; k++, wAt += wStride) {
            FloatVector wa = FloatVector.fromArray(FLOATS, w, wAt);
            FloatVector wb = FloatVector.fromArray(FLOATS, w, wAt + WIDTH);
            FloatVector wc = FloatVector.fromArray(FLOATS, w, wAt + 2 * WIDTH);
            FloatVector wd = FloatVector.fromArray(FLOATS, w, wAt + 3 * WIDTH);
            FloatVector v0 = FloatVector.broadcast(FLOATS, x[x0 + k]);
            y0a = wa.fma(v0, y0a);
            y0b = wb.fma(v0, y0b);
            y0c = wc.fma(v0, y0c);
            y0d = wd.fma(v0, y0d);
        }
        FloatVector.zero(FLOATS).add(y0a).intoArray(y, r0);
        FloatVector.zero(FLOATS).add(y0b).intoArray(y, r0 + WIDTH);
        FloatVector.zero(FLOATS).add(y0c).intoArray(y, r0 + 2 * WIDTH);
        FloatVector.zero(FLOATS).add(y0d).intoArray(y, r0 + 3 * WIDTH);
    }

    /// One row of y, and one vector of columns.
    static void vector(float[] w, int wAt, int wStride, float[] x, int xAt, int depth, float[] y, int yAt) {
        FloatVector sum = FloatVector.fromArray(FLOATS, y, yAt);
        for (int k = 0; k < depth; k++, wAt += wStride) {
            sum = FloatVector.fromArray(FLOATS, w, wAt).fma(FloatVector.broadcast(FLOATS, x[xAt + k]), sum);
        }
        FloatVector.zero(FLOATS).add(sum).intoArray(y, yAt);
    }

    /// One row of y, and the `columns` of it that no vector fits.
    static void rest(float[] w, int wAt, int wStride, float[] x, int xAt, int depth, float[] y, int yAt, int columns) {
        for (int k = 0; k < depth; k++, wAt += wStride) {
            for (int column = 0; column < columns; column++) {
                y[yAt + column] = Math.fma(w[wAt + column], x[xAt + k], y[yAt + column]);
            }
        }
    }
}
