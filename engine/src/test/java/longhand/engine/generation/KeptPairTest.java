package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Writing in both contexts at once is writing in one after the other.
class KeptPairTest {

    private static final int VOCABULARY = 20;
    private static final int[] PAGE = {3, 4};
    private static final int[] NOTED = {9, 3, 4};

    private final ScriptedTransformer transformer = new ScriptedTransformer(VOCABULARY, 16, KeptPairTest::logits);

    /// Tells what was read, in its order.
    private static float[] logits(List<Integer> read) {
        float[] logits = new float[VOCABULARY];
        for (int i = 0; i < read.size(); i++) {
            logits[read.get(i)] += i + 1;
        }
        return logits;
    }

    private KeptContext having(int[] prompt) {
        KeptContext context = new KeptContext(transformer);
        context.keep(prompt);
        context.read(prompt, 0, prompt.length, new float[VOCABULARY]);
        return context;
    }

    @Test
    void writesInBothAsInEach() {
        KeptPair pair = new KeptPair(having(NOTED), having(PAGE));
        KeptContext noted = having(NOTED);
        KeptContext plain = having(PAGE);
        for (int token = 5; token < 8; token++) {
            float[] behindNote = new float[VOCABULARY];
            float[] unguided = new float[VOCABULARY];
            pair.write(token, behindNote, unguided);
            assertArrayEquals(written(noted, token), behindNote);
            assertArrayEquals(written(plain, token), unguided);
        }
        assertEquals(noted.freeTokens(), pair.noted().freeTokens());
        assertEquals(plain.freeTokens(), pair.plain().freeTokens());
    }

    private static float[] written(KeptContext context, int token) {
        float[] logits = new float[VOCABULARY];
        context.write(token, logits);
        return logits;
    }
}
