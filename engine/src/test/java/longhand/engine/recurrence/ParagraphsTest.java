package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {

    @Test
    void headingsAndLabelsAreNoParagraphs() {
        assertEquals("It rained.\nOsk ran.", Paragraphs.clean("It rained.\n\nChapter 3\n\nOsk ran.\n"));
        assertEquals("It rained.", Paragraphs.clean("It rained.\n\nTitle Page\n"));
        assertEquals("It rained.", Paragraphs.clean("It rained.\nNotes:\n"));
        assertEquals("\u201cGo,\u201d she said,\nand went.", Paragraphs.clean("\u201cGo,\u201d she said,\nand went."));
    }

    @Test
    void aShortLineWithAMarkOrManyWordsStays() {
        assertEquals(
                "It rained.\n\u201cGo!\u201d\nHe went.", Paragraphs.clean("It rained.\n\u201cGo!\u201d\nHe went."));
        String verse = "the rain came down on seven empty boats\nand nobody was there to count the oars.";
        assertEquals("It rained.\n" + verse, Paragraphs.clean("It rained.\n" + verse));
    }

    @Test
    void theFirstLineMayEndASentenceOfThePage() {
        assertEquals(" to the old mill\nOsk ran.", Paragraphs.clean(" to the old mill\nOsk ran."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paragraph 1\n\nMara came.",
                "\n\nParagraph 1:\nMara came.",
                "PARAGRAPH 12 -\nMara came.",
                "Paragraph 2: Mara came.",
                "Paragraph 2:Mara came.",
                "Paragraph 2 - Mara came.",
                "Paragraph 2 \u2014 Mara came.",
                "Mara came.\n\nParagraph 3",
                "Mara came.\nParagraph 3: The Mill",
                "Mara came.\nParagraph 3: "
            })
    void theNumberOfAParagraphIsNoPartOfIt(String written) {
        assertEquals("Mara came.", Paragraphs.clean(written));
    }

    @Test
    void everyParagraphLosesItsNumberAndTheFirstKeepsItsBlank() {
        assertEquals(
                " Mara came.\nOsk ran.\nIt rained.",
                Paragraphs.clean(" Paragraph 1: Mara came.\n\nParagraph 2: Osk ran.\n\nParagraph 3\nIt rained."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paragraph 2 of the will says it all.",
                "Paragraph 2-b was torn out.",
                "Paragraph two: she read it again.",
                "She read paragraph 2: Osk gets nothing.",
                " paragraph 2: Osk gets nothing."
            })
    void aParagraphOfTheStoryItselfStays(String written) {
        assertEquals(written, Paragraphs.clean(written));
    }
}
