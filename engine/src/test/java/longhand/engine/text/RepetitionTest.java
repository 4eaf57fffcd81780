package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void countsGroupsOfThreeWordsWhateverTheirCase() {
        Repetition twice = Repetition.of("The sea rose. The SEA rose!");
        assertEquals(6, twice.words());
        assertEquals(3 / 4.0, twice.distinct3()); // the sea rose, sea rose the, rose the sea, the sea rose
        assertEquals(3, twice.longestRun());
    }

    @Test
    void aShortTextRepeatsNothing() {
        assertEquals(new Repetition(0, 1, 0), Repetition.of(" \u2026 "));
        assertEquals(new Repetition(2, 1, 0), Repetition.of("One two"));
    }

    @Test
    void aRunMayOverlapItself() {
        assertEquals(4, Repetition.of("no no no no no").longestRun());
    }

    @Test
    void twelveWordsTwiceAreDegenerateElevenAreNot() {
        String filler = words(100, 140);
        assertTrue(Repetition.of(words(0, 12) + filler + words(0, 12)).isDegenerate());
        assertFalse(Repetition.of(words(0, 11) + filler + words(0, 11)).isDegenerate());
    }

    @Test
    void findsWhatATextSaysAgainOfWhatStandsBeforeIt() {
        assertEquals(3, Repetition.runAgain("The old sea rose. It fell.", "Then the OLD sea shone."));
        assertEquals(2, Repetition.runAgain("The sea rose.", "A bell. A bell rang."));
        assertEquals(0, Repetition.runAgain("The sea rose, the sea rose.", "Nobody came."));
    }

    @Test
    void agreesWithLookingAtEveryPairOfPlaces() {
        Property.holds(random -> {
            List<String> words = random.ints(random.nextInt(0, 60), 0, 4)
                    .mapToObj(i -> "abcd".substring(i, i + 1))
                    .toList();
            int longest = 0;
            for (int one = 0; one < words.size(); one++) {
                for (int other = one + 1; other < words.size(); other++) {
                    int run = 0;
                    while (other + run < words.size() && words.get(one + run).equals(words.get(other + run))) {
                        run++;
                    }
                    longest = Math.max(longest, run);
                }
            }
            assertEquals(longest, Repetition.of(String.join(" ", words)).longestRun());
        });
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + i + " ").reduce("", String::concat);
    }
}
