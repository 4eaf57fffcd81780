package longhand.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.SamplingSettings.Dry;
import longhand.engine.api.SamplingSettings.Penalties;
import longhand.engine.tensor.Candidates;
import longhand.engine.testing.NearScores;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

/// Whoever knows only the scores near the largest one draws what all scores would have him draw, or says that they are
/// too few.
class CandidateSamplingTest {

    private static final int VOCABULARY = 300;
    private static final int STEPS = 30;

    @Test
    void drawsWhatAllScoresWouldDraw() {
        Property.holds(200, random -> new Case(random, settings(random), random.nextFloat(1, 8)).check());
    }

    private static SamplingSettings settings(RandomGenerator random) {
        return new SamplingSettings(
                random.nextInt(4) == 0 ? 0 : random.nextDouble(0.3, 1.5),
                random.nextInt(3) == 0 ? random.nextInt(1, 40) : 0,
                random.nextInt(6) == 0 ? 0.9 : 1,
                random.nextInt(3) == 0 ? 0 : random.nextDouble(0.01, 0.3),
                random.nextInt(6) == 0 ? 0.9 : 1,
                new Penalties(random.nextDouble(0.9, 1.3), random.nextDouble(0, 0.5), 0, 64, random.nextInt(6) / 5 * 3),
                new Dry(random.nextInt(2) * 0.8, 1.75, 2));
    }

    /// The studio's own settings: the few are enough nearly always.
    @Test
    void theyAreSeldomTooFew() {
        int[] few = {0};
        Property.holds(30, random -> few[0] += new Case(random, SamplingSettings.PROSE, Candidates.REACH).check());
        assertTrue(few[0] > 30 * STEPS * 9 / 10, () -> few[0] + " of " + 30 * STEPS);
    }

    /// A text of some tokens, drawn twice.
    private static final class Case {

        private final RandomGenerator random;
        private final SamplerChain all;
        private final SamplerChain few;
        private final Logits logits = new Logits(VOCABULARY);
        private final Candidates candidates = new Candidates();
        private final float reach;

        Case(RandomGenerator random, SamplingSettings settings, float reach) {
            this.random = random;
            long seed = random.nextLong();
            Raising raising = new Raising(random.nextInt(3) * random.nextDouble(2));
            PenaltyScope scope = PenaltyScope.everything();
            all = SamplerChain.of(settings, VOCABULARY, seed, scope, List.of(raising));
            few = SamplerChain.of(settings, VOCABULARY, seed, scope, List.of(raising));
            this.reach = reach;
        }

        /// @return how often the few were enough
        int check() {
            int enough = 0;
            for (int step = 0; step < STEPS; step++) {
                float[] raw = logits.raw();
                for (int i = 0; i < VOCABULARY; i++) {
                    raw[i] = (float) (random.nextGaussian() * 3);
                }
                long[] allowed =
                        random.longs(Math.ceilDiv(VOCABULARY, Long.SIZE)).toArray();
                allowed[0] |= 1;
                OptionalInt chosen = fromFew(allowed);
                int expected = fromAll(all, allowed);
                enough += chosen.isPresent() ? 1 : 0;
                assertEquals(expected, chosen.orElseGet(() -> fromAll(few, allowed)));
                all.accept(expected);
                few.accept(expected);
            }
            return enough;
        }

        private OptionalInt fromFew(long[] allowed) {
            assertTrue(NearScores.find(logits.raw(), allowed, reach, candidates));
            logits.start(candidates);
            return few.sampleFrom(logits, candidates.reached());
        }

        private int fromAll(SamplerChain chain, long[] allowed) {
            assertTrue(logits.start());
            logits.keepOnly(allowed);
            return chain.sample(logits);
        }
    }

    /// Makes some tokens likelier.
    private record Raising(double bias) implements LogitsProcessor {

        @Override
        public void process(Logits logits) {
            for (int token = 0; token < VOCABULARY; token += 7) {
                if (!logits.isExcluded(token)) {
                    logits.set(token, (float) (logits.get(token) + bias));
                }
            }
        }

        @Override
        public double raises() {
            return bias;
        }
    }
}
