package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A poem is written in the window, by keys.
@ExtendWith(FxToolkit.class)
class PoemTest {

    private static final String FIRST = "The sea goes out as clerks go home at five";

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.window.page().select(new Selection(0, studio.text().length()));
        studio.press(KeyCode.DELETE);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void choose(String typed) {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type(typed);
        studio.press(KeyCode.ENTER);
    }

    private List<String> shown(String styleClass) {
        return studio.window.page().lookupAll("." + styleClass).stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .collect(Collectors.toList());
    }

    @Test
    void aFormIsChosenByTypingAndTakenAwayAgain() {
        studio.type("Low water");
        choose("shakes");
        assertEquals("Low water", studio.text());
        assertTrue(studio.window.page().isWriting());
        assertEquals(1, studio.project().settings().verse().poems().size());
        choose("none");
        assertEquals(List.of(), studio.project().settings().verse().poems());
        assertEquals(List.of(), shown("lh-verse-number"));
    }

    @Test
    void thePickerShowsShapeAndExample() {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("hai");
        assertTrue(studio.shows("3 lines of 5, 7 and 5 syllables"));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
        assertEquals(List.of(), studio.project().settings().verse().poems());
    }

    @Test
    void anAcrosticAsksForItsWord() {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("acrostic");
        studio.press(KeyCode.ENTER);
        assertTrue(studio.window.page().isAsking());
        studio.type("Sea");
        studio.press(KeyCode.ENTER);
        assertEquals(
                "sea", studio.project().settings().verse().poems().getFirst().word());
    }

    @Test
    void theMarginFollowsWhatIsTyped() {
        choose("couplets");
        studio.type(FIRST);
        assertEquals("10", shown("lh-verse-count").getFirst());
        assertEquals("A", shown("lh-verse-rhyme").getFirst());
        assertFalse(beats("lh-beat-strong").getElements().isEmpty());
        studio.type("\nand dries");
        assertEquals(List.of(), faults());
        studio.press(KeyCode.UP);
        assertEquals(
                List.of("2 syllables where the form has 10. \u201cdries\u201d does not rhyme with \u201cfive\u201d."),
                faults());
        assertEquals(
                "Line 1: 10 syllables. Rhyme A.",
                studio.window.scene().getFocusOwner().getAccessibleHelp());
        studio.press(KeyCode.S, Held.CTRL, Held.ALT);
        assertTrue(beats("lh-beat-strong").getElements().isEmpty());
    }

    private Path beats(String styleClass) {
        return (Path) studio.window.page().lookup("." + styleClass);
    }

    private List<String> faults() {
        return studio.window.page().lookupAll(".lh-verse-fault").stream()
                .map(node -> node.getAccessibleText())
                .toList();
    }

    @Test
    void aFormStaysWithItsScene() {
        choose("haiku");
        Desk desk = studio.window.studio().desk().orElseThrow();
        var here = desk.scene().orElseThrow();
        desk.project().binder().scenes().stream()
                .filter(item -> !item.id().equals(here))
                .findFirst()
                .ifPresent(other -> desk.open(other.id()));
        assertFalse(desk.poem().isPoem());
        assertEquals(List.of(), shown("lh-verse-number"));
        desk.open(here);
        studio.pulse();
        assertTrue(desk.poem().isPoem());
        assertEquals(List.of("1", "2", "3"), shown("lh-verse-number"));
    }
}
