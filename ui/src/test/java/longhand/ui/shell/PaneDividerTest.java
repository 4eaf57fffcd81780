package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import longhand.memory.api.ProjectSettings.Layout;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs;
import longhand.ui.testing.Inputs.Held;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.StudioStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Dividers by mouse and by keyboard, and the layout that each project keeps.
@ExtendWith(FxToolkit.class)
class PaneDividerTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private double binderWidth() {
        return ((Region) studio.window.scene().getRoot().lookup(".lh-binder")).getWidth();
    }

    private double inspectorWidth() {
        return ((Region) studio.window.scene().getRoot().lookup(".lh-inspector")).getWidth();
    }

    private Optional<Layout> kept() {
        return studio.project().settings().layout();
    }

    /// Takes the divider of a pane in its middle and moves the mouse.
    private void drag(Pane pane, double by) {
        PaneDivider divider = studio.window.frame().divider(pane);
        Inputs.mouse(divider, MouseEvent.MOUSE_PRESSED, 2.5, 20, 1);
        Inputs.mouse(divider, MouseEvent.MOUSE_DRAGGED, 2.5 + by, 20, 1);
        studio.pulse();
    }

    private void letGo(Pane pane) {
        Inputs.mouse(studio.window.frame().divider(pane), MouseEvent.MOUSE_RELEASED, 2.5, 20, 1);
        studio.pulse();
    }

    @Test
    void standsOverTheLineOfThePane() {
        PaneDivider divider = studio.window.frame().divider(Pane.BINDER);
        assertEquals(5, divider.getWidth());
        assertEquals(48 + 240 - 0.5, divider.getLayoutX() + 2.5);
        assertFalse(studio.window.frame().divider(Pane.INSPECTOR).isVisible());
    }

    @Test
    void theMouseMakesTheBinderWider() {
        drag(Pane.BINDER, 30);
        assertEquals(270, binderWidth());
        assertEquals(Optional.empty(), kept(), "nothing is kept while it is dragged");
        letGo(Pane.BINDER);
        assertEquals(Optional.of(new Layout(true, false, 270, 336)), kept());
        drag(Pane.BINDER, 500);
        assertEquals(320, binderWidth());
        drag(Pane.BINDER, -500);
        assertEquals(200, binderWidth());
    }

    @Test
    void theMouseMakesTheInspectorWider() {
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        drag(Pane.INSPECTOR, -40);
        letGo(Pane.INSPECTOR);
        assertEquals(376, inspectorWidth());
        assertEquals(Optional.of(new Layout(true, true, 240, 376)), kept());
    }

    @Test
    void keysMoveTheDividerOfThePaneWithTheFocus() {
        studio.press(KeyCode.RIGHT, Held.ALT, Held.SHIFT);
        assertEquals(256, binderWidth(), "from the page the one at its left");
        studio.press(KeyCode.T, Held.CTRL, Held.SHIFT);
        studio.press(KeyCode.LEFT, Held.ALT, Held.SHIFT);
        assertEquals(352, inspectorWidth());
        assertEquals(256, binderWidth());
        studio.press(KeyCode.F6);
        studio.press(KeyCode.LEFT, Held.ALT, Held.SHIFT);
        assertEquals(240, binderWidth());
        assertEquals(Optional.of(new Layout(true, true, 240, 352)), kept());
    }

    @Test
    void eachProjectHasItsOwnLayout() {
        MemoryProject other = studio.services.projects().put(MemoryProject.fresh(Path.of("books", "Other"), "Other"));
        other.change(other.settings().withLayout(new Layout(false, true, 300, 310)));
        studio.press(KeyCode.RIGHT, Held.ALT, Held.SHIFT);
        studio.window.studio().open(other.folder(), false);
        studio.pulse();
        assertFalse(studio.window.frame().panes().binder());
        assertEquals(310, inspectorWidth());
        studio.window.studio().open(StudioStage.FOLDER, false);
        studio.pulse();
        assertEquals(256, binderWidth());
        assertFalse(studio.window.frame().panes().inspector());
    }

    @Test
    void aSmallWindowShowsLessAndForgetsNothing() {
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        drag(Pane.INSPECTOR, -60);
        letGo(Pane.INSPECTOR);
        drag(Pane.BINDER, 60);
        letGo(Pane.BINDER);
        Optional<Layout> wide = Optional.of(new Layout(true, true, 300, 396));
        assertEquals(wide, kept());
        studio.window.frame().resize(1024, 700);
        studio.pulse();
        assertFalse(studio.window.frame().panes().binder());
        assertEquals(wide, kept());
        studio.window.frame().resize(1440, 900);
        studio.pulse();
        assertTrue(studio.window.frame().panes().binder());
        assertEquals(300, binderWidth());
        assertEquals(396, inspectorWidth());
    }

    @Test
    void resetPutsAllBack() {
        studio.press(KeyCode.RIGHT, Held.ALT, Held.SHIFT);
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        studio.window.panes().reset();
        studio.pulse();
        assertEquals(240, binderWidth());
        assertEquals(Optional.of(new Layout(true, false, 240, 336)), kept());
    }
}
