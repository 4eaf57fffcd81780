package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The reference backend against llama.cpp, with the tolerances for F32 activations.
class ScalarTinyModelsGoldenTest {

    /// Sums in another order.
    private static final double EXACT = 1e-4;

    /// The reference takes GELU from a table of half floats.
    private static final double GELU_TABLE = 0.02;

    /// A forward pass in double precision with the same dequantised weights.
    private static final double DEQUANTISED = 2e-4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llama-gqa-tied",
                "llama-mha-untied",
                "llama-ropefreqs",
                "llama-yarn",
                "qwen2-bias",
                "qwen3-qknorm",
                "phi3",
                "phi3-longrope",
                "glm4",
                "chatglm",
                "format-w64-f32"
            })
    void computesEveryArchitecture(String name) throws BadModelException {
        for (JsonNode sequence : new TinyModel(name).sequences()) {
            assertClose(name, sequence, "logits", EXACT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemma3-swa", "gemma3-pattern-softcap", "gemma2-softcaps"})
    void computesTheGemmas(String name) throws BadModelException {
        for (JsonNode sequence : new TinyModel(name).sequences()) {
            assertClose(name, sequence, "logits", GELU_TABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("longhand.engine.transformer.TinyModel#formats")
    void computesEveryFormat(String name) throws BadModelException {
        List<JsonNode> sequences = new TinyModel(name).sequences();
        assertClose(name, sequences.getLast(), "logitsExact", DEQUANTISED);
    }

    @Test
    void hasGoldenSequencesOnBothSidesOfTheTrainedWindow() {
        // The golden file must have both windows, or LongRoPE is only half tested.
        List<Integer> windows = new TinyModel("phi3-longrope")
                .sequences().stream()
                        .map(sequence -> sequence.get("nCtx").asInt())
                        .distinct()
                        .toList();
        assertEquals(List.of(256, 1024), windows.stream().sorted().toList());
    }

    private static void assertClose(String name, JsonNode sequence, String field, double tolerance)
            throws BadModelException {
        float[] expected = Golden.floats(sequence.get(field));
        float[] actual = new TinyModel(name).logits(new ScalarBackend(), sequence, 64);
        double worst = Distance.largest(expected, actual);
        assertTrue(worst <= tolerance, name + ": off by " + worst);
    }
}
