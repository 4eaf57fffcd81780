package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import longhand.engine.api.EngineError;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.Prompt;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import longhand.ui.testing.ScriptedWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Three ways on as cards at the caret, by keyboard alone, on the whole window.
@ExtendWith(FxToolkit.class)
class WayCardsTest {

    private static final String[] WAYS = {"Pell comes back.", "A letter arrives.", "At dawn the mole is gone."};

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private ScriptedWriter.AskedPlans look() {
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        return studio.writer().lastPlans();
    }

    private void find() {
        look().proposes(WAYS);
        studio.pulse();
    }

    private long chosen() {
        return studio.window.page().lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(RadioButton::isSelected)
                .filter(radio -> radio.getAccessibleText().equals(WAYS[1]))
                .count();
    }

    @Test
    void theModelIsAskedForWaysOnFromThePage() {
        assertTrue(look().request().story().endsWith("still going down."));
        assertTrue(studio.shows("The model looks for three ways on. Esc stops it."));
        studio.writer().lastPlans().proposes(WAYS);
        studio.pulse();
        assertEquals(3, studio.window.page().lookupAll(".lh-way-card").size());
        assertEquals(1, studio.window.page().lookupAll(".lh-way-card.lh-chosen").size());
    }

    @Test
    void theChosenWayIsTheDirectionOfTheNextTakeWhichIsOneUndoStep() {
        String before = studio.text();
        find();
        studio.press(KeyCode.DOWN);
        assertEquals(1, chosen());
        studio.press(KeyCode.UP);
        studio.press(KeyCode.DIGIT2);
        assertEquals(1, chosen());
        studio.press(KeyCode.ENTER);
        Prompt.Guided prompt = assertInstanceOf(
                Prompt.Guided.class, studio.writer().last().request().prompt());
        assertTrue(prompt.before().endsWith("[Next: A letter arrives.]\n\n"), prompt.before());
        assertFalse(studio.window.page().isAsking());
        studio.writer().last().writes("A letter came.").finishes();
        studio.pulse();
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(before, studio.text());
    }

    @Test
    void escStopsTheModelAndWhatItSaysLaterIsNotShown() {
        ScriptedWriter.AskedPlans asked = look();
        studio.press(KeyCode.ESCAPE);
        assertTrue(asked.isCancelled());
        assertTrue(studio.window.page().isWriting());
        asked.proposes(WAYS);
        studio.pulse();
        assertEquals(0, studio.window.page().lookupAll(".lh-way-card").size());
        assertEquals(0, studio.writer().count());
    }

    @Test
    void threeMoreAreOtherOnes() {
        find();
        ScriptedWriter.AskedPlans first = studio.writer().lastPlans();
        studio.press(KeyCode.R, Held.CTRL);
        assertFalse(studio.writer().lastPlans() == first);
        studio.writer().lastPlans().proposes("Rain.", "Snow.", "Fog.");
        studio.pulse();
        studio.press(KeyCode.ENTER);
        assertInstanceOf(Prompt.Guided.class, studio.writer().last().request().prompt());
        assertTrue(((Prompt.Guided) studio.writer().last().request().prompt())
                .before()
                .contains("[Next: Rain.]"));
    }

    @Test
    void theWriterCanSayItInstead() {
        find();
        studio.type("w");
        assertInstanceOf(TextField.class, studio.window.scene().getFocusOwner());
        studio.type("Pell sings.");
        studio.press(KeyCode.ENTER);
        assertTrue(((Prompt.Guided) studio.writer().last().request().prompt())
                .before()
                .contains("[Next: Pell sings.]"));
    }

    @Test
    void theChosenWayCanBeSaidInOtherWords() {
        find();
        studio.press(KeyCode.DIGIT2);
        studio.type("e");
        TextField line = assertInstanceOf(TextField.class, studio.window.scene().getFocusOwner());
        assertEquals(WAYS[1], line.getText());
        assertEquals(WAYS[1].length(), line.getCaretPosition());
        assertEquals(0, studio.writer().count(), "nothing is written before Enter");
        studio.type(" It is wet.");
        studio.press(KeyCode.ENTER);
        assertTrue(((Prompt.Guided) studio.writer().last().request().prompt())
                .before()
                .contains("[Next: A letter arrives. It is wet.]"));
    }

    @Test
    void thereIsNothingToChangeBeforeAWayWasFound() {
        look();
        studio.type("e");
        assertEquals(0, studio.writer().count());
        assertEquals("", studio.window.page().lookup(".lh-direction-line") == null ? "" : "a line");
        assertTrue(studio.window.page().isAsking());
    }

    private List<String> shown() {
        return studio.window.page().lookupAll(".radio-button").stream()
                .map(radio -> ((RadioButton) radio).getAccessibleText())
                .toList();
    }

    @Test
    void whatWasFoundForTheEndOfThePageIsShownAgainAtOnce() {
        find();
        studio.press(KeyCode.ESCAPE);
        int asked = studio.writer().plansCount();
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        studio.pulse();
        assertEquals(List.of(WAYS), shown());
        assertEquals(asked, studio.writer().plansCount());
        studio.press(KeyCode.R, Held.CTRL);
        assertEquals(asked + 1, studio.writer().plansCount(), "three more are drawn anew");
        studio.writer().lastPlans().proposes("Rain.", "Snow.", "Fog.");
        studio.pulse();
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        studio.pulse();
        assertEquals(List.of("Rain.", "Snow.", "Fog."), shown());
    }

    @Test
    void anotherEndOfThePageHasOtherWays() {
        find();
        studio.press(KeyCode.ESCAPE);
        studio.type(" It rained.");
        look().proposes("Rain.", "Snow.", "Fog.");
        studio.pulse();
        assertEquals(List.of("Rain.", "Snow.", "Fog."), shown());
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.LEFT);
        int asked = studio.writer().plansCount();
        look();
        assertEquals(asked + 1, studio.writer().plansCount(), "the caret is not at the end");
    }

    @Test
    void whatWentWrongIsSaidAndNothingIsWritten() {
        look().answers(new PlanEvent.Failed(new EngineError.EngineLost("gone")));
        studio.pulse();
        assertEquals(0, studio.window.page().lookupAll(".lh-way-card").size());
        studio.press(KeyCode.ENTER);
        assertEquals(0, studio.writer().count());
        assertTrue(studio.window.page().isAsking());
    }
}
