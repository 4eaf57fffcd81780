package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final List<String> THREE = List.of("a", "b", "c");

    private static Recall scripted(double... near) {
        return new Recall((question, texts) -> near);
    }

    @Test
    void theNearestComeFirst() {
        assertEquals(List.of("a", "c"), scripted(.9, .1, .5).nearest("x", THREE, 2));
    }

    @Test
    void ofEquallyNearOnesTheOlderComesFirst() {
        assertEquals(List.of("b", "a", "c"), scripted(.5, .9, .5).nearest("x", THREE, 3));
    }

    @Test
    void fewerThanAskedAreNoFault() {
        assertEquals(List.of("a"), scripted(.5).nearest("x", List.of("a"), 2));
        assertEquals(List.of(), scripted().nearest("x", List.of(), 2));
        assertEquals(List.of(), scripted(.5).nearest("x", List.of("a"), 0));
    }

    @Test
    void whatHasNothingInCommonIsLeftOut() {
        assertEquals(List.of("b"), scripted(0, .1, 0).nearest("x", THREE, 3));
    }

    @Test
    void wordsAreNearerTheRarerTheyAre() {
        Similarity words = new LexicalSimilarity(LanguageWords.of(Locale.ENGLISH));
        double[] near = words.of(
                "Mara gives the lantern away.",
                List.of("Mara slept.", "Mara woke.", "Osk had given his lantern to a boy.", "It rained."));
        assertTrue(near[2] > near[0] && near[0] > 0, "a lantern says more than Mara");
        assertEquals(near[0], near[1], 1e-9);
        assertEquals(0, near[3]);
        assertEquals(1, words.of("Mara slept.", List.of("Mara slept."))[0], 1e-9);
        assertEquals(0, words.of("", List.of("Mara slept."))[0]);
    }
}
