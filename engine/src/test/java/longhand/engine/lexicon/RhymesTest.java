package longhand.engine.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RhymesTest {

    private static final Lexicon ENGLISH = Lexicon.english();
    private static final Rhymes RHYMES = new Rhymes(ENGLISH);

    @Test
    void someWordsHaveNone() {
        for (String word : List.of("purple", "orange", "month")) {
            assertEquals(Set.of(), words(RHYMES.sameEnding(readings(word))), word);
        }
    }

    @Test
    void equalEndingsAreThoseOfRhymingDictionaries() {
        assertEquals(Set.of("quicksilver", "quiksilver"), words(RHYMES.sameEnding(readings("silver"))));
        assertEquals(
                Set.of("commissioner", "parishioner", "petitioner", "practitioner"),
                words(RHYMES.sameEnding(readings("conditioner"))));
    }

    @Test
    void aPerfectRhymeHasAnotherOnset() {
        assertTrue(words(RHYMES.perfect(readings("bean"))).contains("green"));
        assertFalse(words(RHYMES.perfect(readings("leave"))).contains("believe"));
        assertTrue(words(RHYMES.sameEnding(readings("leave"))).contains("believe"));
        assertEquals(Set.of(), words(RHYMES.perfect(readings("silver"))));
        assertTrue(Rhymes.rhyme(readings("bean"), readings("green")));
        assertFalse(Rhymes.rhyme(readings("leave"), readings("believe")));
    }

    @Test
    void noWordRhymesWithItselfNorWithWhatSoundsTheSame() {
        for (String word : List.of("night", "bean", "wind", "permit")) {
            assertFalse(words(RHYMES.perfect(readings(word))).contains(word), word);
            assertFalse(words(RHYMES.slant(readings(word), 1)).contains(word), word);
        }
        assertFalse(words(RHYMES.sameEnding(readings("night"))).contains("knight"));
        assertTrue(RHYMES.homophones(readings("night")).containsAll(List.of("knight", "night")));
        assertFalse(RHYMES.homophones(readings("night")).contains("light"));
    }

    @Test
    void commonRhymesComeFirst() {
        List<Rhyme> rhymes = RHYMES.perfect(readings("night"));
        assertEquals(
                rhymes.stream()
                        .sorted(Comparator.comparingInt(Rhyme::frequency).reversed())
                        .map(Rhyme::frequency)
                        .toList(),
                rhymes.stream().map(Rhyme::frequency).toList());
        assertEquals("site", rhymes.getFirst().spelling());
    }

    @Test
    void slantRhymesAreSortedByTheirDistance() {
        List<Rhyme> rhymes = RHYMES.slant(readings("time"), 0.5);
        List<Double> distances = rhymes.stream().map(Rhyme::distance).toList();
        assertEquals(distances.stream().sorted().toList(), distances);
        assertTrue(distances.stream().allMatch(distance -> distance > 0 && distance <= 0.5));
        assertTrue(words(rhymes).containsAll(List.of("line", "climbed")));
        assertFalse(words(rhymes).contains("lime"));
    }

    @Test
    void theDistanceIsThatOfSounds() {
        assertEquals(0.25, distance("time", "line"));
        assertEquals(0.25, distance("home", "stone"));
        assertEquals(1.0 / 3, distance("bed", "bad"));
        assertEquals(0.25, distance("love", "rough"));
        assertEquals(1, distance("love", "move"));
        assertEquals(0.5, distance("line", "kind"));
        assertEquals(0, distance("line", "fine"));
        assertEquals(0.1, distance("stone", "backbone"));
        assertEquals(distance("stone", "ghost"), distance("ghost", "stone"));
        assertEquals(Double.POSITIVE_INFINITY, distance("stone", "lonely"));
    }

    private static double distance(String one, String other) {
        return new SlantDistance(readings(one).getFirst().packedRhyme())
                .to(readings(other).getFirst().packedRhyme());
    }

    private static List<Pronunciation> readings(String word) {
        return ENGLISH.pronunciations(ENGLISH.find(word).orElseThrow());
    }

    private static Set<String> words(List<Rhyme> rhymes) {
        return rhymes.stream().map(Rhyme::spelling).collect(Collectors.toSet());
    }
}
