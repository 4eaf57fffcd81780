package longhand.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.api.SamplingSettings.Dry;
import longhand.engine.api.SamplingSettings.Penalties;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The phrase penalty against llama.cpp's, and going back in time for all that remembers tokens.
class DryPenaltyTest {

    private static final int SIZE = 20;

    @TestFactory
    Stream<DynamicTest> penalisesWhatTheReferencePenalises() throws IOException {
        return SamplerGoldenTest.cases("dry").stream()
                .map(golden -> dynamicTest(golden.get("id").asText(), () -> check(golden)));
    }

    private static void check(JsonNode golden) {
        JsonNode params = golden.get("params");
        BitSet breakers = new BitSet();
        params.get("breakers").forEach(token -> breakers.set(token.asInt()));
        Dry dry = new Dry(
                params.get("multiplier").asDouble(),
                params.get("base").asDouble(),
                params.get("allowedLength").asInt());
        int size = golden.get("size").asInt();
        DryPenalty penalty = new DryPenalty(dry, size, new PenaltyScope(breakers::get, new BitSet()));
        params.get("history").forEach(token -> penalty.accept(token.asInt()));
        Logits logits = new Logits(size);
        golden.get("logits")
                .properties()
                .forEach(entry -> logits.raw()[Integer.parseInt(entry.getKey())] =
                        (float) entry.getValue().asDouble());
        logits.start();
        penalty.process(logits);
        for (int token = 0; token < size; token++) {
            double expected =
                    golden.get("penalised").path(String.valueOf(token)).asDouble(logits.raw()[token]);
            assertEquals(expected, logits.get(token), 1e-3 + Math.abs(expected) * 1e-5, "token " + token);
        }
    }

    @Test
    void theLongestPhraseCounts() {
        DryPenalty penalty = with(new Dry(2, 3, 2), new BitSet(), 1, 2, 3, 4, 9, 2, 3, 5, 9, 1, 2, 3);
        float[] scores = scores(penalty);
        assertEquals(-2 * 3, scores[4]); // 1 2 3 stood before it: one more than may come again
        assertEquals(-2, scores[5]); // 2 3 did
        assertEquals(0, scores[9]);
    }

    @Test
    void namesAreSparedAndLongLoopsStayFinite() {
        int[] loop = IntStream.range(0, 4000).map(i -> i % 4).toArray();
        BitSet name = new BitSet();
        name.set(0);
        assertEquals(0, scores(with(new Dry(0.8, 1.75, 2), name, loop))[0]);
        assertEquals(-1e4f, scores(with(new Dry(0.8, 1.75, 2), new BitSet(), loop))[0]);
    }

    @Test
    void aNameIsNotStuttered() {
        BitSet name = new BitSet();
        name.set(5);
        name.set(6);
        Dry dry = new Dry(2, 3, 2);
        assertEquals(0, scores(with(dry, name, 1, 5, 6, 2, 1, 5, 6, 2, 1))[5]);
        assertEquals(0, scores(with(dry, name, 5, 6, 3, 5, 6))[5]);
        assertEquals(-2, scores(with(dry, name, 1, 5, 6, 5, 6))[5]);
        assertEquals(-2 * 3, scores(with(dry, name, 1, 5, 5, 5, 5))[5]);
    }

    @Test
    void goingBackIsAsIfTheRestHadNeverCome() {
        Penalties few = new Penalties(1.1, 0.2, 0.3, 7, 0);
        List<IntFunction<LogitsProcessor>> all = List.of(
                size -> new DryPenalty(new Dry(0.8, 1.75, 1), size, PenaltyScope.everything()),
                size -> new RepetitionPenalties(few, size, new BitSet()),
                size -> new NoRepeatNgram(2, size));
        Property.holds(random -> {
            int[] kept = random.ints(random.nextInt(1, 40), 0, SIZE).toArray();
            int[] lost = random.ints(random.nextInt(0, 40), 0, SIZE).toArray();
            int[] later = random.ints(random.nextInt(0, 9), 0, SIZE).toArray();
            for (IntFunction<LogitsProcessor> make : all) {
                LogitsProcessor straight = make.apply(SIZE);
                LogitsProcessor back = make.apply(SIZE);
                IntStream.of(kept).forEach(straight::accept);
                IntStream.of(kept).forEach(back::accept);
                IntStream.of(lost).forEach(back::accept);
                back.rewind(kept.length);
                IntStream.of(later).forEach(straight::accept);
                IntStream.of(later).forEach(back::accept);
                assertArrayEquals(scores(straight), scores(back));
            }
        });
    }

    @Test
    void sparedTokensAreNotPenalisedForComingAgain() {
        BitSet name = new BitSet();
        name.set(3);
        RepetitionPenalties penalties = new RepetitionPenalties(new Penalties(1, 0, 1, -1, 0), SIZE, name);
        penalties.accept(3);
        penalties.accept(4);
        float[] scores = scores(penalties);
        assertEquals(0, scores[3]);
        assertEquals(-1, scores[4]);
        assertTrue(scores[5] == 0);
    }

    private static DryPenalty with(Dry dry, BitSet spared, int... tokens) {
        DryPenalty penalty = new DryPenalty(dry, SIZE, new PenaltyScope(_ -> false, spared));
        IntStream.of(tokens).forEach(penalty::accept);
        return penalty;
    }

    private static float[] scores(LogitsProcessor step) {
        Logits logits = new Logits(SIZE);
        logits.start();
        step.process(logits);
        float[] scores = new float[SIZE];
        for (int token = 0; token < SIZE; token++) {
            scores[token] = logits.get(token);
        }
        return scores;
    }
}
