package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.tensor.KvCache;
import org.junit.jupiter.api.Test;

/// Of each line that is read together with others, the voice says what comes behind that one.
class VoiceTest {

    private static final int VOCABULARY = 30;

    private final CountingTransformer transformer = new CountingTransformer(VOCABULARY);
    private final Voice voice = new Voice(transformer);

    @Test
    void speaksOfEachLineInItsTurn() throws EngineException {
        List<KvCache> caches = List.of(voice.cache(), voice.cache(), voice.cache());
        List<Integer> heard = new ArrayList<>();
        voice.readEach(caches, new int[] {7, 3, 20}, place -> {
            assertEquals(heard.size(), place);
            heard.add(likeliest());
        });
        assertEquals(List.of(8, 4, 21), heard);
        assertEquals(3, voice.passes());
        caches.forEach(cache -> assertEquals(1, cache.length()));
    }

    @Test
    void saysProbabilitiesOfTheWholeVocabulary() throws EngineException {
        voice.readEach(List.of(voice.cache()), new int[] {5}, place -> {
            double sum = 0;
            for (int token = 0; token < VOCABULARY; token++) {
                sum += Math.exp(voice.logProbability(token));
            }
            assertEquals(1, sum, 1e-6);
        });
    }

    @Test
    void failsWhereTheModelDoes() {
        List<KvCache> caches = List.of(voice.cache(), voice.cache());
        List<Integer> heard = new ArrayList<>();
        int[] tokens = {4, CountingTransformer.BROKEN};
        assertThrows(EngineException.class, () -> voice.readEach(caches, tokens, heard::add));
        assertEquals(List.of(0), heard);
    }

    private int likeliest() {
        int best = 0;
        for (int token = 1; token < VOCABULARY; token++) {
            best = voice.logProbability(token) > voice.logProbability(best) ? token : best;
        }
        return best;
    }

    /// Knows how to count: behind each token the next one is likely.
    private static final class CountingTransformer extends RandomTransformer {

        private static final int BROKEN = 13;

        private CountingTransformer(int vocabulary) {
            super(vocabulary, 1);
        }

        @Override
        public void forward(KvCache cache, int[] tokens, int from, int to, float[] logits) {
            super.forward(cache, tokens, from, to, logits);
            logits[tokens[to - 1] + 1] = tokens[to - 1] == BROKEN ? Float.NaN : 40;
        }
    }
}
