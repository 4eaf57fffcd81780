package longhand.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.rule.RuleText;
import longhand.engine.text.Words;
import org.junit.jupiter.api.Test;

class LipogramSectionTest {

    private static final Lexicon ENGLISH = Lexicon.english();

    /// Or else the text has no perplexity under the mask.
    @Test
    void everyWordOfTheTextMayComeUnderTheRule() {
        BitSet may = new RuleCompiler(ENGLISH, LexiconKnowledge.of(ENGLISH))
                .words(List.of(RuleText.read("no letters e")), List.of());
        List<String> forbidden = Words.of(String.join(" ", BenchTexts.lipogram())).stream()
                .map(Words.Word::text)
                .filter(word -> !may.get(ENGLISH.find(word).orElseThrow()))
                .toList();
        assertEquals(List.of(), forbidden);
        assertTrue(may.cardinality() > 5000);
    }
}
