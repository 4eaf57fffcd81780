package longhand.ui.page;

import static longhand.ui.testing.Inputs.Held.ALT;
import static longhand.ui.testing.Inputs.Held.CTRL;
import static longhand.ui.testing.Inputs.Held.SHIFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Keys change the manuscript, and the area shows exactly it.
@ExtendWith(FxToolkit.class)
class TypingTest {

    private PageFixture page;
    private int second;

    @BeforeEach
    void open() {
        page = PageFixture.six();
        second = page.start(1);
        page.caret(second);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void theSceneHasNoStrut() {
        assertEquals(PageFixture.SIX, page.text());
        assertEquals(PageFixture.SIX, page.shown());
    }

    @Test
    void backspaceAtTheHeadJoinsParagraphsAndUndoPartsThem() {
        page.press(KeyCode.BACK_SPACE);
        assertEquals(5, page.manuscript.text().paragraphs().size());
        page.press(KeyCode.Z, CTRL);
        assertEquals(PageFixture.SIX, page.text());
        assertEquals(PageFixture.SIX, page.shown());
    }

    @Test
    void aCommandWithAltTypesNothing() {
        page.type("1", ALT);
        assertEquals(PageFixture.SIX, page.text());
        page.type("1");
        assertTrue(page.paragraph(1).startsWith("1The"), page.paragraph(1));
    }

    @Test
    void typingIsTakenBackByWordsAndBroughtAgain() {
        page.type("one two three");
        assertTrue(page.paragraph(1).startsWith("one two threeThe"));
        assertEquals(3, page.manuscript.undoSteps());
        page.press(KeyCode.Z, CTRL);
        assertTrue(page.paragraph(1).startsWith("one two The"));
        page.press(KeyCode.Z, CTRL, SHIFT);
        assertTrue(page.paragraph(1).startsWith("one two three"));
        page.press(KeyCode.Z, CTRL);
        page.press(KeyCode.Y, CTRL);
        assertTrue(page.paragraph(1).startsWith("one two three"));
        page.undoAll();
        assertEquals(PageFixture.SIX, page.shown());
    }

    @Test
    void typingElsewhereIsAnotherStep() {
        page.type("ab");
        page.press(KeyCode.END);
        page.type("cd");
        page.press(KeyCode.Z, CTRL);
        assertTrue(page.paragraph(1).startsWith("abThe"));
        assertFalse(page.text().contains("cd"));
        page.press(KeyCode.Z, CTRL);
        assertEquals(PageFixture.SIX, page.text());
    }

    @Test
    void aParagraphAfterABreakLosesItsIndentAndGetsItBack() {
        page.caret(page.start(1) - 1);
        page.type("\n* * *");
        page.pulse();
        assertEquals(0, page.indent(2));
        page.press(KeyCode.BACK_SPACE);
        page.pulse();
        assertEquals(27, page.indent(2));
    }

    @Test
    void controlBackspaceDeletesAWord() {
        page.type("one two three");
        page.press(KeyCode.BACK_SPACE, CTRL);
        assertTrue(page.paragraph(1).startsWith("one two The"));
        page.undoAll();
        assertEquals(PageFixture.SIX, page.shown());
        while (page.manuscript.canRedo()) {
            page.manuscript.redo();
        }
        assertTrue(page.paragraph(1).startsWith("one two The"));
    }

    @Test
    void enterMakesParagraphs() {
        page.caret(page.text().length());
        page.type("\nX\nY");
        assertEquals(PageFixture.SIX + "\nX\nY", page.shown());
        assertEquals(page.text().length(), page.pane.caret());
    }

    @Test
    void aKeyReplacesASelectionOverTheBorder() {
        page.pane.select(new Selection(3, second + 4));
        page.type("-");
        assertTrue(page.shown().startsWith("The-second"));
        page.undoAll();
        assertEquals(PageFixture.SIX, page.shown());
    }

    @Test
    void aDropMovesTextInOneStep() {
        page.pane.select(new Selection(4, 10));
        page.area.moveSelectedText(page.pane.text().paragraphAt(0) + ScenePositions.STRUT);
        assertTrue(page.shown().startsWith("first The line"));
        assertEquals(1, page.manuscript.undoSteps());
        page.undoAll();
        assertEquals(PageFixture.SIX, page.shown());
    }

    @Test
    void noWayPassesByTheManuscript() {
        assertThrows(UnsupportedOperationException.class, () -> page.area.createMultiChange(1));
        page.area.replaceText(1, 2, "t");
        assertTrue(page.text().startsWith("the first"));
        assertEquals(page.text(), page.shown());
    }

    @Test
    void copiesWithoutStrutsAndPastesAsPasted() {
        page.pane.select(new Selection(second - 4, second + 5));
        page.press(KeyCode.C, CTRL);
        assertEquals("umn.\nThe s".substring(1), Clipboard.getSystemClipboard().getString());
        page.caret(0);
        page.press(KeyCode.V, CTRL);
        assertTrue(page.text().startsWith("mn.\nThe sThe first"));
        assertEquals(
                CharacterStyle.PASTED,
                page.manuscript.text().paragraphs().getFirst().styleBefore(1));
        page.press(KeyCode.Z, CTRL);
        assertEquals(PageFixture.SIX, page.shown());
    }

    @Test
    void cutIsOneStep() {
        page.pane.select(new Selection(0, 4));
        page.press(KeyCode.X, CTRL);
        assertTrue(page.text().startsWith("first line"));
        page.press(KeyCode.Z, CTRL);
        assertEquals(PageFixture.SIX, page.text());
    }

    @Test
    void straightQuotesAndHyphensBecomeTypographic() {
        page.type("\"It's--\"");
        assertTrue(page.paragraph(1).startsWith("\u201CIt\u2019s\u2014\u201D"));
        page.press(KeyCode.Z, CTRL);
        assertTrue(page.paragraph(1).startsWith("\u201CIt\u2019s\u2014\"The"), "undo shows what was typed");
    }

    @Test
    void typedAccentsAreComposed() {
        page.type("e\u0301");
        assertTrue(page.paragraph(1).startsWith("\u00E9The"));
        page.undoAll();
        assertEquals(PageFixture.SIX, page.shown());
    }

    @Test
    void italicsOfASelectionGoOnAndOff() {
        page.pane.select(new Selection(second, second + 3));
        page.press(KeyCode.I, CTRL);
        assertTrue(style(1).italic());
        assertFalse(style(4).italic());
        page.press(KeyCode.B, CTRL);
        assertTrue(style(1).italic() && style(1).bold());
        page.press(KeyCode.I, CTRL);
        assertFalse(style(1).italic());
        assertEquals(new Selection(second, second + 3), page.pane.selection());
        assertEquals(3, page.manuscript.undoSteps());
    }

    @Test
    void italicsWithoutASelectionAreForTheNextLetters() {
        page.press(KeyCode.I, CTRL);
        page.type("ab");
        assertTrue(style(1).italic() && style(2).italic());
        assertFalse(style(4).italic());
        page.press(KeyCode.I, CTRL);
        page.type("c");
        assertFalse(style(3).italic());
    }

    @Test
    void aReadOnlyPageTakesNoKey() {
        page.pane.setReadOnly(true);
        page.type("x\n");
        page.press(KeyCode.BACK_SPACE);
        page.press(KeyCode.I, CTRL);
        page.pane.paste();
        page.pane.cut();
        assertEquals(PageFixture.SIX, page.text());
    }

    @Test
    void aTabIsNoCharacterOfProse() {
        page.press(KeyCode.TAB);
        page.type("\t");
        assertEquals(PageFixture.SIX, page.text());
    }

    private CharacterStyle style(int column) {
        return page.manuscript.text().paragraphs().get(1).styleBefore(column);
    }
}
