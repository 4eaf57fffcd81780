package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordStepsTest {

    private static final String LINE = "She\u2019d re-read it, twice.";

    @ParameterizedTest
    @CsvSource({"0, 6", "6, 14", "14, 18", "15, 18", "18, 24", "24, 24"})
    void stepsToTheNextWord(int from, int to) {
        assertEquals(to, WordSteps.after(LINE, from));
    }

    @ParameterizedTest
    @CsvSource({"24, 18", "18, 14", "14, 6", "8, 6", "6, 0", "0, 0"})
    void stepsToTheStartOfTheWordBefore(int from, int to) {
        assertEquals(to, WordSteps.before(LINE, from));
    }

    @Test
    void anApostropheAtTheEndIsNoLetter() {
        assertEquals(4, WordSteps.wordEnd("dogs\u2019 ears", 0));
    }
}
