package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParagraphJoinerTest {

    private static String join(String before, String... pieces) {
        ParagraphJoiner joiner = new ParagraphJoiner(before, false);
        StringBuilder text = new StringBuilder();
        for (String piece : pieces) {
            text.append(joiner.add(piece));
        }
        return text.toString();
    }

    @Test
    void makesOneBreakOfBlankLines() {
        assertEquals(" One.\nTwo.", join("It ended.", " One.\n\nTwo."));
    }

    @Test
    void makesOneBreakOfBlankLinesThatComeInPieces() {
        assertEquals(" One.\nTwo.", join("It ended.", " One.", "\n", "\r\n", "  Tw", "o."));
    }

    @Test
    void writesNoBreakBeforeTheFirstWordOfAnEmptyLine() {
        assertEquals("Two.", join("One.\n\n", "\n\n Two."));
        assertEquals("Two.", join("", " Two."));
    }

    @Test
    void dropsTheBreakAtTheEnd() {
        assertEquals(" One.", join("It ended.", " One.\n\n"));
    }

    @Test
    void keepsSpacesInsideALine() {
        assertEquals("e said  so", join("Sh", "e said ", " so"));
    }
}
