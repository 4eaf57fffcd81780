package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.api.MetaLength;
import org.junit.jupiter.api.Test;

class PromptLinesTest {

    private static final List<String> REVISION = List.of(
            "about",
            "clauses",
            "first-person-words",
            "from-afar",
            "from-near",
            "labels",
            "metaphor",
            "more-dialogue",
            "names",
            "objects",
            "past-endings",
            "past-tense",
            "past-words",
            "plainer",
            "present-tense",
            "present-words",
            "reasons",
            "rewrite",
            "shorter",
            "sight",
            "smell",
            "sound",
            "taste",
            "third-person-words",
            "touch",
            "turns");

    private static final Map<String, List<String>> FILES = Map.of(
            "revision",
            REVISION,
            "story",
            List.of("step", "opening", "note", "setting", "next", "chapter", "address", "first-person"),
            "plans",
            List.of(
                    "prompt",
                    "arrivals",
                    "turns",
                    "anybody",
                    "standing",
                    "about",
                    "line",
                    "stock-cast",
                    "stock-arrival",
                    "stock-turn"),
            "inquiry",
            List.of("question"),
            "length",
            List.of("sentence"));

    private static List<String> own(String task, String language, String name) {
        return LanguageWords.linesOf("/longhand/" + task + "/" + language + "/" + name + ".txt");
    }

    @Test
    void everyLanguageOfATaskHasAllItsFilesInItsOwnWords() {
        FILES.forEach((task, names) -> {
            assertEquals(List.of("de", "en", "es", "fr"), PromptLines.languages(task));
            for (String language : PromptLines.languages(task)) {
                for (String name : names) {
                    String file = task + "/" + language + "/" + name;
                    assertFalse(own(task, language, name).isEmpty(), file);
                    assertTrue(
                            language.equals("en") || !own(task, language, name).equals(own(task, "en", name)), file);
                }
                assertFalse(LanguageWords.of(Locale.of(language)).function().isEmpty(), language);
            }
        });
    }

    @Test
    void theEnglishOfPromptsIsWhatItWas() {
        Locale english = Locale.UK;
        assertEquals("[Here: the mole] [Next: Rain.]", DirectionNote.of("Rain.", "the mole", english));
        assertEquals("Chapter One\n\n", OpeningHeading.of(english));
        assertEquals("What happens next:", PromptLines.first("story", "next", english));
        assertEquals("Question:", PromptLines.first("inquiry", "question", english));
        assertEquals("Use 30 words.", LengthSentence.of(MetaLength.WORDS_30, english));
        assertEquals("Use more than 800 words.", LengthSentence.of(MetaLength.OVER_800, english));
        assertEquals("Use 10 words.", LengthSentence.of(MetaLength.WORDS_10, Locale.of("tlh")));
    }

    @Test
    void whatANoteAsksForIsFoundInEveryLanguage() {
        for (String language : PromptLines.languages("story")) {
            String noted = DirectionNote.into("A.\n\n", "Rain falls.", "noon: here", Locale.of(language));
            assertEquals("Rain falls.", DirectionNote.direction(noted, "A.\n\n"), language);
        }
    }

    @Test
    void whatIsElidedAheadOfAWordIsNoPartOfIt() {
        LanguageWords french = LanguageWords.of(Locale.FRENCH);
        assertTrue(french.isContent("l'homme"));
        assertFalse(french.isContent("qu'il"));
        assertEquals(french.stem("lampe"), french.stem("d'lampes"));
    }
}
