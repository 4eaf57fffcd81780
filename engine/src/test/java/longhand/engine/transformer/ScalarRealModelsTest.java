package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.Golden;
import org.junit.jupiter.api.Test;

/// The reference backend on real models, against llama.cpp with dequantised weights: a part of the
/// golden texts, as much as plain Java reads in reasonable time. The vector backend reads all of them.
class ScalarRealModelsTest {

    private static final int SURPRISES = 128;

    @Test
    void readsSmolLm2() throws BadModelException {
        check(RealModel.SMOLLM2, 2e-3);
    }

    /// The reference takes GELU from a table of half floats, hence the wider tolerance.
    @Test
    void readsGemma3() throws BadModelException {
        if (RealModel.GEMMA3.isAllowed()) {
            check(RealModel.GEMMA3, 0.05);
        }
    }

    private static void check(RealModel model, double tolerance) throws BadModelException {
        try (Transformer transformer = model.load(new ScalarBackend())) {
            checkLogits(transformer, model.dequantisedLogits().subList(0, 3), tolerance);
            checkChoices(transformer, model.greedy().getFirst());
            checkSurprise(transformer, model.perplexity());
        }
    }

    private static void checkLogits(Transformer transformer, List<JsonNode> prompts, double tolerance) {
        Agreement agreement = new Agreement();
        prompts.forEach(prompt -> agreement.add(transformer, prompt));
        assertTrue(agreement.largestDifference() <= tolerance, agreement::toString);
        assertTrue(agreement.largestDivergence() <= 1e-5, agreement::toString);
        assertTrue(agreement.largestFlippedMargin() <= 0.05, agreement::toString);
    }

    private static void checkChoices(Transformer transformer, JsonNode golden) {
        int[] expected = Golden.ints(golden.get("f32Argmax"));
        int[] actual = RealModel.choices(transformer, golden, transformer.batchTokens());
        int others = 0;
        for (int i = 0; i < expected.length; i++) {
            others += expected[i] == actual[i] ? 0 : 1;
        }
        assertTrue(others <= 1, others + " of " + expected.length + " choices differ");
    }

    private static void checkSurprise(Transformer transformer, JsonNode golden) {
        double expected = 0;
        for (int i = 0; i < SURPRISES; i++) {
            expected += golden.get("nllF32").get(i).asDouble() / SURPRISES;
        }
        double actual = RealModel.meanSurprise(transformer, Golden.ints(golden.get("ids")), SURPRISES);
        assertEquals(expected, actual, 5e-4);
    }
}
