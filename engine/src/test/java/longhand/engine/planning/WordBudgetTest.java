package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class WordBudgetTest {

    @Test
    void sharesToTheWordWhereThatIsAsked() {
        assertEquals(List.of(101, 102, 101), WordBudget.shareExactly(304, List.of(1, 1, 1)));
    }

    @Test
    void sharesAddUpAndAreNeverNothing() {
        Property.holds(500, random -> {
            List<Integer> weights =
                    random.ints(random.nextInt(1, 51), 1, 1000).boxed().toList();
            int total = random.nextInt(weights.size(), 40_000);
            List<Integer> shares = WordBudget.share(total, weights);
            assertEquals(total, shares.stream().mapToInt(Integer::intValue).sum());
            assertTrue(shares.stream().allMatch(share -> share >= 1), shares::toString);
        });
    }

    @Test
    void sharesFollowTheWeights() {
        Property.holds(500, random -> {
            List<Integer> weights =
                    random.ints(random.nextInt(1, 51), 100, 1000).boxed().toList();
            int total = random.nextInt(20 * weights.size(), 40_000);
            double sum = weights.stream().mapToInt(Integer::intValue).sum();
            List<Integer> shares = WordBudget.share(total, weights);
            for (int i = 0; i < shares.size(); i++) {
                // Both ends of a line are rounded to the nearest ten.
                assertEquals(total * weights.get(i) / sum, shares.get(i), 11, shares::toString);
            }
        });
    }

    @Test
    void wordsComeInTensAndTheLastLineTakesTheRest() {
        assertEquals(List.of(330, 340, 333), WordBudget.share(1003, List.of(1, 1, 1)));
        assertEquals(List.of(2, 1, 2), WordBudget.share(5, List.of(9, 9, 9)));
    }

    @Test
    void lessThanAWordALineIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WordBudget.share(2, List.of(1, 1, 1)));
    }
}
