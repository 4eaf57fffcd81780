package longhand.engine.transformer;

import java.util.Optional;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufMetadata;

/// Reads a [ModelConfig] from metadata. The ranges are wide enough for every model that exists and
/// narrow enough that no product of two values overflows.
final class ModelConfigReader {

    private static final int MAX_LAYERS = 1024;
    private static final int MAX_WIDTH = 1 << 17;
    private static final int MAX_HEADS = 1024;
    private static final int MAX_HEAD_SIZE = 1024;
    private static final int MAX_CONTEXT = 1 << 24;
    private static final float MAX_BASE = 1e12f;

    private final GgufMetadata metadata;
    private final Architecture architecture;

    ModelConfigReader(GgufMetadata metadata) throws BadModelException {
        this.metadata = metadata;
        this.architecture = Architecture.named(metadata.requireString("general.architecture"));
    }

    ModelConfig read() throws BadModelException {
        refuseExperts();
        int layers = metadata.requireInt(key("block_count"), 1, MAX_LAYERS);
        int width = metadata.requireInt(key("embedding_length"), 2, MAX_WIDTH);
        int heads = metadata.requireInt(key("attention.head_count"), 1, MAX_HEADS);
        int headSize = headSize(width, heads);
        int context = metadata.requireInt(key("context_length"), 1, MAX_CONTEXT);
        RotaryConfig rotary = rotary(headSize, context);
        return new ModelConfig(
                architecture,
                layers,
                width,
                metadata.requireInt(key("feed_forward_length"), 1, MAX_WIDTH * 8),
                heads,
                kvHeads(heads),
                headSize,
                context,
                metadata.requireFloat(key("attention.layer_norm_rms_epsilon"), 0f, 0.1f),
                attentionScale(layers, width, heads, headSize),
                metadata.optionalFloat(key("attn_logit_softcapping"), 0f, 1e6f).orElse(0f),
                metadata.optionalFloat(key("final_logit_softcapping"), 0f, 1e6f).orElse(0f),
                windows(),
                rotary,
                localRotary(rotary));
    }

    private String key(String name) {
        return architecture.key() + "." + name;
    }

    private void refuseExperts() throws BadModelException {
        metadata.optionalInt(key("expert_count"), 0, 0);
    }

    private int kvHeads(int heads) throws BadModelException {
        int kvHeads =
                metadata.optionalInt(key("attention.head_count_kv"), 1, heads).orElse(heads);
        if (heads % kvHeads != 0) {
            throw new BadModelException(
                    key("attention.head_count_kv") + " is " + kvHeads + ": does not divide " + heads);
        }
        return kvHeads;
    }

    private int headSize(int width, int heads) throws BadModelException {
        int size = metadata.optionalInt(key("attention.key_length"), 2, MAX_HEAD_SIZE)
                .orElse(width / heads);
        int values = metadata.optionalInt(key("attention.value_length"), 2, MAX_HEAD_SIZE)
                .orElse(width / heads);
        if (size < 2 || size > MAX_HEAD_SIZE || size % 2 != 0 || values != size) {
            throw new BadModelException("heads have " + size + " key and " + values
                    + " value dimensions: not equal, even and at most " + MAX_HEAD_SIZE);
        }
        return size;
    }

    /// The largest Gemmas scale by another size than that of their heads, which no key of the file says.
    private float attentionScale(int layers, int width, int heads, int headSize) throws BadModelException {
        boolean byWidth = architecture == Architecture.GEMMA2 && layers == 46
                || architecture == Architecture.GEMMA3 && layers == 62;
        float usual = (float) (1 / Math.sqrt(byWidth ? (double) width / heads : headSize));
        float stated = metadata.optionalFloat(key("attention.scale"), 0f, 1e3f).orElse(0f);
        return stated == 0f ? usual : stated;
    }

    private Windows windows() throws BadModelException {
        if (architecture.windowPattern() == 0) {
            return new Windows(0, 0);
        }
        int size = metadata.optionalInt(key("attention.sliding_window"), 0, MAX_CONTEXT)
                .orElse(0);
        int pattern = metadata.optionalInt(key("attention.sliding_window_pattern"), 0, MAX_LAYERS)
                .orElse(architecture.windowPattern());
        return new Windows(size, pattern);
    }

    private RotaryConfig rotary(int headSize, int context) throws BadModelException {
        int dims =
                metadata.optionalInt(key("rope.dimension_count"), 2, headSize).orElse(headSize);
        if (dims % 2 != 0) {
            throw new BadModelException(key("rope.dimension_count") + " is " + dims + ": not even");
        }
        RotaryConfig.Scaling scaling = scaling();
        return new RotaryConfig(
                architecture.pairing(),
                dims,
                metadata.optionalFloat(key("rope.freq_base"), 2f, MAX_BASE).orElse(10_000f),
                scaling,
                factor(),
                metadata.optionalInt(key("rope.scaling.original_context_length"), 1, MAX_CONTEXT)
                        .orElse(context),
                metadata.optionalFloat(key("rope.scaling.attn_factor"), 1e-3f, 1e3f)
                        .orElse(1f));
    }

    private RotaryConfig.Scaling scaling() throws BadModelException {
        Optional<String> name = metadata.optionalString(key("rope.scaling.type"));
        return switch (name.orElse("linear")) {
            case "none" -> RotaryConfig.Scaling.NONE;
            case "linear" -> RotaryConfig.Scaling.LINEAR;
            case "yarn" -> RotaryConfig.Scaling.YARN;
            case "longrope" -> RotaryConfig.Scaling.LONGROPE;
            default ->
                throw new BadModelException(
                        key("rope.scaling.type") + " is " + name.get() + ", not none, linear, yarn or longrope");
        };
    }

    /// Older files say `rope.scale_linear`; 0 means the same as nothing.
    private float factor() throws BadModelException {
        float old = metadata.optionalFloat(key("rope.scale_linear"), 0f, 1e4f).orElse(0f);
        float factor =
                metadata.optionalFloat(key("rope.scaling.factor"), 0f, 1e4f).orElse(old);
        return factor == 0f ? 1f : factor;
    }

    private RotaryConfig localRotary(RotaryConfig rotary) throws BadModelException {
        if (!architecture.has(Architecture.Trait.LOCAL_ROTARY)) {
            return rotary;
        }
        return rotary.unscaled(
                metadata.optionalFloat(key("rope.freq_base_swa"), 2f, MAX_BASE).orElse(10_000f));
    }
}
