package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.scalar.ScalarBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are not quite a model we compute, and what the writer is told.
class RefusalTest {

    private static final String LLAMA = "llama-gqa-tied";

    @TempDir
    Path folder;

    @Test
    void namesTheArchitecturesItKnows() {
        assertRefused(
                new PatchedModel(LLAMA).rename("llama", "mamba"),
                "general.architecture is mamba, not one of llama, qwen2, qwen3, gemma2, gemma3, phi3, glm4, chatglm");
    }

    @Test
    void namesAMissingTensor() {
        assertRefused(
                new PatchedModel(LLAMA).rename("blk.1.ffn_down.weight", "blk.1.ffn_dawn.weight"),
                "tensor blk.1.ffn_down.weight is missing");
    }

    @Test
    void demandsTheBiasesAndNormsOfAnArchitecture() {
        assertRefused(
                new PatchedModel("qwen2-bias").rename("blk.0.attn_q.bias", "blk.0.attn_x.bias"),
                "tensor blk.0.attn_q.bias is missing");
        assertRefused(
                new PatchedModel("qwen3-qknorm").rename("blk.0.attn_k_norm.weight", "blk.0.attn_x_norm.weight"),
                "tensor blk.0.attn_k_norm.weight is missing");
        assertRefused(
                new PatchedModel("gemma3-swa").rename("blk.5.post_ffw_norm.weight", "blk.5.post_fxw_norm.weight"),
                "tensor blk.5.post_ffw_norm.weight is missing");
    }

    /// A part of the model that we would leave out would give fluent nonsense.
    @Test
    void refusesATensorThatItWouldNotUse() {
        assertRefused(
                new PatchedModel("llama-ropefreqs").rename("rope_freqs.weight", "rope_freaks.weig"),
                "tensor rope_freaks.weigt has no place in this architecture: the file needs a newer engine");
    }

    @Test
    void refusesAWrongShape() {
        assertRefused(
                new PatchedModel(LLAMA).resize("blk.0.attn_k.weight", 1, 16),
                "tensor blk.0.attn_k.weight has shape [16, 64], not [32, 64]");
        assertRefused(
                new PatchedModel(LLAMA).resize("output_norm.weight", 0, 32),
                "tensor output_norm.weight has shape [1, 32], not [1, 64]");
    }

    @ParameterizedTest
    @CsvSource({
        "llama.block_count, 0",
        "llama.block_count, 1025",
        "llama.embedding_length, -1",
        "llama.feed_forward_length, 0",
        "llama.attention.head_count, 0",
        "llama.attention.head_count_kv, 5",
        "llama.attention.head_count_kv, 3",
        "llama.context_length, 0",
        "llama.rope.dimension_count, 17",
        "llama.rope.dimension_count, 15"
    })
    void refusesNumbersOutsideTheirRange(String key, int value) {
        BadModelException refusal =
                refusal(() -> new PatchedModel(LLAMA).set(key, value).load(folder, new ScalarBackend()));
        String shown = Long.toString(value < 0 ? Integer.toUnsignedLong(value) : value);
        assertTrue(refusal.toString().contains(": " + key + " is " + shown), refusal::toString);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, -1f, 0.2f, Float.POSITIVE_INFINITY})
    void refusesAnImpossibleEpsilon(float value) {
        String key = "llama.attention.layer_norm_rms_epsilon";
        assertRefused(new PatchedModel(LLAMA).set(key, value), key + " is " + value + ", not 0.0 to 0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "format-w64-iq4_nl, IQ4_NL",
        "format-w256-iq4_xs, IQ4_XS",
        "format-w256-q2_k, Q2_K",
        "format-w256-q3_k, Q3_K"
    })
    void namesAFormatThatItDoesNotRead(String model, String format) {
        BadModelException refusal = refusal(() -> new TinyModel(model).load(new ScalarBackend(), 64));
        assertTrue(refusal.toString().contains(format), refusal::toString);
    }

    private void assertRefused(PatchedModel model, String message) {
        assertEquals(
                message, refusal(() -> model.load(folder, new ScalarBackend())).getMessage());
    }

    private static BadModelException refusal(Executable loading) {
        return assertThrows(BadModelException.class, loading);
    }
}
