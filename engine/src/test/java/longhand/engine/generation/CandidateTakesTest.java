package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.WritingRequest;
import org.junit.jupiter.api.Test;

/// A take is the same, whether the model hands over all logits or only those that matter.
class CandidateTakesTest extends ScriptedTakes {

    /// Of the steps, how many had to ask for all logits at most.
    private static final double SELDOM = 0.2;

    private ScriptedTransformer sure() {
        return scripted(sofar -> {
            float[] logits = babble(sofar);
            for (int i = 0; i < logits.length; i++) {
                logits[i] *= 3;
            }
            return logits;
        });
    }

    private static WritingRequest request(SamplingSettings sampling, LengthTarget length, long seed, String... rules) {
        return new WritingRequest(CHOICE, new Prompt.Continuation("Long."), length, sampling, List.of(rules), seed);
    }

    private void check(WritingRequest request) {
        ScriptedTransformer whole = sure();
        ScriptedTransformer partly = sure();
        partly.finds = true;
        Recorder expected = take(writer(whole), request);
        Recorder actual = take(writer(partly), request);
        assertEquals(expected.text(), actual.text());
        assertEquals(expected.finished().reason(), actual.finished().reason());
        assertTrue(partly.found > 0, "never looked for candidates");
        assertEquals(expected.finished().unkept(), actual.finished().unkept());
        assertTrue(partly.wholes <= SELDOM * partly.found + 3, () -> partly.wholes + " of " + partly.found);
    }

    @Test
    void aFreeTakeIsTheSame() {
        for (int seed : IntStream.range(1, 8).toArray()) {
            check(request(SamplingSettings.PROSE, LengthTarget.atLeast(1000, 60), seed));
        }
        check(request(SamplingSettings.GREEDY, LengthTarget.atLeast(1000, 60), 1));
    }

    @Test
    void aTakeThatLandsIsTheSame() {
        for (int seed : IntStream.range(1, 5).toArray()) {
            check(request(SamplingSettings.PROSE, LengthTarget.ofWords(30), seed));
        }
    }

    @Test
    void aTakeUnderARuleIsTheSame() {
        for (int seed : IntStream.range(1, 5).toArray()) {
            check(request(SamplingSettings.PROSE, LengthTarget.ofWords(20), seed, "no letters e"));
            check(request(SamplingSettings.PROSE, LengthTarget.ofWords(20), seed, "at most 2 syllables"));
        }
    }
}
