package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import longhand.memory.api.ItemId;
import longhand.memory.api.Opening;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkit.class)
class RecoveryBoardTest {

    private static final ItemId GAUGE = new ItemId(6);
    private static final String END = "the water in the well was still going down.";

    private StudioFixture studio;

    @AfterEach
    void close() {
        studio.close();
    }

    private void reopen(Opening opening) {
        studio.close();
        studio = StudioFixture.afterCrash(StudioFixture.LIGHT, opening);
        studio.window.settle();
        studio.pulse();
    }

    @BeforeEach
    void crash() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        int end = studio.text().length();
        Instant at = Instant.parse("2026-03-09T13:32:07Z");
        Opening.LastWords last = new Opening.LastWords(GAUGE, end - 11, end, at);
        reopen(new Opening(false, "", true, 37, List.of(), Optional.of(last), List.of()));
    }

    private void choose(int state) {
        List<RadioButton> rows = studio.window.scene().getRoot().lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .toList();
        rows.get(state).setSelected(true);
        studio.pulse();
    }

    private Button button(String name) {
        return studio.window.scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatAllWordsAreHereAndGoesOnWithEnter() {
        assertTrue(studio.shows("All of today\u2019s 812 words are here."));
        assertTrue(studio.shows("Longhand did not close properly. It read your changes back up to 13:32:07, the last"
                + " thing you typed. Nothing older was written over."));
        assertTrue(studio.shows("Your last words, in The gauge house"));
        assertTrue(studio.shows("13:32:07, from the journal"));
        assertTrue(studio.shows("13:12, snapshot"));
        assertTrue(studio.shows("40,988 words"));
        assertTrue(studio.window.frame().panes().binder());
        assertEquals(Optional.empty(), studio.window.strips().shownProperty().get());
        studio.press(KeyCode.ENTER);
        assertTrue(studio.window.boards().pageIsShown());
        studio.type("!");
        assertTrue(studio.text().endsWith(END + "!"));
    }

    @Test
    void theCaretStandsBehindTheLastWords() {
        Instant at = Instant.parse("2026-03-09T13:32:07Z");
        Opening.LastWords last = new Opening.LastWords(new ItemId(3), 4, 17, at);
        reopen(new Opening(false, "", true, 37, List.of(), Optional.of(last), List.of()));
        studio.press(KeyCode.ENTER);
        assertEquals(17, studio.window.page().caret());
        assertTrue(studio.text().startsWith("She wrote it down."));
    }

    @Test
    void escGoesBackToTheCaretToo() {
        assertFalse(studio.window.boards().pageIsShown());
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.boards().pageIsShown());
    }

    @Test
    void saysFirstWhatIsMissingAndFoldsTheRest() {
        reopen(new Opening(
                false,
                "",
                true,
                2,
                List.of("2 records of the journal are damaged."),
                Optional.empty(),
                List.of(new Opening.Loss(GAUGE, 12))));
        assertTrue(studio.shows("12 words of The gauge house are missing."));
        assertFalse(studio.shows("2 records of the journal are damaged."));
        button("What happened").fire();
        studio.pulse();
        assertTrue(studio.shows("2 records of the journal are damaged."));
        assertTrue(studio.shows("2 changes were read back from the journal."));
    }

    @Test
    void opensAnEarlierStateForReadingAndComesBack() {
        assertTrue(button("Open read-only").isDisabled(), "the present state is written on");
        choose(1);
        assertTrue(button("Go on writing").isDisabled());
        studio.press(KeyCode.ENTER);
        assertFalse(studio.window.boards().pageIsShown(), "an earlier state is not written on");
        button("Open read-only").fire();
        studio.pulse();
        assertEquals(
                "Then", studio.window.studio().desk().orElseThrow().project().title());
        Strip told = studio.window.strips().shownProperty().get().orElseThrow();
        assertTrue(told.text().startsWith("This is the book as it was on 9 Mar, 13:12"), told.text());
        told.actions().getFirst().action().run();
        studio.pulse();
        assertEquals(
                "A Slow Tide",
                studio.window.studio().desk().orElseThrow().project().title());
    }

    @Test
    void savesACopyOfTheWholeManuscript(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("copy.txt");
        studio.window.studio().recovery().saveCopy(Optional.empty(), copy);
        assertEquals(studio.project().text(), Files.readString(copy));
        String told = studio.window.strips().shownProperty().get().orElseThrow().text();
        assertEquals("A copy of all words is in " + copy + ".", told);
        studio.window.studio().recovery().saveCopy(Optional.empty(), folder);
        told = studio.window.strips().shownProperty().get().orElseThrow().text();
        assertTrue(told.startsWith("Your words were not touched."), told);
    }

    @Test
    void aCrashThatCostNothingIsALineAboveTheStatusBar() {
        reopen(new Opening(false, "", true, 0, List.of()));
        assertTrue(studio.window.boards().pageIsShown());
        String told = studio.window.strips().shownProperty().get().orElseThrow().text();
        assertTrue(told.startsWith("All your words are here."), told);
    }
}
