package longhand.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import longhand.engine.verse.LetterTokenizer;
import longhand.engine.verse.RandomTransformer;
import org.junit.jupiter.api.Test;

/// With a model that knows each token by itself alone, words are alike as far as they have tokens in common.
class MeaningTest {

    private static final LetterTokenizer TOKENIZER = new LetterTokenizer();

    private final Meaning meaning = new Meaning(TOKENIZER, new RandomTransformer(TOKENIZER.vocabularySize(), 1));

    @Test
    void aWordMeansWhatItMeans() {
        assertEquals(1, meaning.applyAsDouble("light", "light"), 1e-9);
    }

    @Test
    void wordsAreAlikeByWhatTheyHaveInCommon() {
        double near = meaning.applyAsDouble("lights", "light");
        double far = meaning.applyAsDouble("quick", "light");
        assertTrue(near > 0.5 && far < near / 2, near + " " + far);
        assertEquals(near, meaning.applyAsDouble("light", "lights"), 1e-9);
    }
}
