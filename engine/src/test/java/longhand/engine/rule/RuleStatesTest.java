package longhand.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import longhand.engine.constraint.WordState;
import longhand.engine.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class RuleStatesTest {

    private static final Lexicon ENGLISH = Lexicon.english();
    private static final RuleCompiler COMPILER = new RuleCompiler(ENGLISH, LexiconKnowledge.of(ENGLISH));

    private static List<Rule> rules(String... rules) {
        return Stream.of(rules).map(RuleText::read).toList();
    }

    private static int word(String word) {
        return ENGLISH.find(word).orElseThrow();
    }

    private static WordState after(WordState start, String words) {
        WordState state = start;
        for (String word : words.split(" ")) {
            state = state.after(word(word));
        }
        return state;
    }

    @Test
    void rulesTogetherLeaveWhatEachLeaves() {
        BitSet both = COMPILER.words(rules("no letters e", "at most 2 syllables"), List.of());
        BitSet one = COMPILER.words(rules("no letters e"), List.of());
        one.and(COMPILER.words(rules("at most 2 syllables"), List.of()));
        assertEquals(one, both);
        assertEquals(both, COMPILER.words(rules("at most 2 syllables", "no letters e"), List.of()));
        assertTrue(both.get(word("cat")));
        assertFalse(both.get(word("animals")));
    }

    @Test
    void aWordIsUsedUp() {
        WordState start = COMPILER.start(rules("words very at most 2 times"), List.of("Very"));
        assertTrue(start.words().get(word("very")));
        assertFalse(after(start, "very").words().get(word("very")));
        assertTrue(after(start, "very").words().get(word("good")));
        assertEquals(start, after(start, "good cat"));
    }

    /// A beginning of the phrase may hold the beginning of another one.
    @Test
    void aPhraseDoesNotComeEvenIfItBeginsTwice() {
        WordState start = COMPILER.start(rules("no phrase now and now and then"), List.of());
        assertTrue(after(start, "now and now").words().get(word("then")));
        assertFalse(after(start, "now and now and").words().get(word("then")));
        assertFalse(after(start, "now and now and now and").words().get(word("then")));
        assertTrue(after(start, "now and now and good and").words().get(word("then")));
    }

    /// Masks are kept by their states.
    @Test
    void theSameRulesLeadToTheSameState() {
        WordState start = COMPILER.start(rules("no letters e"), List.of("Marcus"));
        assertEquals(start, COMPILER.start(rules("no letters e"), List.of("Marcus")));
        assertNotEquals(start, COMPILER.start(rules("no letters a"), List.of("Marcus")));
        assertEquals(COMPILER.start(rules("pilish"), List.of()), COMPILER.start(rules("pilish"), List.of()));
        assertNotEquals(COMPILER.start(rules("pilish"), List.of()), COMPILER.start(rules("snowball"), List.of()));
    }

    /// A word that was asked for as the page's own is not remembered as everybody's.
    @Test
    void whatOnePageHasIsNotForAnother() {
        assertTrue(COMPILER.words(rules("no letters e"), List.of("Izod")).get(word("izod")));
        assertFalse(COMPILER.words(rules("no letters e"), List.of()).get(word("izod")));
        assertFalse(COMPILER.words(rules("no letters z"), List.of("Izod")).get(word("izod")));
    }

    @Test
    void rareWordsComeOnlyIfThePageHasThem() {
        assertFalse(COMPILER.words(List.of(), List.of()).get(word("izod")));
        assertTrue(COMPILER.words(List.of(), List.of("Izod")).get(word("izod")));
        assertFalse(COMPILER.words(List.of(), List.of()).get(word("x")));
    }
}
