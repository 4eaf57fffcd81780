package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import longhand.engine.form.Measure;
import longhand.engine.verse.LineMeter.Syllable;
import org.junit.jupiter.api.Test;

class LineMeterTest {

    private static final LineMeter IAMBIC = LineMeter.of(new Measure.Feet(List.of("x/x/x/x/", "/xx/x/x/")));

    private static long walk(LineMeter meter, String... stresses) {
        long states = meter.start();
        for (String stress : stresses) {
            states = meter.after(states, Set.of(stress.split("\\|")));
        }
        return states;
    }

    @Test
    void chiefStressesStandOnStrongPlaces() {
        assertTrue(IAMBIC.mayEnd(walk(IAMBIC, "01", "01", "01", "01")));
        assertEquals(0, walk(IAMBIC, "01", "10"));
        assertTrue(walk(IAMBIC, "1", "01") == 0 && walk(IAMBIC, "01", "1", "10") != 0);
        assertTrue(IAMBIC.mayEnd(walk(IAMBIC, "10", "01", "01", "01")), "the first foot may turn round");
        assertEquals(0, walk(IAMBIC, "01", "10", "01"));
    }

    @Test
    void aSyllableBesideTheChiefOneIsWeakOthersMayRise() {
        assertTrue(walk(IAMBIC, "1", "100") != 0);
        assertEquals(0, walk(IAMBIC, "12", "0") & walk(IAMBIC, "0"));
        assertTrue(IAMBIC.mayEnd(walk(IAMBIC, "0", "100", "0", "100")));
    }

    @Test
    void aWordThatIsSaidInTwoWaysStandsInTwoPlaces() {
        LineMeter five = LineMeter.of(new Measure.Syllables(5, 5));
        long states = walk(five, "1|10", "10|100");
        assertEquals(3, Long.bitCount(states));
        assertEquals(0, five.left(states));
    }

    @Test
    void countsSyllablesOrWords() {
        LineMeter range = LineMeter.of(new Measure.Syllables(8, 9));
        assertEquals(8, range.left(range.start()));
        assertTrue(range.mayEnd(walk(range, "1000", "0100")));
        LineMeter words = LineMeter.of(new Measure.WordCount(2, 3));
        assertTrue(words.byWords());
        assertTrue(words.mayEnd(walk(words, "10000", "1")));
        assertFalse(words.mayEnd(walk(words, "10000")));
        assertEquals(0, walk(words, "1", "1", "1", "1"));
    }

    @Test
    void knowsWhereAWordStands() {
        assertEquals(Syllable.EITHER, IAMBIC.place(IAMBIC.start()));
        assertEquals(Syllable.WEAK, IAMBIC.place(walk(IAMBIC, "01")));
        assertEquals(Syllable.STRONG, IAMBIC.place(walk(IAMBIC, "01", "0")));
    }

    @Test
    void aLineWithTooManyVariantsIsRefused() {
        List<String> rows = IntStream.range(0, 9)
                .mapToObj(i -> "x".repeat(i) + "/" + "x".repeat(20 - i))
                .toList();
        assertThrows(IllegalArgumentException.class, () -> LineMeter.of(new Measure.Feet(rows)));
    }
}
