package longhand.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.RuleBreach;
import longhand.engine.api.RulePreset;
import longhand.engine.api.RuleReading;
import org.junit.jupiter.api.Test;

class LexiconRulesTest {

    private static final LexiconRules RULES = new LexiconRules();

    @Test
    void everyPresetCanBeReadAndLeavesWords() {
        assertTrue(RULES.presets().size() >= 10);
        for (RulePreset preset : RULES.presets()) {
            preset.rules().forEach(rule -> assertEquals(Optional.empty(), RULES.fault(rule), rule));
            assertTrue(RULES.reading(List.of(), preset.rules(), "").left() > 0, preset.title());
        }
    }

    @Test
    void everyKindHasAnExampleThatCanBeRead() {
        RULES.kinds().forEach(kind -> assertEquals(Optional.empty(), RULES.fault(kind.example()), kind.shape()));
    }

    @Test
    void sayWhatIsNoRule() {
        assertEquals(Optional.of(""), RULES.fault("no lettuce e"));
        assertTrue(RULES.fault("melting snowball from 40").orElseThrow().contains("40"));
    }

    /// Both rules leave less than each of them; what cannot be counted leaves all.
    @Test
    void countsTheWordsThatAreLeft() {
        List<String> rules = List.of("no letters e", "at most 1 syllable", "means like sea by 0.3", "no such rule");
        RuleReading reading = RULES.reading(rules, rules, "");
        List<RuleReading.Count> counts = reading.counts();
        assertTrue(counts.get(0).words() < reading.all());
        assertTrue(
                reading.left() < Math.min(counts.get(0).words(), counts.get(1).words()));
        assertFalse(counts.get(2).isKnown());
        assertFalse(counts.get(3).isKnown());
        assertEquals(reading.all(), RULES.reading(rules, List.of(), "").left());
    }

    @Test
    void aWordThatHasComeOftenEnoughIsLeftOut() {
        List<String> rule = List.of("words sea at most 2 times");
        int once = RULES.reading(rule, rule, "The sea.").left();
        assertEquals(once - 1, RULES.reading(rule, rule, "The sea, the sea.").left());
    }

    @Test
    void findsTheBreachesInTheOrderOfTheText() {
        String text = "Rain fell on all of us at noon.";
        List<RuleBreach> found = RULES.breaches(text, List.of("no letters e", "at most 3 letters", "no such rule"));
        assertEquals(
                List.of("Rain", "fell", "fell", "noon"),
                found.stream()
                        .map(breach -> text.substring(breach.from(), breach.to()))
                        .toList());
        assertEquals("at most 3 letters", found.getFirst().rule());
    }

    /// A name whose sound is not known is not counted.
    @Test
    void whatNobodyCanSayBreaksNoRuleOfSound() {
        assertEquals(List.of(), RULES.breaches("Zorvath fell.", List.of("at most 1 syllable")));
        assertEquals(1, RULES.breaches("Zorvath fell.", List.of("no letters z")).size());
        assertEquals(
                1,
                RULES.breaches("The water fell.", List.of("softly at most 1 syllable"))
                        .size());
    }

    @Test
    void aRuleThatMayGoIsCountedAsLongAsItIsKept() {
        List<String> loose = List.of("If possible: no letters e");
        List<String> hard = List.of("no letters e");
        assertEquals(
                RULES.reading(hard, hard, "").left(),
                RULES.reading(loose, loose, "").left());
        assertEquals(Optional.empty(), RULES.fault("if possible: no letters e"));
        assertEquals("if possible: no letters e", AskedRule.loosened("no letters e"));
        assertEquals("softly no letters e", AskedRule.loosened("softly no letters e"));
    }

    /// Without a model every word would break it.
    @Test
    void whatOnlyAModelKnowsIsNoBreach() {
        assertEquals(List.of(), RULES.breaches("Rain fell.", List.of("means like sea by 0.3")));
    }
}
