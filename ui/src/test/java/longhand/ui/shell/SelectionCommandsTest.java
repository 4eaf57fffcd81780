package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionVerb;
import longhand.memory.text.Origin;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Commands on a selection, by keyboard alone, on the whole window.
@ExtendWith(FxToolkit.class)
class SelectionCommandsTest {

    private static final String OLD = "The almanac lay open beside the ledger. It had low water at 4.52.";

    private StudioFixture studio;
    private String before = "";

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        before = studio.text();
        int at = before.indexOf(OLD);
        studio.window.page().select(new Selection(at, at + OLD.length()));
        studio.pulse();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void propose(String... texts) {
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.press(KeyCode.ENTER);
        studio.services.reviser().proposes(texts);
        studio.pulse();
    }

    private boolean hasButton(String text) {
        return studio.window.scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .anyMatch(button -> text.equals(button.getText()));
    }

    @Test
    void theBubbleSaysWhatIsWanted() {
        studio.press(KeyCode.ENTER, Held.ALT);
        assertTrue(studio.window.page().isAsking());
        assertTrue(studio.shows("14 words selected"));
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.DIGIT4);
        studio.press(KeyCode.TAB);
        studio.press(KeyCode.ENTER);
        assertEquals(
                RevisionVerb.EXPAND, studio.services.reviser().last().wish().verb());
        assertEquals(80, studio.services.reviser().last().wish().words());
        assertEquals(OLD, studio.services.reviser().last().selected().text());
        assertEquals(before, studio.text());
    }

    @Test
    void escClosesTheBubbleAndStopsTheModel() {
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.press(KeyCode.ENTER);
        studio.press(KeyCode.ESCAPE);
        assertFalse(studio.window.page().isAsking());
        assertEquals(1, studio.services.reviser().cancelled());
        studio.services.reviser().proposes("Late.");
        assertTrue(studio.window.boards().pageIsShown());
        assertEquals(before, studio.text());
    }

    @Test
    void noTakeBeginsWhileTheModelDrafts() {
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.press(KeyCode.ENTER);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(studio.window.page().isAsking());
        assertEquals(0, studio.writer().count());
        assertEquals(1, studio.services.reviser().requests().size());
    }

    @Test
    void theBoardTakesSingleSentencesAsOneUndoStep() {
        propose("The almanac lay open on the table. Low water was at 4.52.");
        assertFalse(studio.window.boards().pageIsShown());
        assertTrue(hasButton("Use 2 of 2 sentences"));
        studio.press(KeyCode.SPACE);
        assertTrue(hasButton("Use 1 of 2 sentences"));
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(studio.window.boards().pageIsShown());
        assertTrue(studio.text().contains("The almanac lay open beside the ledger. Low water was at 4.52."));
        assertEquals(
                1,
                studio.window
                        .studio()
                        .desk()
                        .orElseThrow()
                        .takes()
                        .shelfProperty()
                        .get()
                        .takes()
                        .size());
        int model = studio.text().indexOf("Low water was");
        assertEquals(Origin.MODEL, origin(model));
        assertEquals(Origin.TYPED, origin(studio.text().indexOf("The almanac")));
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(before, studio.text());
    }

    private Origin origin(int at) {
        return studio.window
                .page()
                .text()
                .slice(at, at + 1)
                .lines()
                .getFirst()
                .getFirst()
                .style()
                .origin();
    }

    @Test
    void withNothingTakenTheBoardStays() {
        propose("The almanac lay open on the table. It had low water at 4.52.");
        studio.press(KeyCode.SPACE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertFalse(studio.window.boards().pageIsShown());
        assertEquals(before, studio.text());
    }

    @Test
    void keepMineChangesNothingAndMoreAsksAgain() {
        propose("The almanac lay open on the table. It had low water at 4.52.");
        studio.press(KeyCode.R, Held.CTRL);
        assertEquals(2, studio.services.reviser().requests().size());
        studio.press(KeyCode.ESCAPE);
        assertEquals(1, studio.services.reviser().cancelled());
        assertTrue(studio.window.boards().pageIsShown());
        assertTrue(studio.window.page().isWriting());
        assertEquals(before, studio.text());
    }

    @Test
    void nothingFoundIsSaidAndTheBubbleStays() {
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.press(KeyCode.ENTER);
        studio.services.reviser().proposes();
        studio.pulse();
        assertTrue(studio.window.page().isAsking());
        assertTrue(studio.window.strips().shownProperty().get().isPresent());
    }

    @Test
    void withoutASelectionTheSentenceIsMeant() {
        studio.window.page().moveCaret(before.indexOf("It had low"));
        studio.window.selection().ask(RevisionVerb.DESCRIBE);
        studio.press(KeyCode.ENTER);
        assertEquals(
                "It had low water at 4.52.",
                studio.services.reviser().last().selected().text());
        assertEquals(
                RevisionVerb.DESCRIBE, studio.services.reviser().last().wish().verb());
        assertEquals(
                Set.<RevisionOption>of(),
                studio.services.reviser().last().wish().options());
    }

    @Test
    void withTheModelOffThereIsNoCommand() {
        studio.window.studio().allowModel(false);
        studio.press(KeyCode.ENTER, Held.ALT);
        assertFalse(studio.window.page().isAsking());
    }
}
