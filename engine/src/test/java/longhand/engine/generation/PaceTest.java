package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void noPieceIsTooSmallForABatchOrTooLarge() {
        Property.holds(random -> {
            int most = random.nextInt(32, 257);
            Pace pace = new Pace(most);
            int length = random.nextInt(40, 1000);
            int at = 0;
            while (at < length) {
                int end = pace.end(at, length);
                int piece = end - at;
                assertTrue(piece >= Math.min(length, KeptContext.SMALLEST_BATCH) && piece <= most, "piece " + piece);
                pace.took(random.nextLong(200_000_000));
                at = end;
            }
            assertEquals(length, at);
        });
    }

    @Test
    void shortPromptsAreReadTokenByToken() {
        Pace pace = new Pace(128);
        assertEquals(1, pace.end(0, 39));
        assertEquals(39, pace.end(38, 39));
        assertTrue(pace.end(0, 40) > 1);
    }

    @Test
    void slowModelsReadInSmallPieces() {
        Pace pace = new Pace(128);
        for (int i = 0; i < 10; i++) {
            pace.took(1_000_000_000);
        }
        assertEquals(KeptContext.SMALLEST_BATCH, pace.end(0, 1000));
        for (int i = 0; i < 10; i++) {
            pace.took(1000);
        }
        assertEquals(128, pace.end(0, 1000));
    }
}
