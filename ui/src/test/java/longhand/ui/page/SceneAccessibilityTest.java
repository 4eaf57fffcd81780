package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A screen reader hears the scene and never the struts.
@ExtendWith(FxToolkit.class)
class SceneAccessibilityTest {

    private PageFixture page;

    @BeforeEach
    void open() {
        page = PageFixture.six();
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void isATextAreaWithTheTextOfTheScene() {
        assertEquals(AccessibleRole.TEXT_AREA, page.area.getAccessibleRole());
        assertEquals("Page", page.area.getAccessibleText());
        assertEquals(PageFixture.SIX, ask(AccessibleAttribute.TEXT));
        assertEquals(true, ask(AccessibleAttribute.EDITABLE));
    }

    @Test
    void tellsTheSelection() {
        page.pane.select(new Selection(30, 12));
        assertEquals(12, ask(AccessibleAttribute.SELECTION_START));
        assertEquals(30, ask(AccessibleAttribute.SELECTION_END));
        assertEquals(12, ask(AccessibleAttribute.CARET_OFFSET));
    }

    @Test
    void aLineIsAParagraph() {
        assertEquals(1, ask(AccessibleAttribute.LINE_FOR_OFFSET, page.start(1) + 5));
        assertEquals(page.start(1), ask(AccessibleAttribute.LINE_START, 1));
        assertEquals(page.start(2) - 1, ask(AccessibleAttribute.LINE_END, 1));
        assertEquals(5, ask(AccessibleAttribute.LINE_FOR_OFFSET, 100_000));
    }

    @Test
    void findsTheLetterAtAPointAndThePlaceOfALetter() {
        int third = page.start(1) + 2;
        Bounds[] place = (Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, third, third + 1);
        Point2D middle = new Point2D(place[0].getMinX() + 1, place[0].getCenterY());
        assertEquals(third, ask(AccessibleAttribute.OFFSET_AT_POINT, middle));
    }

    @Test
    void obeysAReader() {
        page.area.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 4, 9);
        assertEquals(new Selection(4, 9), page.pane.selection());
        page.area.executeAccessibleAction(AccessibleAction.SHOW_TEXT_RANGE, page.start(5), page.start(5) + 1);
        page.area.executeAccessibleAction(AccessibleAction.SET_TEXT, "Now.\nThen.");
        assertEquals("Now.\nThen.", page.text());
        assertTrue(page.manuscript.canUndo());
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        return page.area.queryAccessibleAttribute(attribute, parameters);
    }
}
