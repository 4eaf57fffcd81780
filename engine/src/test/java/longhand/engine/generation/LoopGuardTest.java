package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.LengthTarget;
import longhand.engine.length.LengthWindow;
import org.junit.jupiter.api.Test;

class LoopGuardTest {

    private static final String LONG = " He went down to the harbour and waited for her.";

    private final StringBuilder out = new StringBuilder();

    /// Writes word by word until it repeats itself.
    private TakeText write(String page, String take) {
        out.setLength(0);
        TakeText text =
                new TakeText(LengthWindow.of(LengthTarget.atLeast(1000, 1)), 0, new LoopGuard(page), out::append);
        for (String piece : take.split("(?= )")) {
            if (text.isRepeating()) {
                break;
            }
            text.add(piece);
        }
        text.close();
        return text;
    }

    /// What comes behind something good is taken back.
    private void takesBack(String good, String rest) {
        assertTrue(write("", good + rest).isRepeating());
        assertEquals(good, out.toString().stripTrailing());
    }

    @Test
    void aLongSentenceThatComesAgainEndsTheTakeBeforeIt() {
        String good = " Nobody came." + LONG + " It rained.";
        assertTrue(write("", good + LONG + " And").isRepeating());
        assertEquals(good, out.toString());
    }

    @Test
    void theSentencesOfThePageCountToo() {
        assertTrue(write("It rained." + LONG, " It was late." + LONG + " And").isRepeating());
        assertEquals(" It was late.", out.toString());
    }

    @Test
    void whatIsSpelledLetterByLetterEndsTheTakeBeforeIt() {
        String good = " Nobody came. They sang.";
        assertTrue(write("", good + " S- B- M- A- N- N- A").isRepeating());
        assertEquals(good, out.toString());
        assertTrue(write("", good + "\nS.\n B.\n M.\n A.\n N.\n N.\n A").isRepeating());
    }

    @Test
    void aStretchOfTagsAndFormulasEndsTheTakeBeforeIt() {
        String good = " Nobody came. They sang.";
        String tags = "\n\n<b>volume=3(2)</b>\n\n<b>volume=2(length)</b> Hope this helps!\n\n<i>Answer:</i> <b>B</b>";
        takesBack(good, tags + " <p>x=2</p> <p>y=(x)(3)</p> <p>z=1</p> <b>");
    }

    @Test
    void rowsOfNumbersAreAStretchToo() {
        String good = " Nobody came.";
        String rows = "\n\n-5000m -2500m -2000m -1000m\n\n-4000 3000 200 1000\n\n .. -- **\n\n-2500m 700 8000";
        takesBack(good, rows + " 12000 13000 14000 15000 16000 17000 18000");
        String years =
                " In 1852, at 9:45, \u201cNo,\u201d he said, \u201c1,200 men.\u201d 1853 came \u2014 2 ships. * * * It rained.";
        assertFalse(write("", years).isRepeating());
        assertEquals(years, out.toString());
    }

    @Test
    void oneLongTagWithoutASpaceIsAStretchToo() {
        assertTrue(write("", " Nobody came." + " <td>1</td>".strip().repeat(9)).isRepeating());
    }

    @Test
    void lettersOfFullWidthAreAStretchToo() {
        String good = " Nobody came.";
        String wide = "\n\uff19\uff1b\uff28\uff28\n\uff16\uff27\uff28".repeat(12);
        takesBack(good, wide + " And");
        assertFalse(write("", " She wrote \uff28\uff21\uff2c\uff2c\uff2f on the wall.")
                .isRepeating());
    }

    @Test
    void bulletsWithoutWordsAreAStretchToo() {
        String good = " Nobody came. * * * It rained for a week.";
        assertTrue(write("", good + "\n - \n -  ".repeat(6)).isRepeating());
        assertEquals(good + "\n -", out.toString().stripTrailing());
        assertFalse(write("", "\n - tea \n - a rope \n - two candles \n -").isRepeating());
    }

    @Test
    void aRowOfEmojiIsAStretchToo() {
        String good = " Nobody came.";
        String smile = "\ud83d\ude0a";
        takesBack(good, "\n" + smile.repeat(3) + " And");
        String message = " \u201cHome late " + smile + smile + "\u201d she wrote, and that she would bring the bread.";
        assertFalse(write("", message).isRepeating());
        assertEquals(message, out.toString());
        assertFalse(write("She wrote: Yes " + smile + ".", good + " " + smile.repeat(3) + " And")
                .isRepeating());
    }

    @Test
    void linesInCapitalsAreAStretchToo() {
        String good = " Nobody came.";
        String names = "\nBABURMA, ALMADARA, BALLARDA, BANITIS, KADEMELE, BUGRESKA, ELENKUOJI, BALAMAZI, TOMBROADI,";
        assertFalse(write("", good + names + " and then they sang of it all the night long.")
                .isRepeating());
        takesBack(good, names + names.replace('B', 'P') + " And");
        assertFalse(write(names.replace('A', 'E').repeat(2), good + names + names.replace('B', 'P') + " And")
                .isRepeating());
    }

    @Test
    void aWordThatDoesNotEndIsAStretchToo() {
        String good = " Nobody came. They";
        assertTrue(write("", good + " " + "al-re-ti-pa-ma-".repeat(6)).isRepeating());
        assertEquals(good, out.toString());
    }

    @Test
    void whatMayBecomeATokenOfLengthIsNotShown() {
        TakeText text = new TakeText(LengthWindow.of(LengthTarget.atLeast(1000, 1)), 0, new LoopGuard(""), out::append);
        List.of(" Nobody came.", " They", " [", "M", "L").forEach(text::add);
        assertEquals(" Nobody came. They", out.toString());
        text.add("T");
        assertTrue(text.isRepeating());
    }

    @Test
    void aTokenOfLengthIsOneByItselfEvenIfOnlyBegun() {
        String good = " Nobody came.";
        takesBack(good, " [MLT is");
        assertFalse(write("Tell it. [MLT:30] ", good + " [MLT:30] is").isRepeating());
    }

    @Test
    void aPageOfTagsFreesNoTakeFromOtherStretches() {
        String page = "Tell it. [MLT:30] ";
        String list = " <li>a</li> <li>b</li> <li>c</li> <li>d</li> <li>e</li> <li>f</li> <li>g</li> <li>h</li> <";
        assertFalse(write(page, list).isRepeating());
        assertTrue(write(page, " \u200d\u200d\u200d\u200d".repeat(30)).isRepeating());
        assertTrue(write(page, " -".repeat(14)).isRepeating());
        assertFalse(write(" -".repeat(14), " -".repeat(14)).isRepeating());
    }

    @Test
    void aFewMarksAreNoMarkup() {
        String take = " *Never* he wrote, [smiling] and/or <crying>, a_b and 2 = 2, and then he went home at last, "
                + "~so~ late it was. <Mara> Who is there? <Pell> It is only me, and I am late for all of it.";
        assertFalse(write("", take).isRepeating());
        assertEquals(take, out.toString());
    }

    @Test
    void aPageOfMarkupMayGoOnAsItBegan() {
        String line = " <tr><td>Mara</td><td>1852</td></tr> <tr><td>Pell</td><td>1853</td></tr>";
        assertTrue(write("", line + line + " <tr>").isRepeating());
        String list = " <li>a</li> <li>b</li> <li>c</li> <li>d</li> <li>e</li> <li>f</li> <li>g</li> <li>h</li> <";
        assertTrue(write("", list).isRepeating());
        assertFalse(write(line + line, list).isRepeating());
    }

    @Test
    void behindMarkupThatWasTakenBackItIsLookedForAnew() {
        String good = " Nobody came. They sang.";
        String tags =
                " <td>a</td>  <td>b</td>  <td>c</td>  <td>d</td>  <td>e</td>  <td>f</td>  <td>g</td>  <td>h</td> <";
        TakeText text = write("", good + tags);
        assertFalse(text.hadMarkup());
        text.takeBack(text.repetition());
        assertTrue(text.hadMarkup());
        text.add(" It was late.");
        assertFalse(text.isRepeating());
        text.add(tags);
        assertTrue(text.isRepeating());
        text.close();
        assertEquals(good + " It was late.", out.toString());
    }

    @Test
    void namesThatAreOnlyCalledEndTheTake() {
        String good = " Nobody came. Mara, \n Pell, \n Mara. \n Pell. \n Pell. \n Mara.";
        assertTrue(write("", good + " \n Pell, \n Mara, \n Pell").isRepeating());
        assertEquals(good, out.toString());
    }

    @Test
    void shortAnswersAreNoLoop() {
        assertFalse(write("", " He asked. No. Was it late? No. Did it rain? No. Then he left. She laughed.")
                .isRepeating());
    }

    @Test
    void initialsAreNotSpelledOut() {
        String take = " J. R. R. Moss was in the U.S.S.R. and I, a fool, said A. B. C. to him.";
        assertFalse(write("", take).isRepeating());
        assertEquals(take, out.toString());
    }

    /// A model that was asked for a length with a token would say it again.
    @Test
    void aTokenThatAsksForALengthIsTakenBackAtOnce() {
        String good = " She left the house.";
        TakeText text = write("", good + " He stayed. [MLT:10] What");
        assertTrue(text.isRepeating());
        assertEquals(good + " He stayed.", out.toString());
        assertFalse(write("", good + " He stayed [alone]. What").isRepeating());
        out.setLength(0);
        assertFalse(write("Tell it. [MLT:300]", good + " [MLT:300] What").isRepeating(), "the page has it");
    }

    @Test
    void aRowOfSpacesWithoutWidthIsNoText() {
        String good = " She left the house. It rained.";
        assertTrue(write("", good + " \u200b\n".repeat(90)).isRepeating());
        assertEquals(good, out.toString());
        assertFalse(write("", good + " A\u200bB \u200b here.").isRepeating());
    }

    @Test
    void theFirstSentenceIsNotJudged() {
        assertFalse(write("It rained." + LONG, LONG + " And so on.").isRepeating());
    }

    @Test
    void oneShortSentenceMayComeAgainTwoInARowMayNot() {
        assertFalse(write("", " Well then. He said no. She laughed out. He said no. All went home.")
                .isRepeating());
        assertFalse(write("", " Well then. She laughed out. B was here. He said no. She laughed out. He said no. All")
                .isRepeating());
        String good = " Well then. He said no. She laughed out. B was here. He said no.";
        assertTrue(write("", good + " She laughed out. All").isRepeating());
        assertEquals(good, out.toString());
    }

    @Test
    void aShortSentenceMayStandTwiceButNotThreeTimesInAFew() {
        String good = " Well then. She smiled. It rained. She smiled. He sat down.";
        assertFalse(write("", good + " She left. All").isRepeating());
        assertTrue(write("", good + " She smiled. All").isRepeating());
        assertEquals(good, out.toString());
        String far = " A came. B came. C came. D came. E came. F came. G came. H came.";
        assertFalse(write("", good + far + " She smiled. All").isRepeating());
    }

    @Test
    void aLongRunEndsTheTakeInsideASentenceToo() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            words.add("w" + i);
        }
        String run = String.join(" ", words);
        assertTrue(write("", " First " + run + " and then " + run + " again and more")
                .isRepeating());
        assertTrue(out.toString().endsWith("and then w0 w1 w2 w3 w4 w5"), out.toString());
    }

    @Test
    void oneWordInARowIsARepetitionUnlessMarksStandBetween() {
        assertTrue(write("", " She called Marcus Marcus Marcus Marcus once").isRepeating());
        assertFalse(write("", " It was very very very late.").isRepeating());
        assertFalse(write("", " No, no, no, no, no, he said.").isRepeating());
    }

    @Test
    void aStutterIsTakenBackToWhatWasShownOfItsSentence() {
        String good = " Nobody came. She called Marcus";
        TakeText text = write("", good + " Marcus Marcus Marcus once");
        assertEquals(good, out.toString().stripTrailing());
        assertEquals(out.length(), text.repetition());
        text.takeBack(out.length());
        assertFalse(text.isRepeating());
        text.add(" and waited.");
        text.close();
        assertEquals(good + " and waited.", out.toString());
    }

    @Test
    void aRepetitionCanBeTakenBackAndAnotherSentenceComes() {
        String good = " Nobody came." + LONG + " It rained.";
        TakeText text = write("", good + LONG + " And");
        assertEquals(good.length(), text.repetition());
        text.takeBack(good.length());
        assertFalse(text.isRepeating());
        text.add(" She went home.");
        text.add(LONG);
        text.add(" And");
        assertTrue(text.isRepeating());
        text.close();
        assertEquals(good + " She went home.", out.toString());
    }

    @Test
    void whatOnlyBeginsAsASentenceDidIsShownAsSoonAsItGoesAnotherWay() {
        TakeText text = new TakeText(LengthWindow.of(LengthTarget.atLeast(1000, 1)), 0, new LoopGuard(""), out::append);
        text.add(LONG + " It rained.");
        text.add(" He");
        text.add(" went");
        assertEquals(LONG + " It rained.", out.toString());
        text.add(" home");
        assertEquals(LONG + " It rained. He went home", out.toString());
    }
}
