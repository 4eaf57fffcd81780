package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import longhand.memory.api.SaveState;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Places and sizes that the pictures of the design decide, in px of the window.
@ExtendWith(FxToolkit.class)
class WindowLookTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.window.settle();
        studio.pulse();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Node node(String selector) {
        return studio.window.scene().getRoot().lookup(selector);
    }

    private double rightOf(String selector) {
        return bounds(node(selector)).getMaxX();
    }

    @Test
    void theCaretIsTwoPixelsWide() {
        Path caret = (Path) node(".caret");
        assertEquals(2, caret.getStrokeWidth());
    }

    @Test
    void theRailIsInTheMiddleOfItsColumn() {
        Bounds write = bounds(node(".lh-rail-item"));
        assertEquals(5, write.getMinX());
        assertEquals(39, write.getMinY());
    }

    @Test
    void theFirstLineStandsFourteenBelowTheTitle() {
        Labeled title = (Labeled) node(".lh-page-title");
        double titleEnds = bounds(title).getMaxY() - title.getPadding().getBottom();
        assertEquals(titleEnds + 14, bounds(node(".paragraph-text")).getMinY(), 0.5);
    }

    @Test
    void theModelStandsInTheMiddleOfWhatIsLeft() {
        Bounds chip = bounds(node(".lh-chip-dot").getParent());
        double from = rightOf(".lh-status-left");
        double to = bounds(node(".lh-status-right")).getMinX();
        assertEquals((from + to) / 2, (chip.getMinX() + chip.getMaxX()) / 2, 1);
    }

    @Test
    void nothingMovesWhileATakeIsSaved() {
        StatusBar bar = studio.window.frame().status();
        bar.show(new SaveState.Saved(Instant.parse("2026-03-09T14:32:07Z")));
        studio.pulse();
        Bounds before = bounds(node(".lh-chip-dot"));
        bar.show(new SaveState.Saving(Instant.EPOCH));
        studio.pulse();
        assertTrue(studio.shows("Saving"));
        assertEquals(before, bounds(node(".lh-chip-dot")));
    }

    @Test
    void paragraphsStandApartAsPreferred() {
        studio.window
                .studio()
                .preferences()
                .change(now -> now.withPage(now.page().withBlankLine(true)));
        assertTrue(studio.window.page().settings().blankLine());
        studio.press(KeyCode.COMMA, Held.CTRL);
        studio.window.scene().getRoot().lookupAll(".lh-seg").stream()
                .map(ToggleButton.class::cast)
                .filter(choice -> choice.getText().equals("First line indented"))
                .findFirst()
                .orElseThrow()
                .fire();
        assertFalse(studio.window.page().settings().blankLine());
    }

    @Test
    void theOriginViewSaysSoOverTheTitle() {
        assertFalse(studio.shows("Chapter 2 \u00b7 Eleven minutes \u00b7 origin shown"));
        studio.press(KeyCode.F9);
        assertTrue(studio.shows("Chapter 2 \u00b7 Eleven minutes \u00b7 origin shown"));
        studio.press(KeyCode.F9);
        assertTrue(studio.shows("Chapter 2 \u00b7 Eleven minutes"));
    }
}
