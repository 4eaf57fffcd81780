package longhand.engine.transformer;

import java.util.Arrays;
import java.util.OptionalInt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.Matrix;
import longhand.engine.transformer.Architecture.Trait;
import longhand.engine.transformer.TensorSource.Slice;

/// The tensors of one block under their names in the file. What an architecture demands must be
/// there, what it does not know is not looked for.
record BlockTensors(TensorSource source, ComputeBackend backend, ModelConfig config, int layer) {

    private static final float[] NONE = new float[0];
    private static final String PREFIX = "blk.";

    /// Which block a tensor belongs to; none if to no block.
    static OptionalInt block(String tensor) {
        int end = tensor.indexOf('.', PREFIX.length());
        return tensor.startsWith(PREFIX) && end > 0
                ? OptionalInt.of(Integer.parseInt(tensor, PREFIX.length(), end, 10))
                : OptionalInt.empty();
    }

    float[] attentionNorm() throws BadModelException {
        return source.vector(weight("attn_norm"), config.width());
    }

    float[] feedForwardNorm() throws BadModelException {
        return source.vector(weight("ffn_norm"), config.width());
    }

    /// @return `[qkvWidth, width]`, queries first
    Matrix qkv() throws BadModelException {
        if (source.has(weight("attn_qkv"))) {
            return source.matrix(backend, weight("attn_qkv"), config.qkvWidth(), config.width());
        }
        return source.stacked(
                backend,
                config.width(),
                new Slice(weight("attn_q"), config.queries().width()),
                new Slice(weight("attn_k"), config.keys().width()),
                new Slice(weight("attn_v"), config.values().width()));
    }

    /// @return `[qkvWidth]` or empty
    float[] qkvBias() throws BadModelException {
        if (source.has(bias("attn_qkv"))) {
            return source.vector(bias("attn_qkv"), config.qkvWidth());
        }
        if (!config.architecture().has(Trait.BIASES) && !source.has(bias("attn_q"))) {
            return NONE;
        }
        float[] joined =
                Arrays.copyOf(source.vector(bias("attn_q"), config.queries().width()), config.qkvWidth());
        copy(
                source.vector(bias("attn_k"), config.keys().width()),
                joined,
                config.keys().offset());
        copy(
                source.vector(bias("attn_v"), config.values().width()),
                joined,
                config.values().offset());
        return joined;
    }

    /// @return `[headSize]` or empty
    float[] headNorm(String name) throws BadModelException {
        return config.architecture().has(Trait.HEAD_NORMS) ? source.vector(weight(name), config.headSize()) : NONE;
    }

    /// @return `[width]` or empty
    float[] postNorm(String name) throws BadModelException {
        return config.architecture().has(Trait.POST_NORMS) ? source.vector(weight(name), config.width()) : NONE;
    }

    /// @return `[width, heads * headSize]`
    Matrix attentionOutput() throws BadModelException {
        return source.matrix(
                backend, weight("attn_output"), config.width(), config.queries().width());
    }

    /// @return `[2 * hidden, width]`, the gate first
    Matrix gateUp() throws BadModelException {
        if (config.architecture().has(Trait.FUSED_GATE)) {
            return source.matrix(backend, weight("ffn_up"), 2 * config.hidden(), config.width());
        }
        return source.stacked(
                backend,
                config.width(),
                new Slice(weight("ffn_gate"), config.hidden()),
                new Slice(weight("ffn_up"), config.hidden()));
    }

    /// @return `[width, hidden]`
    Matrix down() throws BadModelException {
        return source.matrix(backend, weight("ffn_down"), config.width(), config.hidden());
    }

    private String weight(String name) {
        return PREFIX + layer + "." + name + ".weight";
    }

    private String bias(String name) {
        return PREFIX + layer + "." + name + ".bias";
    }

    private static void copy(float[] part, float[] whole, int offset) {
        System.arraycopy(part, 0, whole, offset, part.length);
    }
}
