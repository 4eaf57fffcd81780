package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

class DraftChoiceTest {

    private static final String PAGE = "Mara came to the ferry inn. Osk gave her the room over the stable.";

    private final DraftChoice choice = new DraftChoice(
            LanguageWords.of(Locale.ENGLISH), Voice.of(Locale.ENGLISH), "Osk burns the stable.", PAGE, PAGE);

    private void better(String good, String bad) {
        assertTrue(choice.score(good) > choice.score(bad), () -> choice.score(good) + " <= " + choice.score(bad));
    }

    @Test
    void whatTellsThePlanIsBetter() {
        better("In a rage Osk burned the whole stable down.", "In a rage Osk slept until the evening.");
    }

    @Test
    void whatTellsAgainIsPoorer() {
        better("Osk slept until the evening.", "Mara came to the inn by ferry.");
    }

    @Test
    void whatSpeaksToTheReaderOrOfItselfIsPoorer() {
        better("She burned it, as they do.", "You burned it, as you do.");
        better("She burned it, as they do.", "I burned it, as we do.");
        better("\u201cYou and I,\u201d she said, \u201cwill burn it.\u201d", "You and I, she said, will burn it.");
        DraftChoice ownVoice = new DraftChoice(
                LanguageWords.of(Locale.ENGLISH), Voice.of(Locale.ENGLISH), "", "I came to my inn.", "");
        assertEquals(ownVoice.score("She burned it today."), ownVoice.score("I burned it today."), 1e-9);
    }

    @Test
    void whatCirclesIsPoorer() {
        better(
                "It rained on the town and on the sea and it snowed.",
                "It rained on the town, it rained on the town, it rained on the town.");
    }

    @Test
    void listsAndStrangersArePoorer() {
        better("The keeper of the light slept on.", "- The keeper of the light slept on.");
        better("The keeper of the light saw her.", "The keeper of the light saw Brigid.");
    }

    @Test
    void whatAModelWritesBecomesParagraphs() {
        assertEquals(" and went.\nIt rained.", Paragraphs.clean(" and went.  \r\n\r\n  It rained.\n\n"));
        assertEquals("It rained.", Paragraphs.clean("On the next page:\n\n* * *\n\nIt rained. And then it"));
        assertEquals("It rained", Paragraphs.clean("It rained"));
        assertEquals("", Paragraphs.clean("\n\n---\n"));
    }
}
