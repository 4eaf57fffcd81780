package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.vector.VectorBackend;
import longhand.engine.testing.Golden;
import org.junit.jupiter.api.Test;

/// The fast CPU backend on all golden texts of real models, against llama.cpp as its users run it:
/// both round activations to 8 bits, each in its own way, so distributions are compared, not logits.
class VectorRealModelsTest {

    private static final double CLEAR_MARGIN = 1.0;

    /// Half of the golden text: the other half takes as long and finds nothing else.
    private static final int SURPRISES = 512;

    @Test
    void readsAndWritesWithSmolLm2() throws BadModelException {
        check(RealModel.SMOLLM2);
    }

    @Test
    void readsAndWritesWithGemma3() throws BadModelException {
        if (RealModel.GEMMA3.isAllowed()) {
            check(RealModel.GEMMA3);
        }
    }

    private static void check(RealModel model) throws BadModelException {
        try (Transformer transformer = model.load(new VectorBackend())) {
            checkLogits(transformer, model);
            checkChoices(transformer, model);
            checkSurprise(transformer, model.perplexity());
        }
    }

    private static void checkLogits(Transformer transformer, RealModel model) {
        Agreement agreement = new Agreement();
        model.quantisedLogits().forEach(prompt -> agreement.add(transformer, prompt));
        assertTrue(agreement.meanDifference() <= 0.3, agreement::toString);
        assertTrue(agreement.difference(0.99) <= 1.2, agreement::toString);
        assertTrue(agreement.meanDivergence() <= 0.015, agreement::toString);
        assertTrue(agreement.divergence(0.95) <= 0.04, agreement::toString);
        assertTrue(agreement.largestDivergence() <= 0.3, agreement::toString);
        assertTrue(agreement.sameFirst() >= 0.92, agreement::toString);
        assertTrue(agreement.largestFlippedMargin() <= CLEAR_MARGIN, agreement::toString);
    }

    /// Token by token, as the engine writes.
    private static void checkChoices(Transformer transformer, RealModel model) {
        int steps = 0;
        int same = 0;
        for (JsonNode golden : model.greedy()) {
            int[] expected = Golden.ints(golden.get("ids"));
            int[] actual = RealModel.choices(transformer, golden, 1);
            for (int i = 0; i < expected.length; i++) {
                if (golden.get("margins").get(i).asDouble() > CLEAR_MARGIN) {
                    assertEquals(expected[i], actual[i], golden.get("id") + ", step " + i);
                }
                steps++;
                same += expected[i] == actual[i] ? 1 : 0;
            }
        }
        assertTrue(same >= 0.95 * steps, same + " of " + steps + " choices are the golden ones");
    }

    private static void checkSurprise(Transformer transformer, JsonNode golden) {
        double expected = 0;
        for (int i = 0; i < SURPRISES; i++) {
            expected += golden.get("nll").get(i).asDouble() / SURPRISES;
        }
        double actual = RealModel.meanSurprise(transformer, Golden.ints(golden.get("ids")), SURPRISES);
        assertEquals(expected, actual, 0.015);
    }
}
