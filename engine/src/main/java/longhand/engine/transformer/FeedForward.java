package longhand.engine.transformer;

import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.Matrix;

/// The gated feed-forward layer of one block, from the residual stream back to it. Confined to the
/// decode thread.
final class FeedForward {

    private final ComputeBackend backend;
    private final float epsilon;
    private final GateFunction gate;
    private final float[] norm;
    private final Matrix gateUp;
    private final Matrix down;
    private final float[] postNorm;

    FeedForward(BlockTensors tensors, ModelConfig config) throws BadModelException {
        this.backend = tensors.backend();
        this.epsilon = config.epsilon();
        this.gate = config.architecture().gate();
        this.norm = tensors.feedForwardNorm();
        this.gateUp = tensors.gateUp();
        this.down = tensors.down();
        this.postNorm = tensors.postNorm("post_ffw_norm");
    }

    void forward(Workspace w, Batch batch) {
        int count = batch.rows();
        backend.rmsNorm(w.x(), norm, epsilon, count, w.normed());
        batch.multiply(backend, gateUp, w.normed(), w.gateUp());
        backend.gate(w.gateUp(), gate, count, w.gated());
        batch.multiply(backend, down, w.gated(), w.branch());
        if (postNorm.length > 0) {
            backend.rmsNorm(w.branch(), postNorm, epsilon, count, w.branch());
        }
        backend.add(w.x(), w.branch(), count);
    }
}
