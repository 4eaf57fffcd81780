package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import longhand.engine.form.Measure;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.LexiconWord;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class LineSpaceTest {

    private static final VerseWords WORDS = VerseWords.of(Lexicon.of(List.of(
            word("a", "AH0"),
            word("tree", "T R IY1"),
            word("water", "W AO1 T ER0"),
            word("away", "AH0 W EY1"),
            word("fire", "F AY1 ER0", "F AY1 R"),
            word("beautiful", "B Y UW1 T AH0 F AH0 L"))));

    private static LexiconWord word(String spelling, String... said) {
        List<Pronunciation> readings =
                java.util.Arrays.stream(said).map(Pronunciation::new).toList();
        return new LexiconWord(spelling, readings, 200, true, false, Set.of());
    }

    private static BitSet some(RandomGenerator random) {
        BitSet set = new BitSet();
        for (int word = 0; word < WORDS.size(); word++) {
            set.set(word, random.nextInt(3) > 0);
        }
        return set;
    }

    /// Whether a line can be completed by trying every word.
    private static boolean completes(LineMeter meter, long states, BitSet inside, BitSet last) {
        for (int word = 0; word < WORDS.size(); word++) {
            long reached = meter.after(states, WORDS.stresses(word));
            if (last.get(word) && meter.mayEnd(reached)
                    || inside.get(word) && reached != 0 && completes(meter, reached, inside, last)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void offersExactlyTheWordsBehindWhichTheLineCanBeCompleted() {
        Measure[] measures = {
            new Measure.Feet(List.of("x/x/x/", "/xx/x/")), new Measure.Syllables(3, 5), new Measure.WordCount(2, 3)
        };
        Property.holds(60, random -> {
            LineMeter meter = LineMeter.of(measures[random.nextInt(measures.length)]);
            BitSet inside = some(random);
            BitSet last = some(random);
            BitSet all = new BitSet();
            all.set(0, WORDS.size());
            LineSpace space = new LineSpace(WORDS, meter, inside, all, last);
            long states = meter.start();
            for (int step = 0; step < 3 && states != 0; step++) {
                for (int word = 0; word < WORDS.size(); word++) {
                    long reached = meter.after(states, WORDS.stresses(word));
                    boolean expected = last.get(word) && meter.mayEnd(reached)
                            || inside.get(word) && reached != 0 && completes(meter, reached, inside, last);
                    assertEquals(expected, space.admissible(states).get(word), WORDS.text(word));
                }
                states = meter.after(states, WORDS.stresses(random.nextInt(WORDS.size())));
            }
        });
    }

    @Test
    void theFirstWordMayBeChosen() {
        BitSet all = new BitSet();
        all.set(0, WORDS.size());
        BitSet first = new BitSet();
        first.set(WORDS.find("tree").orElseThrow());
        LineMeter meter = LineMeter.of(new Measure.Syllables(2, 2));
        LineSpace space = new LineSpace(WORDS, meter, all, first, all);
        assertEquals(first, space.admissible(meter.start()));
        assertTrue(space.isPossible());
        assertFalse(new LineSpace(WORDS, meter, all, new BitSet(), all).isPossible());
    }
}
