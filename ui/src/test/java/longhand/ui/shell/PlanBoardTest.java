package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import longhand.engine.api.Prompt;
import longhand.ui.plan.Beat;
import longhand.ui.plan.BeatSheet;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The plan's board by keyboard alone, on the whole window.
@ExtendWith(FxToolkit.class)
class PlanBoardTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.press(KeyCode.DIGIT2, Held.ALT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void line(String point) {
        studio.type(point);
        studio.press(KeyCode.ENTER);
    }

    private void three() {
        line("Marit opens the well");
        line("Pell lies to her");
        line("Dinah counts boats");
        studio.press(KeyCode.ESCAPE);
    }

    private BeatSheet sheet() {
        return studio.window
                .studio()
                .desk()
                .orElseThrow()
                .plan()
                .sheetProperty()
                .get()
                .orElseThrow();
    }

    private List<String> points() {
        return sheet().beats().stream().map(Beat::point).toList();
    }

    private int rows(String style) {
        return studio.window.plan().node().lookupAll(style).size();
    }

    @Test
    void anEmptyPlanHasAFieldForItsFirstBeatAndOneAfterTheOther() {
        assertTrue(studio.shows("The gauge house"));
        assertInstanceOf(TextField.class, studio.window.scene().getFocusOwner());
        three();
        assertEquals(List.of("Marit opens the well", "Pell lies to her", "Dinah counts boats"), points());
        assertEquals(3, rows(".lh-beat-row"));
        assertTrue(studio.window.plan().node().lookup(".lh-primary").isVisible());
        assertTrue(studio.shows("Chapter 2 \u00b7 Eleven minutes. 0 of 450 words in 3 beats."));
        assertTrue(studio.window.frame().showsBoard(), "Esc closed the field only");
        studio.press(KeyCode.ESCAPE);
        assertFalse(studio.window.frame().showsBoard());
    }

    @Test
    void theKeysOfTheBeats() {
        three();
        studio.press(KeyCode.UP, Held.CTRL);
        assertEquals(List.of("Marit opens the well", "Dinah counts boats", "Pell lies to her"), points());
        studio.type("++-");
        assertEquals(160, sheet().beats().get(1).words());
        studio.press(KeyCode.L);
        assertTrue(studio.shows("160 fixed"));
        studio.press(KeyCode.HOME);
        studio.press(KeyCode.ENTER);
        line(" again");
        assertEquals("Marit opens the well again", points().getFirst());
        studio.press(KeyCode.DELETE);
        assertEquals(2, rows(".lh-beat-row"));
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(3, points().size());
        studio.press(KeyCode.INSERT);
        line("Osk drowns");
        studio.press(KeyCode.ESCAPE);
        assertEquals("Osk drowns", points().get(1));
    }

    @Test
    void theNextBeatIsWrittenOnThePageAndWhatItMissesIsShared() {
        three();
        studio.press(KeyCode.ENTER, Held.CTRL);
        Prompt.Guided prompt = assertInstanceOf(
                Prompt.Guided.class, studio.writer().last().request().prompt());
        assertTrue(prompt.before().endsWith("[Next: Marit opens the well]\n\n"));
        studio.writer().last().writes("Gull ".repeat(60));
        studio.pulse();
        assertTrue(studio.shows("writing"));
        studio.writer().last().writes("gull ".repeat(109) + "gone.").finishes();
        studio.pulse();
        assertTrue(studio.shows("fresh take"));
        assertTrue(studio.shows("Beat 1 ran 20 words over. Beats 2 to 3 now give 10 words each."));
        assertTrue(studio.text().endsWith("gone."));
        studio.press(KeyCode.U);
        assertEquals(470, sheet().total());
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(studio.shows("kept"));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.writer().last().isCancelled(), "Esc stops, and the board stays");
        assertTrue(studio.window.frame().showsBoard());
    }

    @Test
    void cardsShowTheSameAndTheKeysGoOn() {
        three();
        studio.press(KeyCode.C);
        assertEquals(3, rows(".lh-beat-card"));
        assertTrue(studio.shows("0 / 150"));
        studio.press(KeyCode.LEFT);
        studio.press(KeyCode.RIGHT, Held.CTRL);
        assertEquals(List.of("Marit opens the well", "Dinah counts boats", "Pell lies to her"), points());
    }

    @Test
    void theModelProposesWhereNothingIsPlanned() {
        TextField about = (TextField) studio.window.plan().node().lookupAll(".text-field").stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
        about.requestFocus();
        line("a late ferry");
        assertEquals(8, studio.writer().lastPlans().request().lines());
        assertTrue(studio.shows("The model proposes: 0 of 8. Esc stops."));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.writer().lastPlans().isCancelled());
        studio.press(KeyCode.ENTER);
        studio.writer().lastPlans().proposes("Pell waits.", "Dinah comes.");
        studio.pulse();
        assertEquals(2, rows(".lh-beat-row"));
        assertTrue(studio.hasFocus(studio.window.plan().node()), "the keys stay on the board");
    }

    @Test
    void withoutAModelThereIsAPlanAndNothingThatWrites() {
        three();
        studio.window.studio().allowModel(false);
        studio.press(KeyCode.DIGIT2, Held.ALT);
        assertEquals(3, rows(".lh-beat-row"));
        assertFalse(studio.window.plan().node().lookup(".lh-primary").isVisible());
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(0, studio.writer().count());
    }

    @Test
    void everyKeyIsOnTheBoardOfKeys() {
        studio.press(KeyCode.F1);
        for (String command :
                List.of("Write next beat", "Fix the words of a beat", "Ten words more", "Table or cards")) {
            assertTrue(studio.shows(command), command);
        }
    }
}
