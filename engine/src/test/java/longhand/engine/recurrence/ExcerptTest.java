package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final Recall RECALL = new Recall(new LexicalSimilarity(LanguageWords.of(Locale.ENGLISH)));
    private static final String PARAGRAPH =
            "It rained all day. The mill stood still. Ada hid the brass key. Nobody saw her. Then snow fell.";

    private static String excerpt(String question, int words) {
        return new Excerpt(RECALL, question, words).of(PARAGRAPH);
    }

    @Test
    void whatIsAskedForIsInIt() {
        assertEquals("Ada hid the brass key.", excerpt("Who has the key?", 5));
        assertEquals("The mill stood still. Ada hid the brass key.", excerpt("Who has the key?", 10));
        assertEquals("The mill stood still. Ada hid the brass key. Nobody saw her.", excerpt("the key", 12));
    }

    @Test
    void withoutAnythingInCommonItIsTheBeginning() {
        assertEquals("It rained all day.", excerpt("A dragon.", 4));
    }

    @Test
    void aShortParagraphIsWholeAndALongSentenceIsCut() {
        assertEquals(PARAGRAPH, excerpt("the key", 100));
        String cut = excerpt("the key", 3);
        assertTrue(WordCounter.count(cut) <= 3 && cut.startsWith("Ada hid"), cut);
    }
}
