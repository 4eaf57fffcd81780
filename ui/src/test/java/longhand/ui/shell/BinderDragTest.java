package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import longhand.memory.api.BinderItem;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Rows of the binder moved by mouse, and taken back by keyboard.
@ExtendWith(FxToolkit.class)
class BinderDragTest {

    private StudioFixture studio;
    private TreeView<?> tree;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        tree = (TreeView<?>) studio.window.scene().getRoot().lookup(".tree-view");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private List<String> scenes() {
        return studio.project().binder().scenes().stream()
                .map(BinderItem::title)
                .toList();
    }

    private Node row(String title) {
        return tree.lookupAll(".tree-cell").stream()
                .filter(Node::isVisible)
                .filter(cell -> cell.lookupAll(".label").stream()
                        .anyMatch(node -> node instanceof Label label && title.equals(label.getText())))
                .findFirst()
                .orElseThrow();
    }

    /// A mouse event of the tree over a row, `y` px from the row's top.
    private void mouse(javafx.event.EventType<MouseEvent> type, String title, double y) {
        Point2D at = row(title).localToScene(60, y);
        Inputs.mouse(tree, type, at.getX(), at.getY(), 1);
        studio.pulse();
    }

    private Node line() {
        return studio.window.scene().getRoot().lookup(".lh-drop-line");
    }

    private double lineY() {
        return line().localToScene(line().getLayoutBounds()).getCenterY();
    }

    @Test
    void aLineShowsWhereTheSceneWillStand() {
        mouse(MouseEvent.MOUSE_PRESSED, "Dinah asks", 15);
        assertFalse(line().isVisible());
        mouse(MouseEvent.MOUSE_DRAGGED, "Four times a day", 22);
        assertTrue(line().isVisible());
        assertEquals(2, line().getLayoutBounds().getHeight());
        Node below = row("Supper at Pell\u2019s");
        assertEquals(below.localToScene(0, 0).getY(), lineY(), 0.5);
        mouse(MouseEvent.MOUSE_DRAGGED, "Eleven minutes", 4);
        assertEquals(row("Eleven minutes").localToScene(0, 0).getY(), lineY(), 0.5, "at the end of the chapter before");
        mouse(MouseEvent.MOUSE_DRAGGED, "Four times a day", 22);
        mouse(MouseEvent.MOUSE_RELEASED, "Four times a day", 22);
        assertFalse(line().isVisible());
        assertEquals(List.of("Four times a day", "Dinah asks", "Supper at Pell\u2019s", "The gauge house"), scenes());
    }

    @Test
    void aMoveIsTakenBackByKeyboard() {
        List<String> before = scenes();
        mouse(MouseEvent.MOUSE_PRESSED, "Dinah asks", 15);
        mouse(MouseEvent.MOUSE_DRAGGED, "Four times a day", 4);
        mouse(MouseEvent.MOUSE_RELEASED, "Four times a day", 4);
        assertEquals("Dinah asks", scenes().getFirst());
        tree.requestFocus();
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(before, scenes());
        studio.press(KeyCode.Z, Held.CTRL, Held.SHIFT);
        assertEquals("Dinah asks", scenes().getFirst());
    }

    @Test
    void aPressThatHardlyMovesIsNoDrag() {
        List<String> before = scenes();
        mouse(MouseEvent.MOUSE_PRESSED, "Dinah asks", 15);
        mouse(MouseEvent.MOUSE_DRAGGED, "Dinah asks", 12);
        assertFalse(line().isVisible());
        mouse(MouseEvent.MOUSE_RELEASED, "Dinah asks", 12);
        assertEquals(before, scenes());
    }

    @Test
    void lettingGoElsewhereChangesNothing() {
        List<String> before = scenes();
        mouse(MouseEvent.MOUSE_PRESSED, "Dinah asks", 15);
        mouse(MouseEvent.MOUSE_DRAGGED, "Four times a day", 4);
        Inputs.mouse(tree, MouseEvent.MOUSE_DRAGGED, 600, 40, 1);
        assertFalse(line().isVisible());
        Inputs.mouse(tree, MouseEvent.MOUSE_RELEASED, 600, 40, 1);
        assertEquals(before, scenes());
    }

    @Test
    void escLeavesTheRowWhereItWas() {
        List<String> before = scenes();
        tree.requestFocus();
        mouse(MouseEvent.MOUSE_PRESSED, "Dinah asks", 15);
        mouse(MouseEvent.MOUSE_DRAGGED, "Four times a day", 4);
        studio.press(KeyCode.ESCAPE);
        assertFalse(line().isVisible());
        mouse(MouseEvent.MOUSE_RELEASED, "Four times a day", 4);
        assertEquals(before, scenes());
    }
}
