package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Run;
import org.fxmisc.richtext.model.StyledSegment;
import org.junit.jupiter.api.Test;

class ComplexTextTest {

    private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC67";

    @Test
    void plainProseIsNotComplex() {
        assertFalse(ComplexText.isIn(
                "\u201CCaf\u00E9, \u0141\u00F3d\u017A\u201D \u2014 \u0440\u0443\u0441\u0441\u043A\u0438\u0439\u2026"));
        assertTrue(ComplexText.isIn("e\u0301"));
        assertTrue(ComplexText.isIn("\u05D1"));
        assertTrue(ComplexText.isIn(FAMILY));
    }

    @Test
    void cutsWhereALineMayBreak() {
        assertEquals(
                List.of("one ", "e\u0301t\u0301e\u0301 ", "two"), ComplexText.pieces("one e\u0301t\u0301e\u0301 two"));
        String row = FAMILY.repeat(8);
        assertEquals(8, ComplexText.pieces(row).size());
        assertEquals(row, String.join("", ComplexText.pieces(row)));
    }

    @Test
    void theFirstLetterWithADirectionDecides() {
        assertTrue(ComplexText.runsLeft("\u201C12 \u05D1 x"));
        assertFalse(ComplexText.runsLeft("x \u05D1"));
        assertFalse(ComplexText.runsLeft("12"));
    }

    @Test
    void complexPiecesAreNodesOfTheirOwnAndNeighboursDiffer() {
        Paragraph paragraph = Paragraph.of(
                1,
                List.of(
                        new Run("a b " + FAMILY + " " + FAMILY + " c ", CharacterStyle.TYPED),
                        new Run("d", CharacterStyle.PASTED)));
        List<StyledSegment<String, RunLook>> segments = ParagraphSegments.of(paragraph, _ -> false);
        assertEquals(
                List.of(Strut.CHARACTER, "a b ", FAMILY + " ", FAMILY + " ", "c ", "d"),
                segments.stream().map(StyledSegment::getSegment).toList());
        for (int i = 1; i < segments.size(); i++) {
            assertNotEquals(segments.get(i - 1).getStyle(), segments.get(i).getStyle());
        }
    }

    @Test
    void originPartsNoNode() {
        Paragraph paragraph = Paragraph.of(
                1, List.of(new Run("mine ", CharacterStyle.TYPED), new Run("pasted", CharacterStyle.PASTED)));
        assertEquals(2, ParagraphSegments.of(paragraph, _ -> false).size());
    }
}
