package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.CandidateSearch;
import longhand.engine.tensor.Candidates;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.testing.NearScores;
import org.junit.jupiter.api.Test;

/// Candidates that a card finds are those that plain Java finds.
class CudaCandidatesTest {

    private static final int VOCABULARY = 9000;

    private final DriverControl driver = SoftwareCard.insert();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    private final Candidates expected = new Candidates();
    private final Candidates actual = new Candidates();

    private float[] scores(double size) {
        float[] scores = new float[VOCABULARY];
        for (int i = 0; i < VOCABULARY; i++) {
            scores[i] = (float) (random.nextGaussian() * size);
        }
        return scores;
    }

    private long[] mask() {
        return random.longs(Math.ceilDiv(VOCABULARY, Long.SIZE)).toArray();
    }

    @Test
    void areTheSameUnderEveryMask() {
        try (CudaBackend card = CudaBackend.open()) {
            Activations x = card.activations(1, VOCABULARY);
            CandidateSearch search = card.candidateSearch(VOCABULARY).orElseThrow();
            long[] all = new long[Math.ceilDiv(VOCABULARY, Long.SIZE)];
            Arrays.fill(all, -1);
            long[] none = new long[all.length];
            long[] some = mask();
            for (long[] allowed : new long[][] {all, some, some, none, mask(), all}) {
                float[] scores = scores(5);
                x.write(0, scores);
                search.allow(allowed);
                search.find(x);
                assertTrue(search.read(actual));
                assertTrue(NearScores.find(scores, allowed, Candidates.REACH, expected));
                assertSame();
            }
        }
    }

    private void assertSame() {
        assertEquals(expected.count(), actual.count());
        for (int i = 0; i < expected.count(); i++) {
            assertEquals(expected.token(i), actual.token(i));
            assertEquals(expected.score(i), actual.score(i));
        }
        assertEquals(expected.reached(), actual.reached());
        assertEquals(expected.logTotal(), actual.logTotal(), 1e-4);
        assertEquals(expected.entropy(), actual.entropy(), 1e-4);
        assertTrue(actual.isFinite());
    }

    @Test
    void tooManyAreToldAndNumbersThatAreNone() {
        try (CudaBackend card = CudaBackend.open()) {
            Activations x = card.activations(1, VOCABULARY);
            CandidateSearch search = card.candidateSearch(VOCABULARY).orElseThrow();
            long[] all = new long[Math.ceilDiv(VOCABULARY, Long.SIZE)];
            Arrays.fill(all, -1);
            search.allow(all);
            float[] scores = scores(1);
            x.write(0, scores);
            search.find(x);
            assertFalse(search.read(actual));
            scores = scores(5);
            scores[77] = Float.NaN;
            x.write(0, scores);
            search.find(x);
            search.read(actual);
            assertFalse(actual.isFinite());
        }
    }

    /// A mask that stays the same is brought over once.
    @Test
    void aMaskIsUploadedWhenItChanges() {
        try (CudaBackend card = CudaBackend.open()) {
            CandidateSearch search = card.candidateSearch(VOCABULARY).orElseThrow();
            long[] mask = mask();
            search.allow(mask);
            long uploads = driver.calls("cuMemcpyHtoDAsync");
            search.allow(mask.clone());
            assertEquals(uploads, driver.calls("cuMemcpyHtoDAsync"));
            mask[3] ^= 1;
            search.allow(mask);
            assertEquals(uploads + 1, driver.calls("cuMemcpyHtoDAsync"));
        }
    }
}
