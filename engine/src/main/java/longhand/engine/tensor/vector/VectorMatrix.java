package longhand.engine.tensor.vector;

import java.util.List;
import longhand.engine.tensor.Matrix;

/// Packed tensors of equal width, on top of one another. Its groups are counted through all of them.
final class VectorMatrix implements Matrix {

    /// What scratch objects hold before their first product.
    static final VectorMatrix EMPTY = new VectorMatrix(List.of());

    private final PackedWeights[] parts;
    private final int[] firstRow;
    private final int[] firstGroup;
    private final boolean nibbles;
    private final boolean bytes;

    VectorMatrix(List<PackedWeights> stacked) {
        parts = stacked.toArray(PackedWeights[]::new);
        firstRow = new int[parts.length + 1];
        firstGroup = new int[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            firstRow[i + 1] = firstRow[i] + parts[i].rows();
            firstGroup[i + 1] = firstGroup[i] + Lanes.groups(parts[i].rows());
        }
        nibbles = stacked.stream().anyMatch(NibbleWeights.class::isInstance);
        bytes = stacked.stream().anyMatch(ByteWeights.class::isInstance);
    }

    @Override
    public int rows() {
        return firstRow[parts.length];
    }

    @Override
    public int columns() {
        return parts[0].columns();
    }

    int groups() {
        return firstGroup[parts.length];
    }

    /// Quantises a row of activations as the weights need it.
    void take(Input input, float[] x, int at) {
        input.take(x, at, columns(), nibbles, bytes);
    }

    /// The groups from `from` to `to - 1` of y = W x.
    ///
    /// @param y    `[rows]` from `at` on
    /// @param tail `[GROUP]`, scratch
    void multiply(Input input, int from, int to, float[] y, int at, float[] tail) {
        for (int i = 0; i < parts.length; i++) {
            int first = Math.max(from, firstGroup[i]) - firstGroup[i];
            int last = Math.min(to, firstGroup[i + 1]) - firstGroup[i];
            if (first < last) {
                multiply(parts[i], input, first, last, y, at + firstRow[i], tail);
            }
        }
    }

    private static void multiply(PackedWeights part, Input input, int from, int to, float[] y, int at, float[] tail) {
        int whole = Math.min(to, part.rows() / Lanes.GROUP);
        if (from < whole) {
            part.multiply(input, from, whole, y, at + from * Lanes.GROUP);
        }
        if (whole < to) {
            part.multiply(input, whole, to, tail, 0);
            int row = whole * Lanes.GROUP;
            System.arraycopy(tail, 0, y, at + row, part.rows() - row);
        }
    }

    /// The part that a group belongs to.
    int part(int group) {
        int i = 0;
        while (group >= firstGroup[i + 1]) {
            i++;
        }
        return i;
    }

    PackedWeights weights(int part) {
        return parts[part];
    }

    int firstRow(int part) {
        return firstRow[part];
    }

    int firstGroup(int part) {
        return firstGroup[part];
    }

    /// Copies one row out, times `factor`.
    void row(int row, float factor, float[] out, int at) {
        int i = 0;
        while (row >= firstRow[i + 1]) {
            i++;
        }
        parts[i].row(row - firstRow[i], factor, out, at);
    }
}
