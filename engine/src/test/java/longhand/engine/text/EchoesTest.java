package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class EchoesTest {

    private static final int BREAK = 0;

    @Test
    void findsTheLongestMatchOfTheEndThatLookingEverywhereFinds() {
        Property.holds(random -> {
            Echoes echoes = new Echoes();
            List<Integer> row = new ArrayList<>();
            int most = random.nextInt(1, 30);
            int values = random.nextInt(2, 6);
            for (int i = 0; i < 300; i++) {
                if (random.nextInt(20) == 0) {
                    int length = random.nextInt(row.size() + 1);
                    echoes.rewind(length);
                    row.subList(length, row.size()).clear();
                }
                int value = random.nextInt(values);
                echoes.add(value, value == BREAK);
                row.add(value);
                assertEquals(longest(row, most), echoes.longestMatch(most));
            }
        });
    }

    @Test
    void knowsValuesOfAnySize() {
        Echoes echoes = new Echoes();
        echoes.add(200_000, false);
        echoes.add(1, false);
        echoes.add(200_000, false);
        assertEquals(0, echoes.before(2));
        assertEquals(1, echoes.longestMatch(9));
    }

    private static int longest(List<Integer> row, int most) {
        int longest = 0;
        for (int end = row.size() - 2; end >= 0; end--) {
            int length = 0;
            while (length < most
                    && length <= end
                    && row.get(end - length).equals(row.get(row.size() - 1 - length))
                    && row.get(end - length) != BREAK) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
