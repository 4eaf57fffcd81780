package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.Candidates;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.cuda.SoftwareCard;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.NearScores;
import org.junit.jupiter.api.Test;

/// A model on a card hands over the logits that matter, and all of them when it is asked.
class CudaCandidatesTest {

    private static final int[] TEXT = {5, 77, 31, 240, 9, 12, 200, 66, 101, 7, 42, 90};

    private final DriverControl driver = SoftwareCard.insert();

    @Test
    void aTokenIsOneLaunchAndOneSmallCopy() throws BadModelException {
        try (Transformer transformer = new TinyModel("gemma3-pattern-softcap").load(SoftwareCard.open(true), 64);
                Transformer same = new TinyModel("gemma3-pattern-softcap").load(SoftwareCard.open(true), 64)) {
            assertTrue(transformer.findsCandidates());
            float[] logits = new float[transformer.vocabularySize()];
            float[] expected = logits.clone();
            long[] allowed = new long[Math.ceilDiv(logits.length, Long.SIZE)];
            Candidates actual = new Candidates();
            Candidates near = new Candidates();
            KvCache cache = transformer.newCache();
            KvCache other = same.newCache();
            for (int i = 0; i < TEXT.length; i++) {
                Arrays.fill(allowed, i % 3 == 0 ? -1 : 0x5a5a_f00f_1234_8421L);
                long launches = driver.calls("cuLaunchKernel");
                long copies = driver.calls("cuMemcpyDtoHAsync");
                assertTrue(transformer.forward(cache, TEXT, i, i + 1, allowed, actual));
                assertEquals(copies + 1, driver.calls("cuMemcpyDtoHAsync"));
                assertTrue(i < 3 || launches == driver.calls("cuLaunchKernel"), "not replayed");
                transformer.logits(logits);
                same.forward(other, TEXT, i, i + 1, expected);
                assertArrayEquals(expected, logits);
                assertTrue(NearScores.find(logits, allowed, Candidates.REACH, near));
                assertEquals(near.count(), actual.count());
                for (int k = 0; k < near.count(); k++) {
                    assertEquals(near.token(k), actual.token(k));
                    assertEquals(near.score(k), actual.scoreOf(near.token(k)));
                }
            }
        }
    }

    @Test
    void theProcessorHandsOverAll() throws BadModelException {
        try (Transformer transformer = new TinyModel("llama-gqa-tied").load(new ScalarBackend(), 64)) {
            assertFalse(transformer.findsCandidates());
        }
    }
}
