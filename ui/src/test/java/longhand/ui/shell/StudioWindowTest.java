package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import longhand.engine.api.EngineError;
import longhand.memory.api.BinderItem;
import longhand.memory.api.Opening;
import longhand.memory.api.SaveState;
import longhand.ui.settings.Preferences;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.StudioStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A tour of the window by keyboard alone.
@ExtendWith(FxToolkit.class)
class StudioWindowTest {

    private StudioFixture studio;
    private String before;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        before = studio.text();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void continueWith(String text) {
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes(text).finishes();
        studio.pulse();
    }

    private List<String> menus() {
        return studio.window.frame().menuBar().getMenus().stream()
                .map(Menu::getText)
                .toList();
    }

    private boolean binderShows() {
        return studio.window.frame().panes().binder();
    }

    @Test
    void typesAtTheCaretAndPutsEachEditIntoTheProject() {
        studio.type(" It fell.");
        assertEquals(before + " It fell.", studio.text());
        long scene = studio.project().settings().lastScene();
        assertEquals(
                studio.text(),
                studio.project().scene(new longhand.memory.api.ItemId(scene)).text());
        studio.window.settle();
        assertTrue(studio.shows("Scene 113"));
        assertTrue(studio.shows("Book 383"));
        assertTrue(studio.shows("Today 812 of 1,000"));
    }

    @Test
    void continuesStopsAndKeeps() {
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().reads(310, 940);
        assertTrue(studio.shows("reading 310 of 940 words"));
        studio.writer().last().writes(" It was");
        studio.pulse();
        assertEquals(before + " It was", studio.text());
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.writer().last().isCancelled());
        studio.writer().last().writes(" late").finishes();
        studio.pulse();
        assertEquals(before + " It was", studio.text());
        assertTrue(studio.window.page().take().isPresent());
        studio.press(KeyCode.TAB);
        assertTrue(studio.window.page().take().isEmpty());
        assertEquals(before + " It was", studio.text());
    }

    @Test
    void retriesAndStepsThroughTakesThatBeginWithAParagraph() {
        continueWith("\n\nOne.");
        studio.press(KeyCode.R, Held.CTRL);
        studio.writer().last().writes("\n\nTwo.").finishes();
        studio.pulse();
        assertEquals(before + "\nTwo.", studio.text());
        studio.press(KeyCode.LEFT, Held.ALT);
        assertEquals(before + "\nOne.", studio.text());
        assertTrue(studio.shows("Take 1 of 2"));
        studio.press(KeyCode.RIGHT, Held.ALT);
        assertEquals(before + "\nTwo.", studio.text());
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(before, studio.text());
    }

    @Test
    void stepsThroughTakesAfterARestart() {
        continueWith("\n\nOne.");
        studio.press(KeyCode.R, Held.CTRL);
        studio.writer().last().writes("\n\nTwo.").finishes();
        studio.pulse();
        studio.close();
        studio = StudioFixture.withRecent(studio.services, StudioFixture.LIGHT.withRecent(StudioStage.FOLDER));
        assertEquals(before + "\nTwo.", studio.text());
        assertTrue(studio.shows("Take 2 of 2"));
        studio.press(KeyCode.LEFT, Held.ALT);
        assertEquals(before + "\nOne.", studio.text());
        studio.press(KeyCode.R, Held.CTRL);
        studio.writer().last().writes("\n\nThree.").finishes();
        studio.pulse();
        assertEquals(before + "\nThree.", studio.text());
        assertTrue(studio.shows("Take 3 of 3"));
    }

    @Test
    void letsTheWriterTypeElsewhereWhileItStreams() {
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes(" It");
        studio.pulse();
        studio.press(KeyCode.HOME, Held.CTRL);
        studio.type("So ");
        studio.writer().last().writes(" was cold.");
        studio.type("now: ");
        studio.writer().last().finishes();
        studio.pulse();
        assertEquals("So now: " + before + " It was cold.", studio.text());
        assertFalse(studio.window.page().take().isEmpty());
    }

    @Test
    void goesOnWhenTheEngineDies() {
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes(" It was").fails(new EngineError.EngineLost("killed"));
        studio.pulse();
        assertEquals(before + " It was", studio.text());
        assertTrue(studio.shows(
                "Your text is untouched. The model stopped in the middle of a take; it is started again with the"
                        + " next one."));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.strips().shownProperty().get().isEmpty());
        studio.type("!");
        assertEquals(before + " It was!", studio.text());
    }

    @Test
    void saysOnceThatNothingIsSent() {
        studio.close();
        studio = StudioFixture.book(StudioFixture.LIGHT.withTold(new Preferences.Told(false, false)));
        continueWith(" It was cold.");
        assertEquals(
                "The model runs on this machine. Nothing is sent.",
                studio.window.strips().shownProperty().get().orElseThrow().text());
        studio.press(KeyCode.ESCAPE);
        continueWith(" It hummed.");
        assertTrue(studio.window.strips().shownProperty().get().isEmpty());
    }

    @Test
    void addsRenamesMovesAndTrashesAScene() {
        studio.press(KeyCode.N, Held.CTRL);
        studio.press(KeyCode.A, Held.CTRL);
        studio.type("The lamp");
        studio.press(KeyCode.ENTER);
        assertEquals(
                "The lamp",
                studio.window
                        .studio()
                        .desk()
                        .orElseThrow()
                        .binder()
                        .selectedItem()
                        .orElseThrow()
                        .title());
        assertEquals("", studio.text());
        assertTrue(studio.window.page().isWriting());
        studio.press(KeyCode.F6);
        assertTrue(studio.hasFocus(studio.window.studio().desk().orElseThrow().binderView()));
        studio.press(KeyCode.UP, Held.CTRL);
        assertEquals(
                List.of("Four times a day", "Supper at Pell\u2019s", "The lamp", "The gauge house", "Dinah asks"),
                titles());
        studio.press(KeyCode.ENTER);
        studio.type("Light.");
        studio.press(KeyCode.DELETE, Held.CTRL, Held.SHIFT);
        assertEquals(List.of("Four times a day", "Supper at Pell\u2019s", "The gauge house", "Dinah asks"), titles());
        assertEquals(before, studio.text());
    }

    private List<String> titles() {
        return studio.project().binder().scenes().stream()
                .map(BinderItem::title)
                .toList();
    }

    @Test
    void opensAnotherSceneAndHurriesTheOldOneToTheDisk() {
        int flushes = studio.project().flushes();
        studio.press(KeyCode.F6);
        studio.press(KeyCode.UP);
        studio.press(KeyCode.UP);
        studio.press(KeyCode.ENTER);
        assertTrue(studio.text().startsWith("They ate."));
        assertTrue(studio.hasFocus(studio.window.page()));
        assertTrue(studio.project().flushes() > flushes);
    }

    @Test
    void goesRoundThePanes() {
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        assertTrue(studio.hasFocus(studio.window.page()));
        studio.press(KeyCode.F6);
        assertTrue(studio.hasFocus(studio.window.studio().desk().orElseThrow().inspector()));
        studio.press(KeyCode.F6);
        assertTrue(studio.hasFocus(studio.window.studio().desk().orElseThrow().binderView()));
        studio.press(KeyCode.F6);
        assertTrue(studio.hasFocus(studio.window.frame().status()));
        studio.press(KeyCode.F6);
        assertTrue(studio.hasFocus(studio.window.page()));
    }

    @Test
    void closesTheBinderForTheInspectorInANarrowWindow() {
        studio.close();
        studio = StudioFixture.book(StudioFixture.LIGHT.withPanes(new Preferences.Panes(true, false, 1024, 700)));
        assertTrue(binderShows());
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        assertFalse(binderShows());
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        assertTrue(binderShows());
    }

    @Test
    void showsBoardsAndComesBackToTheCaret() {
        studio.press(KeyCode.DIGIT3, Held.ALT);
        assertFalse(studio.window.boards().pageIsShown());
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.boards().pageIsShown() && studio.hasFocus(studio.window.page()));
        studio.press(KeyCode.COMMA, Held.CTRL);
        assertFalse(studio.window.boards().pageIsShown());
        studio.press(KeyCode.DIGIT1, Held.ALT);
        assertTrue(studio.window.boards().pageIsShown());
        studio.press(KeyCode.F1);
        assertTrue(studio.shows("Ctrl+Enter"));
    }

    @Test
    void leavesNoSignOfTheModelWhenItIsSwitchedOff() {
        continueWith(" It was cold.");
        studio.press(KeyCode.TAB);
        assertTrue(menus().contains("Write"));
        studio.window.studio().allowModel(false);
        studio.pulse();
        assertFalse(menus().contains("Write"));
        assertFalse(studio.shows("SmolLM2 135M"));
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        assertFalse(studio.shows("Takes"));
        int asked = studio.writer().count();
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(asked, studio.writer().count());
    }

    @Test
    void saysSavedOnlyWhenTheDiskSaysSo() {
        Instant at = Instant.parse("2026-03-09T14:32:07Z");
        studio.project().tell(new SaveState.Saving(at));
        studio.pulse();
        assertTrue(studio.shows("Saving"));
        studio.project().tell(new SaveState.Failing(at, 40, "the disk is full"));
        studio.pulse();
        assertTrue(studio.shows("Not saved since 14:32"));
        assertTrue(studio.window
                .strips()
                .shownProperty()
                .get()
                .orElseThrow()
                .text()
                .startsWith("Your last 40 words"));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.strips().shownProperty().get().isPresent(), "it stays until it is saved");
        studio.project().tell(new SaveState.Saved(at));
        studio.pulse();
        assertTrue(studio.shows("Saved 14:32"));
        assertTrue(studio.window.strips().shownProperty().get().isEmpty());
    }

    @Test
    void leadsToTheListOfProjectsWithTheReason() {
        studio.window.studio().open(Path.of("books", "Gone"), false);
        studio.pulse();
        assertTrue(studio.shows("Your words were not touched. Gone could not be opened: the folder holds no project"));
        assertTrue(studio.shows("A Slow Tide"));
        studio.press(KeyCode.ESCAPE);
        assertEquals(before, studio.text());
    }

    @Test
    void readsOnlyWhereAnotherInstanceWrites() {
        MemoryProject project = studio.project();
        studio.close();
        project.open(new Opening(true, "process 4711 on desk, since 14:02", false, 0, List.of()));
        studio = StudioFixture.withRecent(studio.services, StudioFixture.LIGHT.withRecent(StudioStage.FOLDER));
        studio.type("x");
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(before, studio.text());
        assertEquals(0, studio.writer().count());
        assertTrue(studio.shows("Read-only"));
        String told = studio.window.strips().shownProperty().get().orElseThrow().text();
        assertTrue(told.contains("process 4711 on desk, since 14:02"), told);
    }

    @Test
    void closesTheProjectBeforeTheWindow() {
        continueWith(" It was cold.");
        studio.press(KeyCode.Q, Held.CTRL);
        assertTrue(studio.project().isClosed());
        assertEquals(studio.text().length(), studio.project().settings().caret());
    }
}
