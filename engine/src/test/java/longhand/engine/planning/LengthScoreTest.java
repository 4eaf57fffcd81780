package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published score on its table and its edges.
class LengthScoreTest {

    @ParameterizedTest
    @CsvSource({
        "200, 0",
        "250, 0",
        "400, 25",
        "500, 50",
        "600, 66.67",
        "750, 83.33",
        "800, 87.5",
        "900, 94.44",
        "950, 97.37",
        "1000, 100",
        "1050, 98.33",
        "1100, 96.67",
        "1200, 93.33",
        "1250, 91.67",
        "1500, 83.33",
        "1600, 80",
        "2000, 66.67",
        "2500, 50",
        "3000, 33.33",
        "3500, 16.67",
        "4000, 0",
        "9000, 0",
        "714, 79.97",
        "715, 80.07",
        "0, 0"
    })
    void isThePublishedOne(int written, double score) {
        assertEquals(score, LengthScore.of(1000, written), 0.01);
    }

    @Test
    void aThirdIsNothingAndTwoThirdsAreThreeQuarters() {
        assertEquals(0, LengthScore.of(300, 100), 1e-9);
        assertEquals(75, LengthScore.of(300, 200), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "'Hello, world!', 2",
        "don't stop, 3",
        "well-known fact, 3",
        "GPT4 model, 1",
        "3.5 million, 1",
        "caf\u00e9 noir, 1",
        "na\u00efve, 0",
        "nai\u0308ve, 0",
        "\u4e2d\u6587abc, 2",
        "\u4e2d\u6587 abc, 3",
        "\u4f60\u597d\uff0c\u4e16\u754c, 4",
        "state_of_art, 0",
        "e.g. this, 3",
        "I'm 25 years old, 4"
    })
    void countsAsThePaperDoes(String text, int words) {
        assertEquals(words, LengthScore.count(text));
    }

    @Test
    void refusesNothingAskedFor() {
        assertThrows(IllegalArgumentException.class, () -> LengthScore.of(0, 10));
        assertThrows(IllegalArgumentException.class, () -> LengthScore.of(10, -1));
    }
}
