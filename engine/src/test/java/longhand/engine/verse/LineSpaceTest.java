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

    private static LineRow row(RandomGenerator random) {
        BitSet all = WORDS.all();
        BitSet one = some(random);
        return switch (random.nextInt(10)) {
            case 0 -> LineRow.any(all);
            case 1 -> LineRow.with(all, some(random));
            case 2 -> LineRow.split(some(random), some(random), some(random));
            case 3 -> LineRow.lastButOne(all, some(random));
            case 4 -> LineRow.chain(List.of(some(random), some(random), some(random)));
            case 5 -> LineRow.inOrder(all, List.of(some(random), some(random)));
            case 6 -> LineRow.alternating(one, LineRow.without(all, one));
            case 7 -> LineRow.turns(one, LineRow.without(all, one));
            case 8 -> LineRow.rising(List.of(one, LineRow.without(all, one)));
            default -> LineRow.atMost(all, 1, random.nextInt(2)).and(LineRow.atMost(some(random), 2, 1));
        };
    }

    /// Whether a word may come, by trying all that may come behind it.
    private static boolean may(LineMeter meter, LineRow row, Stand at, int word, BitSet inside, BitSet last) {
        Stand next = new Stand(meter.after(at.meter(), WORDS.stresses(word)), row.after(at.row(), word));
        if (next.meter() == 0 || next.row() < 0) {
            return false;
        }
        return last.get(word) && meter.mayEnd(next.meter()) && row.mayEnd(next.row())
                || inside.get(word)
                        && WORDS.all().stream().anyMatch(other -> may(meter, row, next, other, inside, last));
    }

    @Test
    void offersExactlyTheWordsBehindWhichTheLineCanBeCompleted() {
        Measure[] measures = {
            new Measure.Feet(List.of("x/x/x/", "/xx/x/")), new Measure.Syllables(3, 5), new Measure.WordCount(2, 3)
        };
        Property.holds(120, random -> {
            LineMeter meter = LineMeter.of(measures[random.nextInt(measures.length)]);
            LineRow row = row(random);
            BitSet inside = some(random);
            BitSet last = some(random);
            LineSpace space = new LineSpace(WORDS, meter, row, inside, WORDS.all(), last, new BitSet(), false);
            Stand at = space.start();
            for (int step = 0; step < 3 && at.meter() != 0 && at.row() >= 0; step++) {
                for (int word = 0; word < WORDS.size(); word++) {
                    boolean expected = may(meter, row, at, word, inside, last);
                    assertEquals(expected, space.admissible(at).get(word), WORDS.text(word));
                }
                at = space.after(at, random.nextInt(WORDS.size()));
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
        assertEquals(first, space.admissible(space.start()));
        assertTrue(space.isPossible());
        assertFalse(new LineSpace(WORDS, meter, all, new BitSet(), all).isPossible());
    }
}
