package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck;
import longhand.engine.rule.RuleText;
import org.junit.jupiter.api.Test;

/// Takes under rules for their words.
class RuledTakesTest extends ScriptedTakes {

    private static WritingRequest ruled(SamplingSettings sampling, long seed, String... rules) {
        LengthTarget length = LengthTarget.ofWords(30);
        return new WritingRequest(CHOICE, new Prompt.Continuation("Long."), length, sampling, List.of(rules), seed);
    }

    /// Also where only the likeliest token counts: rules come first.
    @Test
    void everyWordOfATakeKeepsItsRules() {
        LocalWriter writer = writer(babbling());
        RuleCheck check = new RuleCheck(LexiconKnowledge.of(Lexicon.english()));
        List<Rule> rules = List.of(RuleText.read("no letters e"), RuleText.read("at most 2 syllables"));
        for (SamplingSettings sampling : List.of(SamplingSettings.PROSE, SamplingSettings.GREEDY)) {
            Recorder recorder = take(writer, ruled(sampling, 3, "no letters e", "at most 2 syllables"));
            assertTrue(recorder.finished().usage().words() > 0);
            assertEquals(List.of(), check.breaches(recorder.text(), rules), recorder.text());
        }
    }

    @Test
    void aRuleThatCannotBeKeptIsSaidBeforeAWordIsWritten() {
        LocalWriter writer = writer(babbling());
        assertEquals(
                new WritingEvent.Failed(new EngineError.BadRule("rhymes with purple", "no word obeys it")),
                take(writer, ruled(SamplingSettings.PROSE, 1, "rhymes with purple"))
                        .last());
        assertEquals(
                new WritingEvent.Failed(new EngineError.BadRule("be good", "rule is unknown: be good")),
                take(writer, ruled(SamplingSettings.PROSE, 1, "be good")).last());
    }

    /// Whatever length was asked for: the rule wins.
    @Test
    void aRuleSaysHowManyWordsThereAre() {
        LocalWriter writer = writer(babbling());
        for (String rule : List.of("exactly 12 words", "first letters spell thebattlecats")) {
            Recorder recorder = take(writer, ruled(SamplingSettings.PROSE, 3, rule));
            List<Rule> rules = List.of(RuleText.read(rule));
            RuleCheck check = new RuleCheck(LexiconKnowledge.of(Lexicon.english()));
            assertEquals(
                    List.of(),
                    check.breaches(recorder.text(), rules),
                    recorder.text() + recorder.finished().reason());
            assertEquals(List.of(), recorder.finished().unkept());
        }
    }

    @Test
    void neededWordsComeBeforeTheEnd() {
        LocalWriter writer = writer(babbling());
        for (int seed = 1; seed <= 5; seed++) {
            Recorder recorder = take(writer, ruled(SamplingSettings.PROSE, seed, "needs castle, tree"));
            List<Rule> rules = List.of(RuleText.read("needs castle, tree"));
            boolean has = new RuleCheck(LexiconKnowledge.of(Lexicon.english()))
                    .breaches(recorder.text(), rules)
                    .isEmpty();
            assertEquals(has, recorder.finished().unkept().isEmpty(), recorder.text());
            assertTrue(has, recorder.text());
        }
    }

    @Test
    void onlyARuleThatMayGoIsDroppedAndItIsSaid() {
        LocalWriter writer = writer(babbling());
        Recorder recorder =
                take(writer, ruled(SamplingSettings.PROSE, 3, "no letters e", "if possible: rhymes with purple"));
        assertEquals(
                List.of("if possible: rhymes with purple"), recorder.finished().unkept());
        RuleCheck check = new RuleCheck(LexiconKnowledge.of(Lexicon.english()));
        assertEquals(List.of(), check.breaches(recorder.text(), List.of(RuleText.read("no letters e"))));
        Recorder kept = take(writer, ruled(SamplingSettings.PROSE, 3, "if possible: no letters e"));
        assertEquals(List.of(), kept.finished().unkept());
        assertEquals(List.of(), check.breaches(kept.text(), List.of(RuleText.read("no letters e"))));
    }

    /// C18: a mask comes ahead of everything that shortens the list of tokens.
    @Test
    void aTakeGoesOnThoughTheLikeliestTokenIsNotAllowed() {
        LocalWriter writer = writer(scripted(sofar -> {
            float[] logits = babble(sofar);
            logits[tokenizer.token(" the")] = 50;
            return logits;
        }));
        Recorder recorder = take(writer, ruled(SamplingSettings.GREEDY, 1, "no letters e"));
        assertTrue(recorder.finished().usage().words() > 0);
        assertFalse(recorder.text().contains("e"), recorder.text());
    }

    @Test
    void twoNumbersOfWordsCannotBothBeKept() {
        WritingRequest request = new WritingRequest(
                CHOICE,
                new Prompt.Continuation("Once"),
                LengthTarget.exactly(37),
                SamplingSettings.PROSE,
                List.of("exactly 6 words"),
                1);
        WritingEvent.Failed refused = assertInstanceOf(
                WritingEvent.Failed.class, take(writer(babbling()), request).last());
        EngineError.BadRule rule = assertInstanceOf(EngineError.BadRule.class, refused.error());
        assertEquals("exactly 6 words", rule.rule());
        assertTrue(rule.reason().contains("exactly 37 words"), rule.reason());
    }
}
