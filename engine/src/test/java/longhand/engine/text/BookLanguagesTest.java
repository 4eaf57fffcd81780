package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BookLanguagesTest {

    @Test
    void englishComesFirst() {
        assertEquals(List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.FRENCH), BookLanguages.all());
    }

    @Test
    void eachHasWordsAndPromptsForStoriesPlansAndQuestions() {
        for (Locale language : BookLanguages.all()) {
            assertFalse(LanguageWords.of(language).function().isEmpty(), language::toString);
            for (String task : List.of("story", "plans", "inquiry", "length")) {
                assertTrue(PromptLines.speaks(task, language), () -> task + " " + language);
            }
        }
    }
}
