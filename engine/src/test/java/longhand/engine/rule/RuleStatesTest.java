package longhand.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import longhand.engine.constraint.WordState;
import longhand.engine.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void neededWordsMayComeInAnyOrderUnlessOneIsAsked() {
        WordState any = COMPILER.start(rules("needs storm, sea"), List.of());
        assertFalse(any.mayStop());
        assertTrue(after(any, "sea cat storm").mayStop());
        WordState row = COMPILER.start(rules("needs in order storm, sea"), List.of());
        assertFalse(after(row, "sea cat storm").mayStop());
        assertTrue(after(row, "sea storm sea").mayStop());
    }

    @Test
    void aRareWordComesIfItIsNeeded() {
        assertTrue(COMPILER.words(rules("needs izod"), List.of()).get(word("izod")));
    }

    @Test
    void wordsThatRunOutAreTheNeededOnes() {
        WordState start = COMPILER.start(rules("exactly 3 words", "needs storm, sea"), List.of());
        assertTrue(start.words().cardinality() > 2);
        assertEquals(2, after(start, "cat").words().cardinality());
        assertFalse(after(start, "cat sea").mayStop());
        assertTrue(after(start, "cat sea storm").mayStop());
    }

    /// A number that lies far ahead makes no other mask.
    @Test
    void masksAreSharedWhileManyWordsAreLeft() {
        WordState many = COMPILER.start(rules("exactly 90 words", "no letters e"), List.of());
        WordState more = after(many, "cat cat");
        assertNotEquals(many, more);
        assertEquals(many.alike(), more.alike());
        WordState few = COMPILER.start(rules("exactly 3 words", "no letters e"), List.of());
        assertNotEquals(few.alike(), after(few, "cat cat").alike());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            needs cat; no letters a              | cat
            needs cat; snowball                  | snowball
            needs cat; first letters spell cat   | spell
            exactly 4 words; exactly 5 words     | different numbers
            exactly 4 words; first letters spell cat | different numbers
            exactly 9 words; needs cat; needs sea | needs sea
            first letters spell axe; no letters x | x
            first letters spell cat; in alphabetical order | alphabetical
            """)
    void rulesThatDoNotGoTogetherAreSaid(String said, String reason) {
        List<Rule> rules = rules(said.split("; "));
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> COMPILER.start(rules, List.of()));
        assertTrue(String.valueOf(wrong.getMessage()).contains(reason), wrong.getMessage());
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
