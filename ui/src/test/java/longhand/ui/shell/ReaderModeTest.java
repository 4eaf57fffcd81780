package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.memory.text.Selection;
import longhand.ui.take.TakeViewModel;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Reader mode by keyboard alone, on the whole window.
@ExtendWith(FxToolkit.class)
class ReaderModeTest {

    private StudioFixture studio;
    private String before = "";

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        before = studio.text();
        studio.press(KeyCode.F8, Held.SHIFT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void propose() {
        studio.writer().lastPlans().proposes("Pell comes back.", "A letter arrives.", "At dawn the mole is gone.");
        studio.pulse();
    }

    private String guided() {
        return assertInstanceOf(
                        Prompt.Guided.class, studio.writer().last().request().prompt())
                .before();
    }

    private void turn(KeyCode digit, String words) {
        propose();
        studio.press(digit);
        studio.writer().last().writes(words).finishes();
        studio.pulse();
    }

    private boolean reads() {
        return studio.window.frame().showsBoard();
    }

    @Test
    void theStoryIsAloneWithItsTurns() {
        assertTrue(reads());
        assertFalse(studio.window.frame().rail().isVisible());
        assertFalse(studio.window.frame().panes().binder());
        assertTrue(studio.shows("The model looks for three turns."));
        propose();
        assertEquals(3, studio.window.scene().getRoot().lookupAll(".lh-turn").size());
        assertInstanceOf(TextField.class, studio.window.scene().getFocusOwner());
    }

    @Test
    void theScenesBeforeAreThereInTheirOrderAndItalicsAreKept() {
        studio.press(KeyCode.ESCAPE);
        studio.window.page().select(new Selection(0, 3));
        studio.window.page().toggleItalic();
        studio.press(KeyCode.F8, Held.SHIFT);
        List<String> words = words();
        int first = words.indexOf("They ate. ".repeat(55));
        assertTrue(words.getFirst().startsWith("She wrote it down."), words.getFirst());
        assertTrue(first > 0);
        assertEquals("The", words.get(first + 1));
        assertTrue(text(first + 1).getStyleClass().contains("em"));
        assertFalse(text(first + 2).getStyleClass().contains("em"));
        assertTrue(studio.shows("Supper at Pell\u2019s"));
    }

    private List<String> words() {
        return texts().stream().map(Text::getText).toList();
    }

    private Text text(int index) {
        return texts().get(index);
    }

    /// From the top down.
    private List<Text> texts() {
        return studio.window.scene().getRoot().lookupAll(".lh-reader-words").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isEmpty())
                .sorted(Comparator.<Text>comparingDouble(text ->
                                text.localToScene(text.getBoundsInLocal()).getMinY())
                        .thenComparing(text ->
                                text.localToScene(text.getBoundsInLocal()).getMinX()))
                .toList();
    }

    @Test
    void aDigitPicksATurnAndItsTakeIsKeptAndTheNextTurnsAreLookedFor() {
        propose();
        studio.press(KeyCode.DIGIT2);
        assertTrue(guided().endsWith("[Next: A letter arrives.]\n\n"));
        assertEquals(LengthTarget.ofWords(120), studio.writer().last().request().length());
        assertEquals(150, studio.project().settings().takeWords(), "what takes of the page are asked for stays");
        var first = studio.writer().lastPlans();
        studio.writer().last().writes("A letter came.").finishes();
        studio.pulse();
        assertEquals(before + "\nA letter came.", studio.text());
        TakeViewModel takes = studio.window.studio().desk().orElseThrow().takes();
        assertEquals(TakeViewModel.Phase.IDLE, takes.phaseProperty().get());
        assertFalse(studio.writer().lastPlans() == first);
        assertTrue(studio.writer().lastPlans().request().story().endsWith("A letter came."));
        assertEquals(2, studio.project().story().size(), "the turns were kept, and it is remembered");
    }

    @Test
    void theReaderCanSayAnotherTurn() {
        propose();
        studio.type("Pell sings.");
        studio.press(KeyCode.ENTER);
        assertTrue(guided().endsWith("[Next: Pell sings.]\n\n"));
    }

    @Test
    void escStopsATurnAndKeepsWhatIsThere() {
        propose();
        studio.press(KeyCode.DIGIT1);
        studio.writer().last().writes("Pell came");
        studio.pulse();
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.writer().last().isCancelled());
        assertEquals(before + "\nPell came", studio.text());
        assertTrue(reads());
    }

    @Test
    void whoWroteNothingLeavesAtOnce() {
        propose();
        studio.press(KeyCode.ESCAPE);
        assertFalse(reads());
        assertTrue(studio.window.page().isWriting());
        assertTrue(studio.window.frame().rail().isVisible());
        assertEquals(before, studio.text());
    }

    @Test
    void theTurnsAreKeptOnLeaving() {
        turn(KeyCode.DIGIT1, "Pell came back.");
        turn(KeyCode.DIGIT3, "The mole was gone.");
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.shows("2 turns, 7 words. Keep them in the scene?"));
        studio.press(KeyCode.ESCAPE);
        assertTrue(reads(), "read on");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER);
        assertFalse(reads());
        assertEquals(before + "\nPell came back.\nThe mole was gone.", studio.text());
    }

    @Test
    void theTurnsAreTakenBackAsAWholeAndOneUndoBringsThemAgain() {
        turn(KeyCode.DIGIT1, "Pell came back.");
        turn(KeyCode.DIGIT3, "The mole was gone.");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.DELETE);
        assertFalse(reads());
        assertEquals(before, studio.text());
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(before + "\nPell came back.\nThe mole was gone.", studio.text());
    }
}
