package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import longhand.ui.take.TakeViewModel;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import longhand.ui.testing.ScriptedWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Esc: the take is closed in the event of the key, whatever the engine goes on sending.
@ExtendWith(FxToolkit.class)
class StopTest {

    private StudioFixture studio;
    private String before;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        before = studio.text();
        studio.press(KeyCode.ENTER, Held.CTRL);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private TakeViewModel takes() {
        return studio.window.studio().desk().orElseThrow().takes();
    }

    private ScriptedWriter.Asked last() {
        return studio.writer().last();
    }

    @Test
    void closesTheTakeBeforeTheKeyIsDone() {
        last().writes(" It was late");
        studio.pulse();
        studio.press(KeyCode.ESCAPE);
        assertFalse(takes().isRunning());
        assertEquals(TakeViewModel.Phase.FRESH, takes().phaseProperty().get());
        assertTrue(last().isCancelled());
        for (int i = 0; i < 200; i++) {
            last().writes(" and later").reads(1, 2);
            studio.pulse();
        }
        assertEquals(before + " It was late", studio.text());
        last().finishes();
        studio.pulse();
        assertEquals(before + " It was late", studio.text());
        long number = studio.window.page().take().orElseThrow().number();
        assertEquals(" It was late", studio.project().kept(number).orElseThrow().text());
    }

    @Test
    void closesATakeWhileTheModelReads() {
        last().reads(310, 940);
        studio.press(KeyCode.ESCAPE);
        assertEquals(TakeViewModel.Phase.IDLE, takes().phaseProperty().get());
        assertFalse(studio.shows("reading 310 of 940 words"));
        last().reads(620, 940).writes(" Too late.");
        studio.pulse();
        assertEquals(before, studio.text());
        assertFalse(studio.shows("reading 620 of 940 words"));
    }

    @Test
    void theNextTakeBeginsWhileTheOldOneStillSends() {
        last().writes(" One");
        studio.pulse();
        studio.press(KeyCode.ESCAPE);
        ScriptedWriter.Asked old = last();
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(2, studio.writer().count());
        old.writes(" more").writes(" and more");
        last().writes(" two");
        old.finishes();
        studio.pulse();
        assertTrue(takes().isRunning(), "the end of the old take does not end the new one");
        last().writes(" three").finishes();
        studio.pulse();
        assertEquals(before + " One two three", studio.text());
    }
}
