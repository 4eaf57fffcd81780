package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DirectionNoteTest {

    private static final Locale ENGLISH = Locale.ENGLISH;

    @Test
    void isOneLineInBracketsOfItsOwn() {
        assertEquals("[Next: Pell comes back.]", DirectionNote.of("  Pell\ncomes [back]. ", ENGLISH));
        assertEquals("[Next: Rain.]", DirectionNote.of("Rain.", " ", ENGLISH));
        String placed = DirectionNote.into("One.\n\n", "Rain falls.", "the mole, 5:30 a.m.", ENGLISH);
        assertEquals("One.\n\n[Here: the mole, 5:30 a.m.] [Next: Rain falls.]\n\n", placed);
        assertEquals("Rain falls.", DirectionNote.direction(placed, "One.\n\n"), "of the rest nothing is asked");
    }

    @Test
    void beginsAParagraphBehindASentence() {
        assertEquals("One.\n\n", DirectionNote.page("One."));
        assertEquals("\u201cOne?\u201d\n\n", DirectionNote.page("\u201cOne?\u201d \n\n"));
    }

    @Test
    void staysInsideASentenceThatIsNotDone() {
        assertEquals("One, and", DirectionNote.page("One, and"));
        assertEquals("\u201d", DirectionNote.page("\u201d"));
        assertEquals("", DirectionNote.page(""));
    }

    @Test
    void standsAheadOfTheLastParagraph() {
        assertEquals("One.\n\n[Next: Rain.]\n\nTwo", DirectionNote.into("One.\n\nTwo", "Rain.", ENGLISH));
        assertEquals("One.\n\n[Next: Rain.]\n\n", DirectionNote.into("One.\n\n", "Rain.", ENGLISH));
        assertEquals("[Next: Rain.]\n\n", DirectionNote.into("", "Rain.", ENGLISH));
    }

    @Test
    void isFoundAgainInAPage() {
        for (String page : new String[] {"One.\n\nTwo", "One.\n\n"}) {
            assertEquals(
                    "Rain falls.", DirectionNote.direction(DirectionNote.into(page, "Rain falls.", ENGLISH), page));
            assertEquals(
                    "Rain falls.",
                    DirectionNote.direction("- [1] A.\n\n" + DirectionNote.into(page, "Rain falls.", ENGLISH), page));
        }
        assertEquals("", DirectionNote.direction("One.", "One."));
    }
}
