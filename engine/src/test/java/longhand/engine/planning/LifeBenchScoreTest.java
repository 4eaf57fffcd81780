package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import longhand.engine.planning.LifeBenchScore.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The published score on its table and its edges.
class LifeBenchScoreTest {

    private static double score(Asked asked, int written) {
        return LifeBenchScore.of(asked, 1000, written).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "500, 8.21",
        "800, 36.79",
        "900, 60.65",
        "950, 77.88",
        "1000, 100",
        "1050, 90.48",
        "1100, 81.87",
        "1200, 67.03",
        "1500, 36.79",
        "2000, 13.53"
    })
    void isThePublishedOne(int written, double score) {
        assertEquals(score, score(Asked.EQUAL, written), 0.01);
    }

    @ParameterizedTest
    @CsvSource({"500, 100, 8.21", "900, 100, 60.65", "1000, 100, 100", "1100, 81.87, 100", "2000, 13.53, 100"})
    void whatIsAllowedCostsNothing(int written, double atMost, double atLeast) {
        assertEquals(atMost, score(Asked.AT_MOST, written), 0.01);
        assertEquals(atLeast, score(Asked.AT_LEAST, written), 0.01);
    }

    @ParameterizedTest
    @EnumSource
    void aTextOfOneWordOrNoneIsLeftOut(Asked asked) {
        assertEquals(OptionalDouble.empty(), LifeBenchScore.of(asked, 1, 1));
        assertEquals(OptionalDouble.empty(), LifeBenchScore.of(asked, 1000, 0));
        assertEquals(OptionalDouble.of(100), LifeBenchScore.of(asked, 2, 2));
    }

    @Test
    void refusesNothingAskedFor() {
        assertThrows(IllegalArgumentException.class, () -> LifeBenchScore.of(Asked.EQUAL, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> LifeBenchScore.of(Asked.EQUAL, 10, -1));
    }
}
