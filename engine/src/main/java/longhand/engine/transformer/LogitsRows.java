package longhand.engine.transformer;

import longhand.engine.tensor.Activations;
import longhand.engine.tensor.Batch;
import longhand.engine.transformer.Transformer.LogitsSink;

/// The logits of many rows, some at a time. Most models are never asked for them, and a large vocabulary makes their
/// buffer a large one. Confined to the decode thread.
final class LogitsRows {

    private static final int AT_ONCE = 32;

    private final float[] logits;
    private OutputLayer output;
    private int rows = 1;

    /// @param one the output layer for one row
    LogitsRows(OutputLayer one) {
        this.output = one;
        this.logits = new float[one.vocabularySize()];
    }

    /// Hands out the logits of all rows of a batch.
    ///
    /// @param x             `[rows, width]`, the residual stream
    /// @param firstPosition what the sink hears for row 0
    void compute(Activations x, Batch batch, int firstPosition, LogitsSink sink) {
        makeRoom(Math.min(AT_ONCE, batch.rows()));
        for (int row = 0; row < batch.rows(); row += rows) {
            int count = Math.min(rows, batch.rows() - row);
            output.compute(x, row, count, batch.apart());
            for (int i = 0; i < count; i++) {
                output.read(i, logits);
                sink.accept(firstPosition + row + i, logits);
            }
        }
    }

    private void makeRoom(int wanted) {
        if (wanted > rows) {
            output = output.withRows(wanted);
            rows = wanted;
        }
    }
}
