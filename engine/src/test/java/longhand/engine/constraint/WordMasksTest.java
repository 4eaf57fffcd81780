package longhand.engine.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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
