package longhand.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import longhand.engine.constraint.WordState;
import longhand.engine.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the model says, every word keeps every rule, and the text comes to an end.
class RandomTextTest {

    private static final Lexicon ENGLISH = Lexicon.english();
    private static final RandomText TEXT = new RandomText(ENGLISH);
    private static final RuleCheck CHECK = new RuleCheck(LexiconKnowledge.of(ENGLISH));
    private static final int DECODES = 25;

    static Stream<String> rules() {
        return RuleBook.sentences().stream()
                .map(RuleSentence::example)
                .filter(rule -> !rule.startsWith("means") && !rule.startsWith("needs"));
    }

    /// Rules that have to leave each other room; needed words come of themselves only if the words run out.
    static Stream<List<String>> sets() {
        return Stream.of(
                List.of("exactly 6 words", "needs storm, lantern, sea"),
                List.of("exactly 3 words", "needs in order storm, lantern, sea"),
                List.of("exactly 9 words", "needs storm", "no letters e", "each word once"),
                List.of("exactly 10 words", "in alphabetical order", "starts with s t"),
                List.of("exactly 7 words", "snowball"),
                List.of("exactly 5 words", "only words in order the old sea was grey and a storm came"),
                List.of("exactly 4 words", "first letters spell seas", "at most 2 syllables"),
                List.of("exactly 11 words", "alternate vowels and consonants", "no phrase a cat"));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void leavesRoomForAllRules(List<String> said) {
        List<Rule> rules = said.stream().map(RuleText::read).toList();
        WordState start = TEXT.start(rules);
        for (int seed = 0; seed < DECODES; seed++) {
            String page = seed % 2 == 0 ? "The sea was calm" : "The sea was calm.";
            String text = TEXT.write(start, page, seed);
            assertEquals(List.of(), CHECK.breaches(text, rules), text);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(String said) {
        List<Rule> rules = List.of(RuleText.read(said));
        WordState start = TEXT.start(rules);
        Set<String> texts = new HashSet<>();
        for (int seed = 0; seed < DECODES; seed++) {
            String text = TEXT.write(start, "The sea was calm. ", seed);
            assertEquals(List.of(), CHECK.breaches(text, rules), text);
            texts.add(text);
        }
        assertTrue(texts.size() > 1);
    }

    @Test
    void rulesHoldTogether() {
        List<Rule> rules = Stream.of(
                        "no letters e", "at most 2 syllables", "words a and at most 1 times", "no phrase a cat")
                .map(RuleText::read)
                .toList();
        WordState start = TEXT.start(rules);
        for (int seed = 0; seed < DECODES; seed++) {
            String text = TEXT.write(start, "", seed);
            assertEquals(List.of(), CHECK.breaches(text, rules), text);
        }
    }

    @Test
    void anUnfinishedWordOfThePageIsFinishedAsTheRuleSays() {
        List<Rule> rules = List.of(RuleText.read("no letters e"));
        WordState start = TEXT.start(rules);
        for (int seed = 0; seed < DECODES; seed++) {
            String text = "th" + TEXT.write(start, "The sea was calm, and th", seed);
            assertEquals(List.of(), CHECK.breaches(text, rules), text);
        }
    }

    @Test
    void aBrokenWordOfThePageIsLeftAsItIs() {
        String text = TEXT.write(TEXT.start(List.of(RuleText.read("no letters e"))), "The sea was green", 1);
        assertTrue(text.isEmpty() || !Character.isLetter(text.charAt(0)), text);
    }

    @Test
    void aNeverRuleIsNoticed() {
        assertNotEquals(List.of(), CHECK.breaches("The sea", List.of(RuleText.read("no letters e"))));
    }
}
