package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.UK);

    @Test
    void formsOfAWordAreOne() {
        for (List<String> forms : List.of(
                List.of("gave", "give", "given", "gives", "giving"),
                List.of("hid", "hide", "hidden", "hides", "hiding"),
                List.of("city", "cities"),
                List.of("face", "faces", "faced"),
                List.of("tell", "told", "tells", "telling"))) {
            assertEquals(1, forms.stream().map(ENGLISH::stem).distinct().count(), forms::toString);
        }
        assertEquals("ring", ENGLISH.stem("ring"));
    }

    @Test
    void onlyContentCounts() {
        assertEquals(
                Set.of("osk", "hors", "tell"), Content.of("I’m told that Osk’s was the HORSE, Osk's horse.", ENGLISH));
    }

    @Test
    void overlapIsAShareOfThePart() {
        assertEquals(0.5, Content.overlap(Set.of("a", "b"), Set.of("b", "c", "d")));
        assertEquals(0, Content.overlap(Set.of(), Set.of("b")));
    }

    @Test
    void aLanguageWithoutListsHasEmptyOnes() {
        LanguageWords none = LanguageWords.of(Locale.forLanguageTag("tlh"));
        assertEquals(Set.of("the", "is"), Content.of("The is", none));
        assertTrue(none.state().isEmpty());
        assertFalse(ENGLISH.state().isEmpty());
        assertTrue(ENGLISH.numbers().contains("seven"));
    }

    @Test
    void namesAreCapitalsInsideSentences() {
        List<Sentence> sentences = Sentences.of(
                "Mara saw Osk and the Old Well. “Put it back,” she said, “Tell Ivo I’m here.” Ivo went. Soup came.");
        Set<String> names = StoryNames.of(sentences, ENGLISH);
        assertEquals(Set.of("osk", "old", "well", "ivo"), names);
        assertEquals(Set.of("ivo"), StoryNames.in("Ivo fell into a well.", names));
    }
}
