package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameWordsTest {

    private static final SameWords PAGE =
            SameWords.of("\u201cMarit\u2019s well, \u201d he said;\nand it fell \u2013 slowly.");

    @Test
    void marksQuotesAndParagraphsMakeNoDifference() {
        assertTrue(PAGE.hold("\"Marit's well,\" he said; and it fell, slowly."));
        assertTrue(PAGE.hold("and it fell"));
    }

    @Test
    void wordsDo() {
        assertFalse(PAGE.hold("Marit's well, she said"));
        assertFalse(PAGE.hold("arit's well"), "half a word is another word");
        assertFalse(PAGE.hold("it fell slow"));
        assertFalse(PAGE.hold("marit's well"), "a name is none without its capital");
        assertFalse(PAGE.hold(" \u2013 "));
    }
}
