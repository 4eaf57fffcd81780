package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.cuda.CardUnderTest;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The starter model writes on a card what it writes on the processor.
@Tag("card")
class CudaStarterModelTest {

    private static final int TOKENS = 8;

    /// Activations are rounded to 8 bits, which the reference does not do; the vector backend strays as far from it.
    private static final double WORST = 1.5;

    private static final double TYPICAL = 0.35;

    /// A short text in which each choice is clear: by 0.29 at least.
    private static final String TEXT = "vis-05";

    private final Optional<DriverControl> software = CardUnderTest.insert();

    @Test
    void itsFirstTokensAreThoseOfTheReference() throws BadModelException {
        software.ifPresent(driver -> driver.set(Setting.RACES, 0)); // kernel tests look for them; a model is large
        int[] prompt = prompt();
        Take expected = write(new ScalarBackend(), prompt);
        Take actual = write(CardUnderTest.open(true), prompt);
        assertArrayEquals(expected.text, actual.text);
        for (int i = 0; i < TOKENS; i++) {
            double worst = Distance.largest(expected.logits[i], actual.logits[i]);
            double typical = Distance.rootMeanSquare(expected.logits[i], actual.logits[i]);
            assertTrue(worst <= WORST && typical <= TYPICAL, () -> "off by " + worst + ", " + typical);
        }
    }

    private static int[] prompt() {
        JsonNode golden = RealModel.SMOLLM2.greedy().stream()
                .filter(text -> text.get("id").asText().equals(TEXT))
                .findFirst()
                .orElseThrow();
        return Golden.ints(golden.get("promptIds"));
    }

    /// What a backend wrote, and the logits of each choice.
    private static final class Take {

        private final int[] text;
        private final float[][] logits;

        Take(int[] text, float[][] logits) {
            this.text = text;
            this.logits = logits;
        }
    }

    private static Take write(ComputeBackend backend, int[] prompt) throws BadModelException {
        try (Transformer transformer = RealModel.SMOLLM2.load(backend)) {
            int[] text = Arrays.copyOf(prompt, prompt.length + TOKENS);
            float[][] logits = new float[TOKENS][transformer.vocabularySize()];
            KvCache cache = transformer.newCache();
            for (int i = 0; i < TOKENS; i++) {
                int end = prompt.length + i;
                transformer.forward(cache, text, cache.length(), end, logits[i]);
                text[end] = Likelihood.argmax(logits[i]);
            }
            return new Take(text, logits);
        }
    }
}
