package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.engine.testing.Property;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeTextTest {

    private final StringBuilder out = new StringBuilder();

    private TakeText write(int words, int skip, List<String> pieces) {
        TakeText text = new TakeText(words, skip, out::append);
        for (String piece : pieces) {
            if (text.isComplete()) {
                break;
            }
            text.add(piece);
        }
        return text;
    }

    @Test
    void endsAtTheFirstSentenceEndWithEnoughWords() {
        TakeText text = write(4, 0, List.of("One two.", " Three", " four", " five", ".", " Six", " seven."));
        assertTrue(text.isComplete());
        assertEquals("One two. Three four five.", out.toString());
        assertEquals(5, text.words());
    }

    @Test
    void neverCutsASentence() {
        assertFalse(write(2, 0, List.of("One", " two", " three", " four")).isComplete());
        assertEquals("One two three four", out.toString());
    }

    @Test
    void waitsForTheClosingQuote() {
        write(2, 0, List.of("\u201cCome in", ".", "\u201d", " The", " door"));
        assertEquals("\u201cCome in.\u201d", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {" she said.", " \u2014 she said.", " and more."})
    void aMarkIsNoEndWhereTheSentenceGoesOn(String on) {
        TakeText text = write(2, 0, List.of("\u201cStop it", "!\u201d", on, "\n", "Next"));
        assertTrue(text.isComplete());
        assertEquals("\u201cStop it!\u201d" + on, out.toString());
    }

    @Test
    void titlesAndInitialsEndNothing() {
        write(2, 0, List.of("Old Mr", ".", " Smith", " met", " J", ".", " R", ".", " Brown", ".", " He"));
        assertEquals("Old Mr. Smith met J. R. Brown.", out.toString());
    }

    @Test
    void aLineOfVerseEndsWithItsLine() {
        write(3, 0, List.of("the", " moon", " above", "\n", "the sea"));
        assertEquals("the moon above", out.toString());
    }

    @Test
    void holdsBackTheSpaceBehindAPossibleEnd() {
        TakeText text = new TakeText(2, 0, out::append);
        text.add("He left.");
        text.add(" ");
        assertEquals("He left.", out.toString());
        text.add("then more");
        assertEquals("He left. then more", out.toString());
    }

    @Test
    void leavesOutWhatStandsOnThePageAlready() {
        write(9, 4, List.of(" c", "as", "tle", " walls"));
        assertEquals("tle walls", out.toString());
    }

    @Test
    void aTokenBehindTheEndDoesNotCount() {
        TakeText text = new TakeText(1, 0, out::append);
        assertTrue(text.add("Gone."));
        assertFalse(text.add(" It"));
        assertTrue(text.isComplete());
    }

    @Test
    void countsWordsAsTheCounterDoesHoweverTheTextIsCut() {
        Property.holds(random -> {
            String alphabet = "ab'\u2019-. \n\u00e9";
            StringBuilder said = new StringBuilder();
            TakeText text = new TakeText(Integer.MAX_VALUE, 0, said::append);
            for (int i = random.nextInt(600); i > 0; i--) {
                int at = random.nextInt(alphabet.length());
                text.add(alphabet.substring(at, random.nextInt(at, alphabet.length()) + 1));
            }
            assertEquals(WordCounter.count(said), text.words());
        });
    }
}
