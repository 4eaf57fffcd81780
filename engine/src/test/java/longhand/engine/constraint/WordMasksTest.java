package longhand.engine.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import longhand.engine.lexicon.WordAutomaton;
import longhand.engine.sampling.Logits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which tokens may follow, where every word but "the" may come.
class WordMasksTest {

    private static final WordAutomaton WORDS = WordAutomaton.of(
            List.of("a", "cat", "catalog", "cats", "it's", "light", "moon", "the", "theresa", "thing"));
    private static final PieceTokenizer TOKENIZER = new PieceTokenizer();
    private static final VocabularyTrie TRIE = VocabularyTrie.of(TOKENIZER);

    private final BitSet end = new BitSet();
    private final WordMasks masks;

    WordMasksTest() {
        end.set(TOKENIZER.end());
        Completions completions = new Completions(WORDS.size(), word -> word == theWord() ? 0.9 : 0.1, new BitSet());
        masks = new WordMasks(TRIE, WORDS, completions, end, TOKENIZER.vocabularySize());
    }

    private static int theWord() {
        return WORDS.indexOf("the");
    }

    /// Everything may come but one word.
    private record Without(BitSet words) implements WordState {

        @Override
        public WordState after(int word) {
            return this;
        }

        @Override
        public boolean mayStop() {
            return true;
        }
    }

    private static WordState rule() {
        BitSet words = new BitSet();
        words.set(0, WORDS.size());
        words.clear(theWord());
        return new Without(words);
    }

    private WordRuleConstraint behind(String page) {
        return new WordRuleConstraint(TOKENIZER, masks, rule(), "not the", page.getBytes(StandardCharsets.UTF_8), 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            cat|s,a, the, moon,', .|true,true,true,true,false,false
            cat |c,t, ,.|true,true,false,false
            th|e,i,ing the,er, |true,true,true,true,false
            it|'s,’s,ing,'|true,true,false,true
            moon|…,...,?!,”, — ,“|true,true,true,true,true,false
            """)
    void tokensByWhatStandsBefore(String page, String tokens, String verdicts) {
        Logits logits = new Logits(TOKENIZER.vocabularySize());
        logits.start();
        behind(page).mask(logits);
        String[] said = tokens.split(",");
        for (int i = 0; i < said.length; i++) {
            boolean allowed = verdicts.split(",")[i].equals("true");
            for (int token : TOKENIZER.saying(said[i])) {
                assertEquals(allowed, !logits.isExcluded(token), "[" + page + "][" + said[i] + "]");
            }
        }
    }

    /// `the` must not come, so that `the` is only the beginning of a rare name.
    @Test
    void aTokenThatMeansAForbiddenWordIsMadeUnlikely() {
        Logits logits = new Logits(TOKENIZER.vocabularySize());
        logits.start();
        behind("cat").mask(logits);
        int the = TOKENIZER.saying(" the").getFirst();
        int moon = TOKENIZER.saying(" moon").getFirst();
        assertEquals(0, logits.get(moon));
        assertEquals(Math.log(0.1 / (0.9 + 0.1)), logits.get(the), 1e-6);
    }

    @Test
    void aTextEndsBehindAWordAndIsTakenBackToAnyToken() {
        WordRuleConstraint rule = behind("a ");
        rule.accept(TOKENIZER.saying("th").getFirst());
        assertFalse(rule.mayStop());
        rule.accept(TOKENIZER.saying("ing").getFirst());
        assertTrue(rule.mayStop());
        rule.accept(TOKENIZER.saying(", ").getFirst());
        rule.rewind(1);
        assertFalse(rule.mayStop());
        rule.accept(TOKENIZER.saying("ing").getFirst());
        assertTrue(rule.mayStop());
    }

    /// A word, and then nothing, though the text must not end there.
    private record DeadEnd(BitSet words) implements WordState {

        @Override
        public WordState after(int word) {
            return new DeadEnd(new BitSet());
        }

        @Override
        public boolean mayStop() {
            return false;
        }
    }

    private WordRuleConstraint ruled(WordState start) {
        return new WordRuleConstraint(TOKENIZER, masks, start, "a rule", new byte[0], 0);
    }

    /// What can be told without scores is what a mask does to them, also where a laxer rule takes over.
    @Test
    void aSetIsNarrowedAsScoresAreMasked() {
        List<WordState> states = List.of(new DeadEnd(rule().words()), rule());
        RelaxingConstraint masking =
                new RelaxingConstraint(states.stream().map(this::ruled).toList());
        RelaxingConstraint narrowing =
                new RelaxingConstraint(states.stream().map(this::ruled).toList());
        Logits logits = new Logits(TOKENIZER.vocabularySize());
        long[] allowed = new long[Math.ceilDiv(TOKENIZER.vocabularySize(), Long.SIZE)];
        for (String piece : List.of("catalog", ". ", "moon")) {
            Arrays.fill(allowed, -1);
            assertTrue(narrowing.narrow(allowed));
            logits.start();
            masking.mask(logits);
            for (int token = 0; token < logits.size(); token++) {
                assertEquals(!logits.isExcluded(token), (allowed[token / Long.SIZE] >> token & 1) != 0);
            }
            assertEquals(masking.dropped(), narrowing.dropped());
            TOKENIZER.saying(piece).forEach(masking::accept);
            TOKENIZER.saying(piece).forEach(narrowing::accept);
        }
        assertEquals(1, narrowing.dropped());
    }

    @Test
    void aLaxerRuleHoldsFromWhereNothingIsLeft() {
        RelaxingConstraint rules = new RelaxingConstraint(List.of(ruled(new DeadEnd(rule().words())), ruled(rule())));
        Logits logits = new Logits(TOKENIZER.vocabularySize());
        for (String piece : List.of("catalog", ". ", "moon")) {
            logits.start();
            rules.mask(logits);
            assertFalse(logits.isEmpty());
            assertEquals(piece.equals("catalog") ? 0 : rules.dropped(), rules.dropped());
            for (byte letter : piece.getBytes(StandardCharsets.UTF_8)) {
                rules.accept(letter);
            }
        }
        assertEquals(1, rules.dropped());
        assertTrue(rules.mayStop());
    }

    /// C17: no way to cut a word into tokens brings a forbidden one, nor a letter that no word may have.
    @Test
    void noCutOfAWordSmugglesItIn() {
        assertFalse(canSay(rule(), "t,he|th,e|the|t,h,e"));
        assertTrue(canSay(rule(), "th,ing|t,h,ing|t,h,i,n,g"));
        BitSet words = rule().words();
        words.clear(WORDS.indexOf("cat"));
        assertFalse(canSay(new Without(words), "cat|c,a,t"));
        assertTrue(canSay(new Without(words), "catalog|c,a,t,a,l,o,g"));
    }

    /// Whether one of the cuts, and then the end, is allowed.
    private boolean canSay(WordState rule, String cuts) {
        boolean can = false;
        for (String cut : cuts.split("\\|")) {
            WordRuleConstraint constraint = ruled(rule);
            boolean allowed = true;
            Logits logits = new Logits(TOKENIZER.vocabularySize());
            for (String piece : cut.split(",")) {
                List<Integer> tokens = TOKENIZER.saying(piece);
                logits.start();
                constraint.mask(logits);
                allowed &= !tokens.isEmpty() && tokens.stream().noneMatch(logits::isExcluded);
                tokens.stream().limit(1).forEach(constraint::accept);
            }
            can |= allowed && constraint.mayStop();
        }
        return can;
    }

    /// Token healing: the take says the end of the page again, even if that breaks the rule.
    @Test
    void whatTheTakeSaysAgainIsThePages() {
        WordRuleConstraint rule =
                new WordRuleConstraint(TOKENIZER, masks, rule(), "not the", "the".getBytes(StandardCharsets.UTF_8), 2);
        Logits logits = new Logits(TOKENIZER.vocabularySize());
        logits.start();
        rule.mask(logits);
        assertFalse(logits.isExcluded(TOKENIZER.saying("he").getFirst()));
        rule.accept(TOKENIZER.saying("he").getFirst());
        logits.start();
        rule.mask(logits);
        assertFalse(logits.isExcluded(TOKENIZER.saying(" moon").getFirst()));
        assertTrue(logits.isExcluded(TOKENIZER.saying("e").getFirst()));
    }
}
