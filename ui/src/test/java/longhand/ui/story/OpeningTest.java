package longhand.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void isTheFirstSentence() {
        assertEquals("It was cold.", Opening.of(" It was cold. It hummed.", Locale.ENGLISH));
    }

    @Test
    void isCutAtAWordWhenThatIsLong() {
        String opening = Opening.of("word ".repeat(80), Locale.ENGLISH);
        assertTrue(opening.length() <= 163 && opening.endsWith("word..."), opening);
    }

    @Test
    void isEmptyForNothing() {
        assertEquals("", Opening.of("", Locale.ENGLISH));
    }
}
