package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import longhand.engine.tensor.Candidates;
import longhand.engine.tensor.HostActivations;
import longhand.engine.testing.NearScores;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

/// Candidates that vectors find are those that plain Java finds.
class VectorCandidatesTest {

    private final Candidates expected = new Candidates();
    private final Candidates actual = new Candidates();

    @Test
    void areTheSameUnderEveryMask() {
        Property.holds(100, random -> {
            int vocabulary = random.nextInt(1, 10_000);
            float[] scores = scores(random, vocabulary, random.nextDouble(2, 8));
            long[] allowed = mask(random, vocabulary);
            boolean room = NearScores.find(scores, allowed, Candidates.REACH, expected);
            assertEquals(room, find(scores, allowed));
            if (room) {
                assertSame();
            }
        });
    }

    private static float[] scores(RandomGenerator random, int vocabulary, double size) {
        float[] scores = new float[vocabulary];
        for (int i = 0; i < vocabulary; i++) {
            scores[i] = (float) (random.nextGaussian() * size - 20);
        }
        return scores;
    }

    /// All, none, or some, in whole blocks and in parts of them.
    private static long[] mask(RandomGenerator random, int vocabulary) {
        long[] allowed = new long[Math.ceilDiv(vocabulary, Long.SIZE)];
        int kind = random.nextInt(4);
        for (int i = 0; i < allowed.length; i++) {
            long some = random.nextLong(-1, 2);
            allowed[i] = kind == 0 ? -1 : kind == 1 ? 0 : some == 1 ? random.nextLong() : some;
        }
        return allowed;
    }

    private boolean find(float[] scores, long[] allowed) {
        HostActivations x = new HostActivations(1, scores.length);
        x.write(0, scores);
        VectorCandidates search = new VectorCandidates(scores.length);
        search.allow(allowed);
        search.find(x);
        return search.read(actual);
    }

    private void assertSame() {
        assertEquals(expected.count(), actual.count());
        for (int i = 0; i < expected.count(); i++) {
            assertEquals(expected.token(i), actual.token(i));
            assertEquals(expected.score(i), actual.score(i));
        }
        assertEquals(expected.reached(), actual.reached());
        assertEquals(expected.logTotal(), actual.logTotal(), 1e-5);
        assertEquals(expected.entropy(), actual.entropy(), 1e-4);
        assertTrue(actual.isFinite());
    }

    @Test
    void numbersThatAreNoneAreTold() {
        Property.holds(30, random -> {
            float[] scores = scores(random, random.nextInt(1, 500), 5);
            float[] wrong = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
            scores[random.nextInt(scores.length)] = wrong[random.nextInt(3)];
            long[] all = new long[Math.ceilDiv(scores.length, Long.SIZE)];
            Arrays.fill(all, -1);
            find(scores, all);
            assertFalse(actual.isFinite());
        });
    }
}
