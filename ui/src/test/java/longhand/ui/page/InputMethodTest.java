package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class InputMethodTest {

    private PageFixture page;

    @BeforeEach
    void open() {
        page = PageFixture.six();
        page.caret(page.start(1));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void composedTextIsReplacedUntilItIsCommittedAndOneStep() {
        compose("ni", "");
        assertTrue(page.paragraph(1).startsWith("niThe"));
        assertTrue(page.area.inputMethod().isComposing());
        compose("ni hao", "");
        assertTrue(page.paragraph(1).startsWith("ni haoThe"));
        compose("", "\u4F60\u597D");
        assertTrue(page.paragraph(1).startsWith("\u4F60\u597DThe"));
        assertFalse(page.area.inputMethod().isComposing());
        assertEquals(page.start(1) + 2, page.pane.caret());
        assertEquals(1, page.manuscript.undoSteps());
        page.undoAll();
        assertEquals(PageFixture.SIX, page.shown());
    }

    @Test
    void composesWhileTheModelWritesAboveIt() {
        FreshTake take = page.pane.beginTake(1, 0);
        compose("ni", "");
        take.offer("Then. ");
        page.pulse();
        compose("", "\u4F60");
        assertTrue(page.paragraph(0).startsWith("Then. The first"));
        assertTrue(page.paragraph(1).startsWith("\u4F60The"));
    }

    @Test
    void aReadOnlyPageComposesNothing() {
        page.pane.setReadOnly(true);
        compose("ni", "");
        assertEquals(PageFixture.SIX, page.text());
    }

    /// The headless platform installs no handler, so the area's own is called.
    private void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        page.area.handleInputMethodEvent(
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }
}
