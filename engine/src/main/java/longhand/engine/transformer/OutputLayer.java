package longhand.engine.transformer;

import longhand.engine.tensor.Activations;
import longhand.engine.tensor.CandidateSearch;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.Matrix;

/// From the residual stream to logits. Confined to the decode thread.
final class OutputLayer {

    private final ComputeBackend backend;
    private final ModelConfig config;
    private final float[] norm;
    private final Matrix output;
    private final Activations normed;
    private final Activations logits;

    /// @param norm    `[width]`
    /// @param output  `[vocabulary, width]`
    /// @param rows    how many tokens' logits it makes at once
    OutputLayer(ComputeBackend backend, ModelConfig config, float[] norm, Matrix output, int rows) {
        this.backend = backend;
        this.config = config;
        this.norm = norm;
        this.output = output;
        this.normed = backend.factors(rows, config.width());
        this.logits = backend.activations(rows, output.rows());
    }

    /// The same weights with buffers for so many tokens at once.
    OutputLayer withRows(int rows) {
        return new OutputLayer(backend, config, norm, output, rows);
    }

    int vocabularySize() {
        return output.rows();
    }

    /// Computes the logits of `count` tokens, for [#read].
    ///
    /// @param first row of `x` that holds the first token
    /// @param apart whether each row comes out as if it were the only one
    void compute(Activations x, int first, int count, boolean apart) {
        backend.copyRows(x, first, count, normed);
        backend.rmsNorm(normed, norm, config.epsilon(), count, normed);
        if (apart) {
            backend.multiplyEach(output, normed, count, logits);
        } else {
            backend.multiply(output, normed, count, logits);
        }
        if (config.finalCap() > 0) {
            backend.softCap(logits, config.finalCap(), count);
        }
    }

    /// Looks for candidates among the logits of the last token that was computed.
    void find(CandidateSearch search) {
        search.find(logits);
    }

    /// @param index of the token in the last [#compute]
    /// @param out   `[vocabulary]`, overwritten
    void read(int index, float[] out) {
        logits.read(index, out);
    }
}
