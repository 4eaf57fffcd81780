package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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
