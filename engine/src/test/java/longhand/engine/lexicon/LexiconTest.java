package longhand.engine.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is published of the CMU dictionary of 2024, against the package of 3.0.0: it lacks six words, has
/// another reading here and there, and says one dictionary entry less.
class LexiconTest {

    private static final Lexicon ENGLISH = Lexicon.english();

    @Test
    void hasTheWholeDictionary() {
        assertEquals(126_046, ENGLISH.size());
        assertEquals(
                135_155,
                words().map(word -> ENGLISH.pronunciations(word).size()).sum());
        assertEquals(
                8_444,
                words().filter(word -> ENGLISH.pronunciations(word).size() > 1).count());
        assertEquals(1_717, words().filter(word -> syllables(word).size() > 1).count());
        assertEquals(117_490, words().filter(LexiconTest::isPlain).count());
        assertEquals(
                44_963,
                words().filter(word -> isPlain(word) && !spelling(word).contains("e"))
                        .count());
    }

    @Test
    void countsSyllablesOfFirstReadings() {
        List<Long> counts = IntStream.rangeClosed(1, 6)
                .mapToObj(syllables -> words().filter(word -> first(word).syllables() == syllables)
                        .count())
                .toList();
        assertEquals(List.of(16_387L, 58_025L, 34_688L, 12_527L, 3_528L, 746L), counts);
    }

    @Test
    void hasSyllableSets() {
        Map.of("fire", Set.of(1, 2), "hour", Set.of(1, 2), "our", Set.of(1, 2), "every", Set.of(2, 3))
                .forEach(this::says);
        Map.of("different", Set.of(2, 3), "family", Set.of(2, 3), "camera", Set.of(2, 3))
                .forEach(this::says);
        Map.of("interesting", Set.of(3, 4), "literally", Set.of(3, 4), "power", Set.of(2), "poem", Set.of(2))
                .forEach(this::says);
        Map.of("chocolate", Set.of(2), "orange", Set.of(2), "science", Set.of(2), "quiet", Set.of(2))
                .forEach(this::says);
        Map.of("ruined", Set.of(2), "being", Set.of(2), "real", Set.of(1), "world", Set.of(1))
                .forEach(this::says);
        Map.of("rhythm", Set.of(2), "haiku", Set.of(2), "obsequious", Set.of(4), "into", Set.of(2))
                .forEach(this::says);
    }

    @Test
    void hasStress() {
        assertEquals(Set.of("01", "12"), stresses("permit"));
        assertEquals(Set.of("0100"), stresses("obsequious"));
    }

    @Test
    void doesNotKnowEveryWord() {
        assertTrue(ENGLISH.find("sestina").isEmpty());
        assertTrue(ENGLISH.find("villanelle").isEmpty());
        assertTrue(ENGLISH.find("").isEmpty());
    }

    @Test
    void findsAWordHoweverItIsWritten() {
        assertEquals(number("don't"), number("Don\u2019t"));
        assertEquals("don't", spelling(number("DON\u2019T")));
        assertTrue(ENGLISH.find("don t").isEmpty());
    }

    @Test
    void marksTheWordsOfPoems() {
        assertEquals(15_812, words().filter(ENGLISH::isForVerse).count());
        for (String word : "a i o it us the silver don't ain't i'll spit".split(" ")) {
            assertTrue(ENGLISH.isForVerse(number(word)), word);
        }
        for (String word : "b noll krugh paris jan etc st lbs quicksilver whore".split(" ")) {
            assertFalse(ENGLISH.isForVerse(number(word)), word);
        }
    }

    @Test
    void tellsOffence() {
        assertTrue(ENGLISH.isOffensive(number("whore")));
        assertFalse(ENGLISH.isOffensive(number("flower")));
    }

    @Test
    void ratesFrequencyByRatio() {
        assertEquals(255, ENGLISH.frequency(number("the")));
        assertEquals(0, ENGLISH.frequency(number("krugh")));
        assertTrue(ENGLISH.frequency(number("house")) > ENGLISH.frequency(number("hovel")));
    }

    @Test
    void tellsClassesOfInflectedFormsToo() {
        assertEquals(Set.of(WordClass.NOUN, WordClass.VERB), classes("stones"));
        assertEquals(Set.of(WordClass.VERB), classes("wrote"));
        assertTrue(classes("stopped").contains(WordClass.VERB));
        assertTrue(classes("happier").contains(WordClass.ADJECTIVE));
        assertTrue(classes("women").contains(WordClass.NOUN));
        assertEquals(Set.of(WordClass.FUNCTION), classes("the"));
        assertEquals(Set.of(WordClass.ADVERB), classes("slowly"));
    }

    @Test
    void takesTheWritersOwnWords() {
        Pronunciation said = new Pronunciation("V IH2 L AH0 N EH1 L");
        Pronunciation other = new Pronunciation("P AO1 M");
        Lexicon own = ENGLISH.with(Map.of("Villanelle", List.of(said), "poem", List.of(other), "xyzzyq", List.of()));
        assertEquals(ENGLISH.size() + 2, own.size());
        assertEquals(List.of(said), own.pronunciations(own.find("villanelle").orElseThrow()));
        assertEquals(List.of(other), own.pronunciations(own.find("poem").orElseThrow()));
        assertEquals(List.of(), own.pronunciations(own.find("xyzzyq").orElseThrow()));
        assertTrue(own.isForVerse(own.find("villanelle").orElseThrow()));
        int zebra = own.find("zebra").orElseThrow();
        assertEquals(ENGLISH.word(number("zebra")), own.word(zebra));
        assertEquals(List.of(new Pronunciation("P OW1 AH0 M")), ENGLISH.pronunciations(number("poem")));
    }

    @Test
    void refusesAWordThatIsNotFolded() {
        assertThrows(
                IllegalArgumentException.class, () -> new LexiconWord("Poem", List.of(), 0, false, false, Set.of()));
    }

    private static IntStream words() {
        return IntStream.range(0, ENGLISH.size());
    }

    private static int number(String word) {
        return ENGLISH.find(word).orElseThrow();
    }

    private static String spelling(int word) {
        return ENGLISH.words().word(word);
    }

    private static boolean isPlain(int word) {
        return spelling(word).chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static Pronunciation first(int word) {
        return ENGLISH.pronunciations(word).getFirst();
    }

    private static Set<Integer> syllables(int word) {
        return ENGLISH.pronunciations(word).stream()
                .map(Pronunciation::syllables)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stresses(String word) {
        return ENGLISH.pronunciations(number(word)).stream()
                .map(Pronunciation::stress)
                .collect(Collectors.toSet());
    }

    private static Set<WordClass> classes(String word) {
        return ENGLISH.classes(number(word));
    }

    private void says(String word, Set<Integer> syllables) {
        assertEquals(syllables, syllables(number(word)), word);
    }
}
