package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import longhand.engine.recurrence.RecalledSentences.Line;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

class RecalledSentencesTest {

    private static final Recall RECALL = new Recall(new LexicalSimilarity(LanguageWords.of(Locale.ENGLISH)));
    private static final String KEY = "Ada hid the brass key.";
    private static final List<String> PAGES = List.of(
            "It rained all day. The mill stood still. " + KEY + " Nobody saw her.",
            "Then snow fell.",
            "The key of the mill was  never found again.");

    private static List<Line> recalled(int most, int words, String told) {
        return new RecalledSentences(RECALL, most, words).of("Who has the brass key?", PAGES, told);
    }

    @Test
    void theNearestSentencesStandInTheOrderOfTheStory() {
        assertEquals(
                List.of(new Line(KEY, 0), new Line("The key of the mill was never found again.", 2)),
                recalled(9, 100, ""));
    }

    @Test
    void theNearestHaveTheRoom() {
        assertEquals(List.of(new Line(KEY, 0)), recalled(1, 100, ""));
        assertEquals(List.of(new Line(KEY, 0)), recalled(9, 5, ""));
    }

    @Test
    void aSentenceThatIsTooLongIsCut() {
        String cut = recalled(9, 3, "").getFirst().text();
        assertTrue(WordCounter.count(cut) <= 3 && cut.startsWith("Ada hid"), cut);
    }

    @Test
    void whatIsToldAlreadyIsNotRecalled() {
        assertEquals(
                List.of("The key of the mill was never found again."),
                recalled(9, 100, "- " + KEY).stream().map(Line::text).toList());
    }

    @Test
    void twiceTheSameSentenceIsToldOnce() {
        assertEquals(
                1,
                new RecalledSentences(RECALL, 9, 100)
                        .of("the key", List.of(KEY, KEY), "")
                        .size());
    }

    @Test
    void whatHasNothingInCommonIsLeftOut() {
        assertEquals(List.of(), new RecalledSentences(RECALL, 9, 100).of("A dragon.", PAGES, ""));
    }
}
