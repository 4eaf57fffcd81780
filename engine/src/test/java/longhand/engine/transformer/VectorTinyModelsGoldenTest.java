package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.vector.VectorBackend;
import longhand.engine.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast CPU backend against llama.cpp, token by token as it writes and in batches as it reads.
class VectorTinyModelsGoldenTest {

    /// Sums in another order.
    private static final double EXACT = 1e-4;

    /// The reference takes GELU from a table of half floats.
    private static final double GELU_TABLE = 0.02;

    private static final int BATCH = 64;

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
        checkArchitecture(name, EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemma3-swa", "gemma3-pattern-softcap", "gemma2-softcaps"})
    void computesTheGemmas(String name) throws BadModelException {
        checkArchitecture(name, GELU_TABLE);
    }

    private static void checkArchitecture(String name, double tolerance) throws BadModelException {
        for (JsonNode sequence : new TinyModel(name).sequences()) {
            for (int batch : new int[] {1, BATCH}) {
                float[] expected = Golden.floats(sequence.get("logits"));
                float[] actual = new TinyModel(name).logits(new VectorBackend(2), sequence, batch);
                double worst = Distance.largest(expected, actual);
                assertTrue(worst <= tolerance, () -> name + ", batch " + batch + ": off by " + worst);
            }
        }
    }

    /// Activations of 8 bits stray as far as those of the reference do, and hardly farther.
    @ParameterizedTest
    @MethodSource("longhand.engine.transformer.TinyModel#formats")
    void computesEveryFormat(String name) throws BadModelException {
        TinyModel model = new TinyModel(name);
        for (int batch : new int[] {1, BATCH}) {
            model.assertNearExact(
                    model.logits(new VectorBackend(2), model.sequences().getLast(), batch));
        }
    }
}
