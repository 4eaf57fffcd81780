package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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
}
