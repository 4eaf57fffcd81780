package longhand.engine.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import longhand.engine.lexicon.WordAutomaton;
import longhand.engine.sampling.Logits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What words cost, where "the" should not come.
class SoftRuleConstraintTest {

    private static final double COST = 3;
    private static final List<String> SPELLED =
            List.of("a", "cat", "catalog", "cats", "it's", "light", "moon", "the", "theresa", "thing");
    private static final WordAutomaton WORDS = WordAutomaton.of(SPELLED);
    private static final PieceTokenizer TOKENIZER = new PieceTokenizer();

    private final Logits logits = new Logits(TOKENIZER.vocabularySize());

    private record Some(BitSet words) implements WordState {

        @Override
        public WordState after(int word) {
            return this;
        }

        @Override
        public boolean mayStop() {
            return true;
        }
    }

    private static SoftRuleConstraint behind(String page) {
        BitSet all = new BitSet();
        all.set(0, WORDS.size());
        BitSet kept = (BitSet) all.clone();
        kept.clear(WORDS.indexOf("the"));
        Completions completions = new Completions(WORDS.size(), _ -> 0.1, new BitSet());
        BitSet end = new BitSet();
        end.set(TOKENIZER.end());
        WordMasks masks =
                new WordMasks(VocabularyTrie.of(TOKENIZER), WORDS, completions, end, TOKENIZER.vocabularySize());
        return new SoftRuleConstraint(
                TOKENIZER,
                masks,
                new Some(kept),
                new Some(all),
                SoftRuleConstraint.inside(TOKENIZER),
                COST,
                "softly not the",
                page.getBytes(StandardCharsets.UTF_8),
                0);
    }

    /// What a row of tokens costs.
    private double cost(SoftRuleConstraint rule, String... pieces) {
        double sum = 0;
        for (String piece : pieces) {
            logits.start();
            rule.mask(logits);
            int token = TOKENIZER.saying(piece).getFirst();
            assertTrue(!logits.isExcluded(token), piece);
            sum -= logits.get(token);
            rule.accept(token);
        }
        return sum;
    }

    /// The whole for the one word, nothing for all others and for what is no word; however they are split.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            cat| ,t,h,e, |3
            cat| the, |3
            cat| ,t,h,i,n,g, |0
            cat| moon,.|0
            cat| ,t,h,e,r,e,s,a, |0
            cat| ,T,h,e, |3
            cat| ,x,y,z, |0
            cat| the, the, |6
            cat| ,i,t,',s, |0
            """)
    void aWordCostsWhatItBreaks(String page, String pieces, double expected) {
        assertEquals(expected, cost(behind(page), pieces.split(",")), 1e-4);
    }

    /// It is dear before it is whole: that is what turns the choice.
    @Test
    void someOfItIsPaidAhead() {
        SoftRuleConstraint rule = behind("cat");
        double first = cost(rule, " the");
        assertTrue(first > 0.3, "" + first);
        assertEquals(3, first + cost(rule, " "), 1e-4);
    }

    @Test
    void whatIsTakenBackIsForgotten() {
        SoftRuleConstraint rule = behind("cat");
        double once = cost(rule, " the", " moon");
        rule.rewind(0);
        assertEquals(once, cost(rule, " the", " moon"), 1e-9);
    }
}
