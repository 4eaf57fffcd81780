package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

    private static final int DRAWS = 10_000;

    @Test
    void theLargestIsADrawByWeight() {
        Noise noise = new Noise(1, new SplittableRandom(3));
        double likely = Math.log(0.7);
        double unlikely = Math.log(0.3);
        long first = IntStream.range(0, DRAWS)
                .filter(_ -> likely + noise.next() > unlikely + noise.next())
                .count();
        assertEquals(0.7, (double) first / DRAWS, 0.02);
    }

    @Test
    void noneChangesNothing() {
        assertEquals(0, Noise.NONE.next());
    }
}
