package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import longhand.memory.api.BinderItem;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The words that a scene is to have: typed in the inspector, kept by the project, told wherever words are.
@ExtendWith(FxToolkit.class)
class SceneTargetTest {

    private static final Color LOOK = Color.web("#865600");

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private TextField field() {
        return studio.window.scene().getRoot().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> "Target".equals(field.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /// Types a target by keyboard.
    private void aim(String words) {
        field().requestFocus();
        field().setText(words);
        Inputs.press(field(), KeyCode.ENTER);
        studio.window.settle();
        studio.pulse();
    }

    private int kept() {
        return studio.window
                .studio()
                .desk()
                .flatMap(desk -> desk.scene().flatMap(studio.project().binder()::item))
                .map(BinderItem::target)
                .orElseThrow();
    }

    private TreeCell<?> row(String title) {
        return studio.window.scene().getRoot().lookupAll(".tree-cell").stream()
                .filter(TreeCell.class::isInstance)
                .map(node -> (TreeCell<?>) node)
                .filter(cell -> cell.lookupAll(".label").stream()
                        .anyMatch(node -> node instanceof Label label && title.equals(label.getText())))
                .findFirst()
                .orElseThrow();
    }

    private Label count(String title, String words) {
        return row(title).lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(label -> words.equals(label.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isTypedKeptAndShown() {
        assertTrue(studio.shows("111 words"));
        aim("1,500");
        assertEquals(1_500, kept());
        assertTrue(studio.shows("111 of"));
        assertTrue(studio.shows("Scene 111 of 1,500"));
        assertEquals("1,500", field().getText());
        aim("");
        assertEquals(0, kept());
        assertTrue(studio.shows("Scene 111"));
    }

    @Test
    void whatIsNoNumberIsPutBackAndArrowsGoByFifty() {
        aim("200");
        aim("many");
        assertEquals(200, kept());
        assertEquals("200", field().getText());
        Inputs.press(field(), KeyCode.UP);
        assertEquals(250, kept());
        Inputs.press(field(), KeyCode.DOWN);
        Inputs.press(field(), KeyCode.DOWN);
        assertEquals(150, kept());
    }

    @Test
    void theBinderTellsByColourAndByWordsWhenASceneRunsOver() {
        aim("101");
        assertFalse(LOOK.equals(count("The gauge house", "111").getTextFill()), "less than a tenth over");
        assertEquals(
                "The gauge house: 111 of 101 words",
                row("The gauge house").getTooltip().getText());
        aim("100");
        assertEquals(LOOK, count("The gauge house", "111").getTextFill());
        assertEquals(
                "The gauge house: 111 words, over its target of 100",
                row("The gauge house").getTooltip().getText());
    }

    @Test
    void eachSceneHasItsOwn() {
        aim("200");
        long here = studio.window
                .studio()
                .desk()
                .orElseThrow()
                .scene()
                .orElseThrow()
                .value();
        studio.window.studio().desk().orElseThrow().open(new longhand.memory.api.ItemId(here + 1));
        studio.pulse();
        assertEquals(0, kept());
        assertEquals("", field().getText());
    }

    @Test
    void theInspectorHoldsAllOfItWithAndWithoutATarget() {
        assertInside();
        aim("12,500");
        assertInside();
    }

    private void assertInside() {
        studio.pulse();
        Node inspector = studio.window.scene().getRoot().lookup(".lh-inspector");
        double edge = inspector.localToScene(inspector.getLayoutBounds()).getMaxX();
        inspector.lookupAll("*").stream()
                .filter(node -> node.getStyleClass().contains("lh-rule") || node instanceof Label)
                .filter(Node::isVisible)
                .forEach(node -> assertTrue(
                        node.localToScene(node.getLayoutBounds()).getMaxX() <= edge, node + " ends behind " + edge));
    }
}
