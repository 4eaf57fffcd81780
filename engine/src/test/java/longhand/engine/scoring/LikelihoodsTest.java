package longhand.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.prompt.PromptParts;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.tensor.vector.VectorBackend;
import longhand.engine.testing.Golden;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodsTest {

    private static final List<String> TEXTS = List.of(" Nobody came.", " The street was wet and full of people.", "");

    private final List<Transformer> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Transformer::close);
    }

    private record Fixture(Tokenizer tokenizer, Transformer transformer, Likelihoods likelihoods) {}

    private Fixture fixture(ComputeBackend backend) throws BadModelException {
        try (GgufFile file = GgufFile.open(Golden.path("tiny/format-w64-q4_1.gguf"))) {
            Tokenizer tokenizer = Tokenizer.of(file);
            Transformer transformer = TransformerLoader.load(file, backend, 512, _ -> {});
            open.add(transformer);
            return new Fixture(tokenizer, transformer, new Likelihoods(tokenizer, transformer));
        }
    }

    private static String page(int sentences) {
        return "The rain had stopped, and the street was quiet. "
                .repeat(sentences)
                .strip();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 9})
    void isTheSumOverTheTokensBehindTheContext(int sentences) throws BadModelException, EngineException {
        Fixture fixture = fixture(new ScalarBackend());
        String context = page(sentences);
        List<Likelihood> scored = fixture.likelihoods().of(context, TEXTS, () -> false);
        for (int i = 0; i < TEXTS.size(); i++) {
            Likelihood expected = oneByOne(fixture, context, TEXTS.get(i));
            assertEquals(expected.tokens(), scored.get(i).tokens());
            assertEquals(expected.logProbability(), scored.get(i).logProbability(), 1e-4);
        }
    }

    /// The definition, token by token with a cache of its own.
    private static Likelihood oneByOne(Fixture fixture, String context, String text) {
        int[] alone = PromptParts.text(context).encode(fixture.tokenizer());
        int[] tokens = PromptParts.text(context + text).encode(fixture.tokenizer());
        float[] logits = new float[fixture.transformer().vocabularySize()];
        var cache = fixture.transformer().newCache();
        double sum = 0;
        int counted = 0;
        for (int i = 0; i + 1 < tokens.length; i++) {
            fixture.transformer().forward(cache, tokens, i, i + 1, logits);
            if (i + 1 >= alone.length || alone[i + 1] != tokens[i + 1]) {
                double total = 0;
                for (float logit : logits) {
                    total += Math.exp(logit);
                }
                sum += logits[tokens[i + 1]] - Math.log(total);
                counted++;
            }
        }
        return new Likelihood(sum, counted);
    }

    @Test
    void whatWasAskedBeforeLeavesNoTrace() throws BadModelException, EngineException {
        Fixture fixture = fixture(new VectorBackend(2));
        List<Likelihood> fresh = fixture.likelihoods().of(page(9), TEXTS, () -> false);
        fixture.likelihoods().of(page(9) + " Then", TEXTS, () -> false);
        fixture.likelihoods().of(page(2), TEXTS, () -> false);
        fixture.likelihoods().of("Quite another page", TEXTS, () -> false);
        fixture.likelihoods().of(page(9).substring(0, 301), TEXTS, () -> false);
        assertEquals(fresh, fixture.likelihoods().of(page(9), TEXTS, () -> false));
        Likelihoods other = new Likelihoods(fixture.tokenizer(), fixture.transformer());
        assertEquals(fresh.reversed(), other.of(page(9), TEXTS.reversed(), () -> false));
    }

    @Test
    void stopsBetweenPasses() throws BadModelException, EngineException {
        Fixture fixture = fixture(new ScalarBackend());
        int[] asked = new int[1];
        assertEquals(List.of(), fixture.likelihoods().of(page(9), TEXTS, () -> true));
        int found =
                fixture.likelihoods().of(page(1), TEXTS, () -> ++asked[0] > 3).size();
        assertTrue(found > 0 && found < TEXTS.size(), "found " + found);
        assertEquals(
                oneByOne(fixture, page(9), TEXTS.getFirst()).logProbability(),
                fixture.likelihoods().of(page(9), TEXTS, () -> false).getFirst().logProbability(),
                1e-4);
    }

    @Test
    void whatDoesNotFitIsRefusedWithNumbers() throws BadModelException {
        Fixture fixture = fixture(new ScalarBackend());
        EngineException refused =
                assertThrows(EngineException.class, () -> fixture.likelihoods().of(page(200), TEXTS, () -> false));
        EngineError.ContextOverflow overflow = assertInstanceOf(EngineError.ContextOverflow.class, refused.error());
        assertEquals(512, overflow.freeTokens());
        assertTrue(overflow.neededTokens() > 512);
    }
}
