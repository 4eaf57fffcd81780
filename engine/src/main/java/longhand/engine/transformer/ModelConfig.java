package longhand.engine.transformer;

import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufMetadata;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.Heads;

/// The hyper-parameters of a model, each within its range.
///
/// @param layers          blocks
/// @param width           floats per token between blocks
/// @param hidden          floats per token inside a feed-forward layer
/// @param heads           of queries
/// @param kvHeads         of keys and of values, divides `heads`
/// @param headSize        floats per head
/// @param contextTokens   window that the model was made for
/// @param epsilon         of the norms
/// @param attentionScale  factor on attention scores
/// @param attentionCap    soft cap on attention scores, 0 = none
/// @param finalCap        soft cap on logits, 0 = none
/// @param windows         which layers see how far
/// @param rotary          of layers that see everything
/// @param localRotary     of layers with a window
record ModelConfig(
        Architecture architecture,
        int layers,
        int width,
        int hidden,
        int heads,
        int kvHeads,
        int headSize,
        int contextTokens,
        float epsilon,
        float attentionScale,
        float attentionCap,
        float finalCap,
        Windows windows,
        RotaryConfig rotary,
        RotaryConfig localRotary) {

    static ModelConfig read(GgufMetadata metadata) throws BadModelException {
        return new ModelConfigReader(metadata).read();
    }

    Heads queries() {
        return new Heads(0, heads, headSize);
    }

    Heads keys() {
        return new Heads(heads * headSize, kvHeads, headSize);
    }

    Heads values() {
        return new Heads((heads + kvHeads) * headSize, kvHeads, headSize);
    }

    /// Floats of a token's queries, keys and values.
    int qkvWidth() {
        return (heads + 2 * kvHeads) * headSize;
    }

    /// Factor on the embedding of a token.
    float embeddingScale() {
        return architecture.has(Architecture.Trait.SCALED_EMBEDDING) ? (float) Math.sqrt(width) : 1f;
    }

    CacheShape cache(int capacity) {
        return new CacheShape(layers, kvHeads, headSize, capacity);
    }

    /// The rotary config of a layer.
    RotaryConfig rotary(int layer) {
        return windows.of(layer) == 0 ? rotary : localRotary;
    }
}
