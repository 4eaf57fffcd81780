package longhand.engine.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScansionTest {

    private static final Speech SPEECH = new Speech(Lexicon.english(), SoundGuess.english());
    private static final Scansion SCANSION = new Scansion(SPEECH);

    @Test
    void countsTheSyllablesOfEachLine() {
        List<ScannedLine> haiku =
                SCANSION.scan("An old silent pond\nA frog jumps into the pond\nSplash! Silence again\n");
        assertEquals(
                List.of(Set.of(5), Set.of(7), Set.of(5)),
                haiku.stream().map(line -> Set.copyOf(line.syllables())).toList());
        assertEquals(
                Set.of(10),
                Set.copyOf(line("Shall I compare thee to a summer\u2019s day").syllables()));
        assertEquals(Set.of(4, 5, 6, 7), Set.copyOf(line("fire, every hour").syllables()));
    }

    @Test
    void setsMarksAboveTheVowels() {
        assertEquals(
                "/  x  x    /   x /    x  /",
                line("Silver and gold upon the hill").marks().strip());
    }

    @Test
    void rhymeLettersBeginAnewInEachStanza() {
        List<ScannedLine> lines = SCANSION.scan("the day\na stone\nmy way\nalone\n\n\nthe sea\na tree\nthe month");
        assertEquals(
                List.of("A", "B", "A", "B", "A", "A", "B"),
                lines.stream().map(ScannedLine::rhyme).toList());
        assertEquals(
                List.of(1, 1, 1, 1, 2, 2, 2),
                lines.stream().map(ScannedLine::stanza).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 7, 8, 9),
                lines.stream().map(ScannedLine::number).toList());
    }

    @Test
    void anyReadingOfALastWordCanRhyme() {
        List<ScannedLine> lines = SCANSION.scan("on the wind\nto find\nhe sinned");
        assertEquals("A", lines.get(0).rhyme());
        assertEquals("A", lines.get(1).rhyme());
        assertEquals("A", lines.get(2).rhyme());
    }

    @Test
    void aWordThatNobodyKnowsIsAGuess() {
        assertFalse(SPEECH.of("zorblax").verified());
        assertEquals(2, SPEECH.of("zorblax").readings().getFirst().syllables());
        assertEquals(List.of(), SPEECH.of("1984").readings());
        assertEquals("", line("in 1984").rhyme());
    }

    @Test
    void compoundsAndPossessivesAreSaidByTheirParts() {
        assertTrue(SPEECH.of("snow-bright").verified());
        assertEquals("S N OW1 B R AY1 T", said("snow-bright"));
        assertFalse(SPEECH.of("snow-zorblax").verified());
        assertEquals(said("oboe") + " Z", said("oboe\u2019s"));
        assertEquals(said("haystack") + " S", said("haystack's"));
        assertEquals(said("abyss") + " AH0 Z", said("abyss's"));
    }

    private static String said(String word) {
        return SPEECH.of(word).readings().getFirst().phones();
    }

    private static ScannedLine line(String text) {
        return SCANSION.scan(text).getFirst();
    }
}
