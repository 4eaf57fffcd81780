package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.cuda.CardUnderTest;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.Golden;
import longhand.engine.testing.HalfCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The backend for cards, in software: as a model reads, and as it writes, with recorded passes and without.
@Tag("card")
class CudaTinyModelsGoldenTest {

    /// Sums in another order, approximate exponentials; and half floats that fall to the other side of a rounding.
    private static final double EXACT = 2e-3;

    /// The same on average.
    private static final double TYPICAL = 5e-4;

    private static final int BATCH = 64;

    private final Optional<DriverControl> software = CardUnderTest.insert();

    /// Against the scalar backend with keys and values of 16 bits. Weights are floats here.
    @ParameterizedTest
    @MethodSource("longhand.engine.transformer.TinyModel#architectures")
    void computesEveryArchitecture(String name) throws BadModelException {
        TinyModel model = new TinyModel(name);
        for (JsonNode sequence : model.sequences()) {
            float[] expected = model.logits(HalfCache.of(new ScalarBackend()), sequence, BATCH);
            float[] read = model.logits(CardUnderTest.open(true), sequence, BATCH);
            double worst = Distance.largest(expected, read);
            double typical = Distance.rootMeanSquare(expected, read);
            assertTrue(worst <= EXACT && typical <= TYPICAL, () -> name + ": off by " + worst + ", " + typical);
            assertArrayEquals(read, written(model, sequence, CardUnderTest.open(true)), "recorded");
            assertArrayEquals(read, written(model, sequence, CardUnderTest.open(false)), "not recorded");
        }
    }

    /// Logits token by token, each with the output layer in the same pass: only such passes are recorded.
    private static float[] written(TinyModel model, JsonNode sequence, ComputeBackend backend)
            throws BadModelException {
        int[] ids = Golden.ints(sequence.get("ids"));
        try (Transformer transformer = model.load(backend, sequence.get("nCtx").asInt())) {
            int vocabulary = transformer.vocabularySize();
            float[] all = new float[ids.length * vocabulary];
            float[] logits = new float[vocabulary];
            KvCache cache = transformer.newCache();
            for (int i = 0; i < ids.length; i++) {
                transformer.forward(cache, ids, i, i + 1, logits);
                System.arraycopy(logits, 0, all, i * vocabulary, vocabulary);
            }
            return all;
        }
    }

    /// Activations of 8 bits stray as far as those of the reference do, and hardly farther.
    @ParameterizedTest
    @MethodSource("longhand.engine.transformer.TinyModel#formats")
    void computesEveryFormat(String name) throws BadModelException {
        TinyModel model = new TinyModel(name);
        JsonNode sequence = model.sequences().getLast();
        float[] read = model.logits(CardUnderTest.open(true), sequence, BATCH);
        model.assertNearExact(read);
        assertArrayEquals(read, written(model, sequence, CardUnderTest.open(true)), "recorded");
        assertArrayEquals(read, written(model, sequence, CardUnderTest.open(false)), "not recorded");
    }

    /// Work that happens as late as the calls allow, blocks in any order, and blocks that must not meet.
    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"LAZY", "SEED", "GRACE"})
    @Tag("software")
    void doesNotDependOnWhenThingsHappen(Setting setting) throws BadModelException {
        TinyModel model = new TinyModel("format-w256-q4_k_m");
        JsonNode sequence = model.sequences().getLast();
        float[] expected = written(model, sequence, CardUnderTest.open(true));
        software.orElseThrow().set(setting, 1);
        assertArrayEquals(expected, written(model, sequence, CardUnderTest.open(true)));
        assertArrayEquals(expected, model.logits(CardUnderTest.open(true), sequence, 16));
    }

    @Test
    void writesTheTextOfTheScalarBackend() throws BadModelException {
        for (String name : List.of("llama-gqa-tied", "gemma3-pattern-softcap", "qwen3-qknorm")) {
            assertArrayEquals(greedy(name, new ScalarBackend()), greedy(name, CardUnderTest.open(true)), name);
        }
    }

    private static int[] greedy(String name, ComputeBackend backend) throws BadModelException {
        try (Transformer transformer = new TinyModel(name).load(backend, 64)) {
            int[] text = new int[40];
            System.arraycopy(new int[] {5, 77, 31, 240, 9, 12, 200, 66}, 0, text, 0, 8);
            float[] logits = new float[transformer.vocabularySize()];
            KvCache cache = transformer.newCache();
            for (int i = 8; i < text.length; i++) {
                transformer.forward(cache, text, cache.length(), i, logits);
                text[i] = Likelihood.argmax(logits);
            }
            return text;
        }
    }
}
