package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who a story speaks of, told by capitals.
class StoryNamesTest {

    private static Set<String> names(String text, Locale locale) {
        return StoryNames.of(Sentences.of(text), LanguageWords.of(locale));
    }

    @Test
    void aCapitalInsideASentenceIsAName() {
        assertEquals(Set.of("osk"), names("Mara slept. There sat Osk, who slept.", Locale.ENGLISH));
    }

    @Test
    void whereNounsHaveCapitalsArticlesTellThemFromNames() {
        String text =
                "Mara kam heim. Dort stand der Leuchtturm, und Mara sah im Leuchtturm ein Licht. Am Abend kam Osk mit dem Boot.";
        assertEquals(Set.of("mara", "osk"), names(text, Locale.GERMAN));
    }
}
