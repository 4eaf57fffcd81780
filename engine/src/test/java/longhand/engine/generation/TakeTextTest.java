package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.engine.api.LengthTarget;
import longhand.engine.length.LengthWindow;
import longhand.engine.testing.Property;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeTextTest {

    private final StringBuilder out = new StringBuilder();

    private TakeText text(int words, int skip) {
        return text(LengthWindow.of(LengthTarget.atLeast(words, 100)), skip);
    }

    private TakeText text(LengthWindow window, int skip) {
        return new TakeText(window, skip, new LoopGuard(""), out::append);
    }

    private String landed(int words, String whole) {
        TakeText text = text(LengthWindow.of(LengthTarget.ofWords(words)), 0);
        text.add(whole);
        assertTrue(text.hasLanded());
        text.close();
        return out.toString();
    }

    private TakeText write(int words, int skip, List<String> pieces) {
        TakeText text = text(words, skip);
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
        assertEquals(5, text.handedOnWords());
    }

    @Test
    void neverCutsASentence() {
        assertFalse(write(2, 0, List.of("One", " two", " three", " four")).isComplete());
        assertEquals("One two three four", out.toString());
    }

    @Test
    void doesNotCountATokenOfLengthAsAWord() {
        TakeText text =
                new TakeText(LengthWindow.of(LengthTarget.atLeast(4, 100)), 0, new LoopGuard("[MLT:20]"), out::append);
        text.add("One two. [MLT:20] [MLT:>800]");
        assertFalse(text.isComplete());
        text.add("\n\nThree four. Five");
        assertEquals("One two. [MLT:20] [MLT:>800]\n\nThree four.", out.toString());
        assertEquals(4, text.handedOnWords());
    }

    @Test
    void waitsForTheClosingQuote() {
        write(2, 0, List.of("\u201cCome in", ".", "\u201d", " The", " door"));
        assertEquals("\u201cCome in.\u201d", out.toString());
    }

    @Test
    void whatSomebodySaysIsAnEndAtOnceWhereTheTakeIsToLand() {
        TakeText text = text(LengthWindow.of(LengthTarget.exactly(2)), 0);
        text.add("\u201cCome in.\u201d");
        assertTrue(text.isComplete());
        TakeText open = text(2, 0);
        open.add("\u201cCome in.\u201d");
        assertFalse(open.isComplete()); // a take without an upper end has the time
    }

    @Test
    void speechThatIsOpenIsNoEndAtOnce() {
        TakeText text = text(LengthWindow.of(LengthTarget.exactly(2)), 0);
        text.add("\u201cCome \u2018in.\u2019");
        assertFalse(text.isComplete());
        assertEquals('\u201d', text.closing().orElseThrow());
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
    void inItsWindowVerseWaitsForAFullStop() {
        String verse = "The moon is up above\nthe sea and so\nam I.";
        assertEquals(verse, landed(10, verse + " She"));
    }

    @Test
    void lateInItsWindowALineOfVerseEndsWithItsLine() {
        String verse = "The moon is up above\nthe sea and all of the sand";
        assertEquals(verse, landed(10, verse + "\nis gone"));
    }

    @Test
    void twoShortLinesWithoutTheirSentencesAreVerse() {
        TakeText text = text(100, 0);
        text.add("The moon above");
        text.add("\nthe sea");
        assertFalse(text.isVerse());
        text.add("\n and so");
        assertTrue(text.isVerse());
        text.add(" on.\nThe end");
        assertFalse(text.isVerse());
    }

    @Test
    void holdsBackTheSpaceBehindAPossibleEnd() {
        TakeText text = text(2, 0);
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
    void whatBeginsTheNextSentenceIsNotHandedOn() {
        TakeText text = text(1, 0);
        text.add("Gone.");
        text.add(" It");
        assertTrue(text.isComplete());
        text.close();
        assertEquals("Gone.", out.toString());
    }

    @Test
    void countsWordsAsTheCounterDoesHoweverTheTextIsCut() {
        Property.holds(random -> {
            String alphabet = "ab'\u2019-. \n\u00e9";
            StringBuilder said = new StringBuilder();
            LengthWindow endless = LengthWindow.of(LengthTarget.atLeast(Integer.MAX_VALUE, 1));
            TakeText text = new TakeText(endless, 0, new LoopGuard(""), said::append);
            for (int i = random.nextInt(600); i > 0; i--) {
                int at = random.nextInt(alphabet.length());
                text.add(alphabet.substring(at, random.nextInt(at, alphabet.length()) + 1));
            }
            assertEquals(WordCounter.count(text.toString()), text.words());
            assertTrue(text.toString().startsWith(said.toString()));
        });
    }
}
