package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published reward on its table and its edges.
class LengthRewardTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "450, 0.5",
        "899, 0.999",
        "900, 1",
        "1000, 1",
        "1100, 1",
        "1550, 0.5",
        "1910, 0.1",
        "2000, 0",
        "9000, 0"
    })
    void isThePublishedOne(int written, double reward) {
        assertEquals(reward, new LengthReward(900, 1100, 2000).of(written), 0.001);
        assertEquals(reward, LengthReward.around(1000).of(written), 0.001);
    }

    @Test
    void fewWordsHaveARangeToo() {
        assertEquals(new LengthReward(1, 1, 2), LengthReward.around(1));
        assertEquals(new LengthReward(5, 5, 10), LengthReward.around(5));
    }

    @Test
    void refusesWordsThatDoNotRise() {
        assertThrows(IllegalArgumentException.class, () -> new LengthReward(0, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new LengthReward(9, 8, 10));
        assertThrows(IllegalArgumentException.class, () -> new LengthReward(8, 9, 9));
    }
}
