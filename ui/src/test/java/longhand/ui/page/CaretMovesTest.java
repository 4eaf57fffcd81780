package longhand.ui.page;

import static longhand.ui.testing.Inputs.Held.CTRL;
import static longhand.ui.testing.Inputs.Held.SHIFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys and mouse move the caret as if there were no indent.
@ExtendWith(FxToolkit.class)
class CaretMovesTest {

    private PageFixture page;
    private int second;

    @BeforeEach
    void open() {
        page = PageFixture.six();
        second = page.start(1);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void anArrowCrossesTheBorderOfParagraphsInOneStep() {
        page.caret(second - 1);
        page.press(KeyCode.RIGHT);
        assertEquals(second, page.pane.caret());
        page.press(KeyCode.RIGHT);
        assertEquals(second + 1, page.pane.caret());
        page.press(KeyCode.LEFT);
        page.press(KeyCode.LEFT);
        assertEquals(second - 1, page.pane.caret());
    }

    @Test
    void homeGoesToTheFirstLetterOfAnIndentedLine() {
        page.caret(second + 10);
        page.press(KeyCode.HOME);
        assertEquals(second, page.pane.caret());
        page.press(KeyCode.HOME, SHIFT);
        assertEquals(Selection.at(second), page.pane.selection());
    }

    @Test
    void endStopsAtTheEndOfTheLine() {
        page.caret(second);
        page.press(KeyCode.END);
        int end = page.pane.caret();
        assertTrue(end > second + 30 && end < second + 75, () -> "end at " + (end - second));
    }

    @Test
    void downAndUpKeepThePlaceInTheLine() {
        page.caret(second);
        page.press(KeyCode.END);
        int end = page.pane.caret();
        page.press(KeyCode.DOWN);
        assertTrue(page.pane.caret() > end);
        assertEquals(1, page.pane.text().paragraphAt(page.pane.caret()));
        page.press(KeyCode.HOME);
        assertTrue(page.pane.caret() > second + 30);
        page.press(KeyCode.UP);
        assertTrue(page.pane.caret() >= second && page.pane.caret() <= second + 3);
    }

    @Test
    void downFromTheFirstColumnReachesTheIndentedLine() {
        page.caret(0);
        page.press(KeyCode.DOWN);
        page.press(KeyCode.DOWN);
        assertEquals(second, page.pane.caret());
    }

    @Test
    void controlMovesByWordsAndToTheEnds() {
        page.caret(second);
        page.press(KeyCode.RIGHT, CTRL);
        assertEquals(second + 4, page.pane.caret());
        page.press(KeyCode.LEFT, CTRL);
        assertEquals(second, page.pane.caret());
        page.press(KeyCode.HOME, CTRL);
        assertEquals(0, page.pane.caret());
        page.press(KeyCode.END, CTRL);
        assertEquals(page.text().length(), page.pane.caret());
    }

    @Test
    void controlACoversTheSceneAndNoMore() {
        page.press(KeyCode.A, CTRL);
        assertEquals(new Selection(0, page.text().length()), page.pane.selection());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, 2, 25, 28})
    void aClickIntoTheIndentGoesToTheFirstLetter(double pixelsFromColumn) {
        click(pixelsFromColumn, 1);
        assertEquals(second, page.pane.caret());
    }

    @Test
    void aClickOnALetterGoesThere() {
        click(45, 1);
        int column = page.pane.caret() - second;
        assertTrue(column == 1 || column == 2, () -> "column " + column);
    }

    @Test
    void twoClicksChooseAWordAndThreeAParagraph() {
        click(45, 1);
        click(45, 2);
        assertEquals("The", chosen());
        click(45, 3);
        assertEquals(page.paragraph(1), chosen());
    }

    @Test
    void pageUpAtTheTopStaysOnTheFirstLetter() {
        page.caret(5);
        page.press(KeyCode.PAGE_UP);
        page.pulse();
        assertTrue(page.pane.caret() <= 5);
        assertTrue(page.area.getCaretColumn() > 0, "the caret stands before the strut");
    }

    private void click(double pixelsFromColumn, int clicks) {
        Bounds text = page.bounds(1);
        Inputs.click(page.area, text.getMinX() + pixelsFromColumn, text.getMinY() + 12, clicks);
    }

    private String chosen() {
        Selection selection = page.pane.selection();
        return page.manuscript.text().text(selection.from(), selection.to());
    }
}
