package longhand.engine.transformer;

import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.RotaryTable;

/// Self-attention of one block, from the residual stream back to it. Arrays of length 0 stand for
/// steps that the model does not have. Confined to the decode thread.
final class AttentionLayer {

    private final ComputeBackend backend;
    private final float epsilon;
    private final Heads queries;
    private final Heads keys;
    private final Heads values;
    private final Heads rotated;
    private final AttentionRule rule;
    private final RotaryTable rotary;
    private final float[] norm;
    private final Matrix qkv;
    private final float[] bias;
    private final float[] queryNorm;
    private final float[] keyNorm;
    private final Matrix output;
    private final float[] postNorm;

    /// @param cached which layer of its caches is this one's
    AttentionLayer(BlockTensors tensors, ModelConfig config, int cached, RotaryTable rotary) throws BadModelException {
        this.backend = tensors.backend();
        this.epsilon = config.epsilon();
        this.queries = config.queries();
        this.keys = config.keys();
        this.values = config.values();
        // Keys follow the queries, so that one operation turns both.
        this.rotated = new Heads(0, config.heads() + config.kvHeads(), config.headSize());
        this.rule = new AttentionRule(
                cached, config.attentionScale(), config.windows().of(tensors.layer()), config.attentionCap());
        this.rotary = rotary;
        this.norm = tensors.attentionNorm();
        this.qkv = tensors.qkv();
        this.bias = tensors.qkvBias();
        this.queryNorm = tensors.headNorm("attn_q_norm");
        this.keyNorm = tensors.headNorm("attn_k_norm");
        this.output = tensors.attentionOutput();
        this.postNorm = tensors.postNorm("post_attention_norm");
    }

    void forward(Workspace w, Batch batch) {
        int count = batch.rows();
        backend.rmsNorm(w.x(), norm, epsilon, count, w.normed());
        batch.multiply(backend, qkv, w.normed(), w.qkv());
        prepare(w, count);
        backend.rotate(w.qkv(), rotated, rotary, batch);
        backend.store(w.qkv(), keys, values, rule.layer(), batch);
        backend.attend(w.qkv(), queries, rule, batch, w.attended());
        batch.multiply(backend, output, w.attended(), w.branch());
        if (postNorm.length > 0) {
            backend.rmsNorm(w.branch(), postNorm, epsilon, count, w.branch());
        }
        backend.add(w.x(), w.branch(), count);
    }

    private void prepare(Workspace w, int count) {
        if (bias.length > 0) {
            backend.addBias(w.qkv(), bias, count);
        }
        if (queryNorm.length > 0) {
            backend.rmsNormHeads(w.qkv(), queries, queryNorm, epsilon, count);
            backend.rmsNormHeads(w.qkv(), keys, keyNorm, epsilon, count);
        }
    }
}
