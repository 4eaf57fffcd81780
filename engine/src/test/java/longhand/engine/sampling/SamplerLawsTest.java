package longhand.engine.sampling;

import static longhand.engine.sampling.SamplerGoldenTest.survivors;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.SamplingSettings.Dry;
import longhand.engine.api.SamplingSettings.Penalties;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Laws that hold for any distribution: agreement with the textbook's sort, neutral settings, seeds.
class SamplerLawsTest {

    private static final int LARGEST = 3000;

    @TestFactory
    Stream<DynamicTest> aNeutralSettingIsTheIdentity() {
        Map<String, IntFunction<LogitsProcessor>> neutral = Map.of(
                "temperature", _ -> new Temperature(1),
                "top-k", _ -> new TopK(0),
                "top-p", _ -> new TopP(1),
                "min-p", _ -> new MinP(0),
                "typical", _ -> new Typical(1),
                "penalties", size -> new RepetitionPenalties(new Penalties(1, 0, 0, -1, 0), size, new BitSet()),
                "penalties over nothing",
                        size -> new RepetitionPenalties(new Penalties(1.5, 1, 1, 0, 0), size, new BitSet()),
                "phrases", size -> new DryPenalty(new Dry(0, 1.75, 2), size, PenaltyScope.everything()),
                "n-gram that never ended", size -> new NoRepeatNgram(LARGEST, size));
        return neutral.entrySet().stream()
                .map(step ->
                        dynamicTest(step.getKey(), () -> Property.holds(20, r -> checkNeutral(r, step.getValue()))));
    }

    private static void checkNeutral(RandomGenerator random, IntFunction<LogitsProcessor> steps) {
        Logits logits = random(random);
        LogitsProcessor step = steps.apply(logits.size());
        double entropy = logits.entropy();
        for (int i = 0; i < 5; i++) {
            step.accept(random.nextInt(logits.size()));
        }
        step.process(logits);
        assertEquals(logits.size(), logits.count());
        assertEquals(entropy, logits.entropy());
        for (int token = 0; token < logits.size(); token++) {
            assertEquals(logits.raw()[token], logits.get(token));
        }
    }

    @Test
    void theNeutralChainHasNoSteps() {
        assertTrue(SamplerChain.of(SamplingSettings.NEUTRAL, 10, 1).steps().isEmpty());
    }

    @Test
    void topPKeepsWhatSortingAllTokensKeeps() {
        Property.holds(random -> {
            Logits logits = random(random);
            double p = random.nextDouble(0.05, 0.999);
            double[] probability = probabilities(logits);
            new TopP(p).process(logits);
            assertArrayEquals(sortedPrefix(probability, p), survivors(logits));
        });
    }

    @Test
    void topKKeepsWhatSortingAllTokensKeeps() {
        Property.holds(random -> {
            Logits logits = random(random);
            int k = random.nextInt(1, logits.size() + 1);
            double[] probability = probabilities(logits);
            new TopK(k).process(logits);
            assertEquals(k, logits.count());
            double least = Arrays.stream(probability).sorted().toArray()[logits.size() - k];
            assertTrue(Arrays.stream(survivors(logits)).allMatch(token -> probability[token] >= least));
        });
    }

    @Test
    void minPKeepsTheSameInAWholeVocabularyAndInAList() {
        Property.holds(random -> {
            Logits whole = random(random);
            Logits listed = copy(whole);
            listed.exclude(whole.size() - 1 == whole.largest() ? 0 : whole.size() - 1);
            double share = random.nextDouble();
            new MinP(share).process(whole);
            new MinP(share).process(listed);
            int[] both = Arrays.stream(survivors(whole))
                    .filter(t -> !listed.isExcluded(t))
                    .toArray();
            assertArrayEquals(survivors(listed), both);
        });
    }

    @Test
    void probabilitiesAndEntropyAreThoseOfTheTextbook() {
        Property.holds(random -> {
            Logits logits = random(random);
            double t = random.nextDouble(0.2, 3);
            double[] expected = softmax(logits.raw(), t);
            logits.divide(t);
            double entropy = 0;
            for (int token = 0; token < logits.size(); token++) {
                assertEquals(expected[token], Math.exp(logits.logProbability(token)), 1e-9);
                assertEquals(expected[token], logits.weights()[token] / logits.totalWeight(), 1e-9);
                entropy -= expected[token] == 0 ? 0 : expected[token] * Math.log(expected[token]);
            }
            assertEquals(entropy, logits.entropy(), 1e-7);
        });
    }

    @Test
    void oneSeedGivesOneRowOfTokens() {
        Property.holds(50, random -> {
            Logits logits = random(random);
            long seed = random.nextLong();
            assertArrayEquals(draws(logits, seed), draws(logits, seed));
        });
    }

    @Test
    void drawsFollowTheProbabilities() {
        Logits logits = new Logits(3);
        logits.raw()[0] = (float) Math.log(0.2);
        logits.raw()[1] = (float) Math.log(0.5);
        logits.raw()[2] = (float) Math.log(0.3);
        SamplerChain chain = SamplerChain.of(SamplingSettings.NEUTRAL, 3, 7);
        int[] drawn = new int[3];
        for (int i = 0; i < 100_000; i++) {
            logits.start();
            drawn[chain.sample(logits)]++;
        }
        assertEquals(20_000, drawn[0], 800); // 6 standard deviations
        assertEquals(50_000, drawn[1], 1000);
        assertEquals(30_000, drawn[2], 900);
    }

    @Test
    void noNgramOccursTwice() {
        Property.holds(50, random -> {
            int n = random.nextInt(2, 5);
            SamplingSettings settings = new SamplingSettings(1, 0, 1, 0, 1, new Penalties(1, 0, 0, 0, n), Dry.NONE);
            SamplerChain chain = SamplerChain.of(settings, 12, random.nextLong());
            List<Integer> text = IntStream.range(0, 60)
                    .mapToObj(_ -> next(chain, new Logits(12)))
                    .toList();
            long distinct = IntStream.rangeClosed(0, text.size() - n)
                    .mapToObj(i -> text.subList(i, i + n))
                    .distinct()
                    .count();
            assertEquals(text.size() - n + 1, distinct);
        });
    }

    @Test
    void theNgramRuleStepsBackBeforeTheLastToken() {
        NoRepeatNgram rule = new NoRepeatNgram(2, 4);
        for (int token : new int[] {1, 2, 1}) {
            rule.accept(token);
        }
        Logits logits = new Logits(4);
        logits.start();
        logits.keepOnly(BitSet.valueOf(new long[] {0b100})); // only 2, and "1 2" occurred
        rule.process(logits);
        assertArrayEquals(new int[] {2}, survivors(logits));
    }

    /// By blocks of 64, whichever is rarer in one; the last block is not whole.
    @Test
    void aSetOfBitsKeepsWhatAListKeeps() {
        SplittableRandom random = new SplittableRandom(11);
        for (double share : new double[] {0, 0.02, 0.4, 0.6, 0.98, 1}) {
            BitSet allowed = new BitSet();
            Logits logits = new Logits(1000);
            Logits listed = new Logits(1000);
            for (int token = 0; token < 1000; token++) {
                allowed.set(token, random.nextDouble() < share);
                logits.raw()[token] = listed.raw()[token] = (float) random.nextGaussian();
            }
            logits.start();
            listed.start();
            logits.keepOnly(allowed.toLongArray());
            listed.keepOnly(allowed);
            assertEquals(listed.isEmpty(), logits.isEmpty());
            assertEquals(listed.largestScore(), logits.largestScore());
            assertArrayEquals(survivors(listed), survivors(logits));
            assertEquals(listed.logTotal(), logits.logTotal());
        }
    }

    /// What is excluded stays so.
    @Test
    void summandsOfTokensLeaveExcludedOnesOut() {
        Logits logits = new Logits(3);
        logits.start();
        logits.exclude(1);
        logits.add(new int[] {1, 2, 0}, new float[] {5, 3, 7}, 2);
        assertArrayEquals(new int[] {0, 2}, survivors(logits));
        assertEquals(0, logits.get(0));
        assertEquals(3, logits.get(2));
    }

    @Test
    void penaltiesForgetWhatLiesTooFarBack() {
        RepetitionPenalties penalties = new RepetitionPenalties(new Penalties(1, 1, 0, 3, 0), 4, new BitSet());
        for (int token : new int[] {0, 1, 1, 2, 1}) {
            penalties.accept(token);
        }
        Logits logits = new Logits(4);
        logits.start();
        penalties.process(logits);
        assertEquals(0f, logits.get(0));
        assertEquals(-2f, logits.get(1));
        assertEquals(-1f, logits.get(2));
    }

    @Test
    void notANumberAndInfinityAreNoticed() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            Logits logits = new Logits(1000);
            assertTrue(logits.start());
            logits.raw()[777] = bad;
            assertFalse(logits.start());
            logits.raw()[777] = 0;
            assertTrue(logits.start());
            assertEquals(1000, logits.count());
        }
    }

    @Test
    void aMaskedOutVocabularyIsEmptyAndCannotBeDrawnFrom() {
        Logits logits = new Logits(5);
        logits.start();
        logits.keepOnly(new BitSet());
        assertTrue(logits.isEmpty());
        SamplerChain chain = SamplerChain.of(SamplingSettings.NEUTRAL, 5, 1);
        assertThrows(IllegalStateException.class, () -> chain.sample(logits));
    }

    private static int next(SamplerChain chain, Logits logits) {
        logits.start();
        int token = chain.sample(logits);
        chain.accept(token);
        return token;
    }

    private static int[] draws(Logits logits, long seed) {
        SamplerChain chain = SamplerChain.of(SamplingSettings.PROSE, logits.size(), seed);
        return IntStream.range(0, 20).map(_ -> next(chain, logits)).toArray();
    }

    /// Sizes around a run's length, flat and steep, with many equal values or none.
    private static Logits random(RandomGenerator random) {
        Logits logits = new Logits(random.nextInt(2, random.nextInt(3, LARGEST)));
        double spread = random.nextDouble(0, 6);
        double step = random.nextBoolean() ? 0.5 : 1e-4;
        for (int token = 0; token < logits.size(); token++) {
            logits.raw()[token] = (float) (Math.rint(random.nextGaussian(0, spread) / step) * step);
        }
        logits.start();
        return logits;
    }

    private static Logits copy(Logits logits) {
        Logits copy = new Logits(logits.size());
        System.arraycopy(logits.raw(), 0, copy.raw(), 0, logits.size());
        copy.start();
        return copy;
    }

    private static double[] probabilities(Logits logits) {
        return Arrays.stream(logits.weights())
                .limit(logits.count())
                .map(w -> w / logits.totalWeight())
                .toArray();
    }

    private static double[] softmax(float[] scores, double t) {
        double[] e = IntStream.range(0, scores.length)
                .mapToDouble(i -> Math.exp(scores[i] / t))
                .toArray();
        double total = Arrays.stream(e).sum();
        return Arrays.stream(e).map(x -> x / total).toArray();
    }

    private static int[] sortedPrefix(double[] probability, double p) {
        List<Integer> order = IntStream.range(0, probability.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probability[b], probability[a]))
                .toList();
        double sum = 0;
        int kept = 0;
        while (kept < order.size() && sum < p) {
            sum += probability[order.get(kept++)];
        }
        return order.stream().limit(kept).mapToInt(Integer::intValue).sorted().toArray();
    }
}
