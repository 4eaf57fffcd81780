package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class StandardTest {

    @Test
    void scoresHaveMeanZeroAndDeviationOne() {
        assertArrayEquals(new double[] {-1, 1, -1, 1}, Standard.scores(new double[] {2, 4, 2, 4}), 1e-12);
        assertArrayEquals(new double[] {0, 0}, Standard.scores(new double[] {3, 3}));
        assertArrayEquals(new double[] {}, Standard.scores(new double[] {}));
    }
}
