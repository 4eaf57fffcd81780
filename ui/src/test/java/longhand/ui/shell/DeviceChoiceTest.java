package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelChoice.Backend;
import longhand.engine.api.ModelDescription;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import longhand.ui.testing.ScriptedWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who computes, as the writer chooses it, and what the window says of it.
@ExtendWith(FxToolkit.class)
class DeviceChoiceTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void choose(String device) {
        studio.press(KeyCode.COMMA, Held.CTRL);
        studio.window.scene().getRoot().lookupAll(".toggle-button").stream()
                .filter(node ->
                        node instanceof ToggleButton button && button.getText().equals(device))
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
        studio.pulse();
    }

    private Backend asked() {
        return studio.writer().prepared().getLast().backend();
    }

    @Test
    void theModelIsLoadedAgainWhereTheWriterWantsIt() {
        assertEquals(Backend.AUTOMATIC, asked());
        choose("Processor");
        assertEquals(Backend.VECTOR, asked());
        choose("Graphics card");
        assertEquals(Backend.CUDA, asked());
        int loads = studio.writer().prepared().size();
        choose("Graphics card");
        assertEquals(loads, studio.writer().prepared().size());
    }

    private ModelChip chip() {
        return (ModelChip) studio.window.scene().getRoot().lookup(".lh-model-chip");
    }

    private static ModelDescription described(String backend, String noCard) {
        return new ModelDescription("S", "llama", "", 1, 1, 2048, backend, noCard);
    }

    @Test
    void theStatusBarSaysWhatWritesHowFastAndWhyNotTheCard() {
        assertTrue(studio.shows("CPU"));
        studio.writer().describe(described("vector, 2 threads", "none is there (libcuda.so.1)"));
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes(" It stopped.").finishes();
        studio.pulse();
        assertTrue(studio.shows("ready, 4.0 words/s"));
        String said = chip().getTooltip().getText();
        assertTrue(
                said.endsWith(" writes on the processor. 4.0 words per second in the last take."
                        + " Not on a graphics card: none is there."),
                said);
        assertEquals(said, chip().getAccessibleText());
    }

    @Test
    void theCardIsNamedWhereThereIsRoom() {
        studio.writer().describe(described("cuda, NVIDIA GeForce RTX 4090", ""));
        choose("Graphics card");
        assertTrue(studio.shows("GPU"));
        assertTrue(studio.shows("GeForce RTX 4090"));
        studio.window.frame().status().resize(400, 28);
        studio.window.frame().status().layout();
        assertTrue(studio.shows("GPU"));
        assertFalse(studio.shows("GeForce RTX 4090"));
    }

    @Test
    void theChipIsReachedByKeysTellsItsSentenceAndLeadsToTheModels() {
        studio.press(KeyCode.F6);
        studio.press(KeyCode.F6);
        assertTrue(chip().isFocused());
        assertTrue(chip().getTooltip().isShowing());
        studio.press(KeyCode.SPACE);
        assertTrue(studio.shows("Writing models"));
        assertFalse(chip().getTooltip().isShowing());
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
    }

    @Test
    void aCardThatCannotBeUsedIsSaidAtOnceAndForgottenWithAnotherChoice() {
        String sentence = "Your text is untouched. The graphics card cannot be used: none is there."
                + " Choose Automatic or Processor under Preferences, What computes.";
        studio.writer().refuse(Optional.of(new EngineError.BackendFailure("CUDA", "none is there (x)")));
        choose("Graphics card");
        assertTrue(studio.shows(sentence));
        assertTrue(studio.shows("not available"));
        assertEquals(sentence, chip().getTooltip().getText());
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().fails(new EngineError.BackendFailure("CUDA", "none is there (x)"));
        studio.pulse();
        assertTrue(studio.shows("not available"));
        assertTrue(studio.shows(sentence));
        studio.writer().refuse(Optional.empty());
        choose("Processor");
        assertFalse(studio.shows(sentence));
        assertTrue(studio.shows("ready"));
    }

    @Test
    void aLostCardIsToldWithWhatItWasDoingBelow() {
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes(" It").fails(new EngineError.BackendFailure("CUDA", "replaying failed", true));
        studio.pulse();
        assertTrue(
                studio.shows("Your text is untouched, and what the take had written stays. The graphics card stopped;"
                        + " the next take starts it again. Ctrl+Enter goes on. If it stops again, choose Processor"
                        + " under Preferences, What computes."));
        assertTrue(studio.shows("What the card was doing: replaying failed."));
    }

    @Test
    void aLongReasonStaysInTheWindow() {
        String reason = "nobody has ever seen one on a machine like this, and that is a long story. ".repeat(5);
        studio.writer().describe(new ModelDescription("S", "llama", "", 1, 1, 2048, "vector, 2 threads", reason));
        choose("Graphics card");
        studio.window.showModels();
        studio.pulse();
        Node card = studio.window.scene().getRoot().lookup(".lh-card");
        assertTrue(card.localToScene(card.getBoundsInLocal()).getMaxX()
                <= studio.window.scene().getWidth());
    }

    @Test
    void theShelfSaysWhatComputesAndWhyNotTheCard() {
        studio.writer().describe(new ModelDescription("S", "llama", "", 1, 1, 2048, "vector, 2 threads", "none there"));
        choose("Graphics card");
        studio.window.showModels();
        studio.pulse();
        assertTrue(studio.shows("Computed by: vector, 2 threads"));
        assertTrue(studio.shows("Not on a graphics card: none there"));
        studio.writer().describe(ScriptedWriter.MODEL);
        choose("Processor");
        studio.window.showModels();
        studio.pulse();
        assertTrue(studio.shows("Computed by: vector"));
        assertFalse(studio.shows("Not on a graphics card: none there"));
    }
}
