package longhand.engine.tensor.scalar;

import java.util.Arrays;

/// out = W x for a few rows of activations or for many, with the same sums in the same order, so that
/// the result does not depend on how many tokens are read at once.
///
/// A sum runs over groups of eight products, each group added up as a tree. Many rows are turned into
/// columns first: then the innermost loop runs over rows, and the compiler makes vectors of it.
/// Confined to one thread, as its buffers are.
final class Product {

    /// Below this many rows a turn costs more than it gains.
    private static final int FEW = 8;

    private float[] weights = new float[0];
    private float[] sums = new float[0];
    private float[][] turned = new float[0][];

    void multiply(ScalarMatrix w, float[] x, int count, float[] out) {
        weights = grown(weights, w.columns());
        if (count < FEW) {
            multiplyFew(w, x, count, out);
        } else {
            turn(x, count, w.columns());
            multiplyMany(w, count, out);
        }
    }

    private void multiplyFew(ScalarMatrix w, float[] x, int count, float[] out) {
        for (int row = 0; row < w.rows(); row++) {
            w.decodeRow(row, weights);
            for (int i = 0; i < count; i++) {
                out[i * w.rows() + row] = dot(weights, x, i * w.columns(), w.columns());
            }
        }
    }

    private void multiplyMany(ScalarMatrix w, int count, float[] out) {
        sums = grown(sums, count);
        for (int row = 0; row < w.rows(); row++) {
            w.decodeRow(row, weights);
            sumColumns(w.columns(), count);
            for (int i = 0; i < count; i++) {
                out[i * w.rows() + row] = sums[i];
            }
        }
    }

    private void turn(float[] x, int count, int columns) {
        if (turned.length < columns || turned[0].length < count) {
            turned = new float[Math.max(columns, turned.length)][count];
        }
        for (int column = 0; column < columns; column++) {
            float[] to = turned[column];
            for (int i = 0; i < count; i++) {
                to[i] = x[i * columns + column];
            }
        }
    }

    private void sumColumns(int columns, int count) {
        Arrays.fill(sums, 0, count, 0f);
        int column = 0;
        for (; column <= columns - 8; column += 8) {
            addEight(sums, weights, turned, column, count);
        }
        for (; column < columns; column++) {
            addOne(sums, weights[column], turned[column], count);
        }
    }

    private static void addEight(float[] sums, float[] w, float[][] x, int c, int count) {
        float[] x0 = x[c];
        float[] x1 = x[c + 1];
        float[] x2 = x[c + 2];
        float[] x3 = x[c + 3];
        float[] x4 = x[c + 4];
        float[] x5 = x[c + 5];
        float[] x6 = x[c + 6];
        float[] x7 = x[c + 7];
        float w0 = w[c];
        float w1 = w[c + 1];
        float w2 = w[c + 2];
        float w3 = w[c + 3];
        float w4 = w[c + 4];
        float w5 = w[c + 5];
        float w6 = w[c + 6];
        float w7 = w[c + 7];
        for (int i = 0; i < count; i++) {
            sums[i] += ((w0 * x0[i] + w1 * x1[i]) + (w2 * x2[i] + w3 * x3[i]))
                    + ((w4 * x4[i] + w5 * x5[i]) + (w6 * x6[i] + w7 * x7[i]));
        }
    }

    private static void addOne(float[] sums, float w, float[] x, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += w * x[i];
        }
    }

    private static float dot(float[] w, float[] x, int start, int columns) {
        float sum = 0f;
        int c = 0;
        for (; c <= columns - 8; c += 8) {
            int p = start + c;
            sum += ((w[c] * x[p] + w[c + 1] * x[p + 1]) + (w[c + 2] * x[p + 2] + w[c + 3] * x[p + 3]))
                    + ((w[c + 4] * x[p + 4] + w[c + 5] * x[p + 5]) + (w[c + 6] * x[p + 6] + w[c + 7] * x[p + 7]));
        }
        for (; c < columns; c++) {
            sum += w[c] * x[start + c];
        }
        return sum;
    }

    private static float[] grown(float[] buffer, int size) {
        return buffer.length >= size ? buffer : new float[size];
    }
}
