package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.memory.text.Origin;
import longhand.memory.text.Selection;
import longhand.ui.revise.RevisionViewModel;
import longhand.ui.settings.Preferences;
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
        open(1440, 900);
    }

    private void open(double width, double height) {
        studio = StudioFixture.book(StudioFixture.LIGHT.withPanes(new Preferences.Panes(true, false, width, height)));
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
    void anExactNumberReachesTheRequestAndAChipTakesItBack() {
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.press(KeyCode.RIGHT);
        studio.window.scene().getRoot().lookup(".lh-float .text-field").requestFocus();
        studio.type("61");
        studio.press(KeyCode.ENTER);
        assertEquals(
                new RevisionWish(RevisionVerb.EXPAND, Set.of(), 61, true),
                studio.services.reviser().last().wish());
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.press(KeyCode.DIGIT4);
        studio.press(KeyCode.ENTER);
        assertEquals(
                new RevisionWish(RevisionVerb.EXPAND, Set.of(), 80),
                studio.services.reviser().last().wish());
    }

    private ToggleButton chip(RevisionOption option) {
        return studio.window.scene().getRoot().lookupAll(".lh-page .lh-chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> option.equals(chip.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChoicesStandAboveTheProposalsAndCountForTheNextOnes() {
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.window.selection().ask(RevisionVerb.REWRITE);
        studio.press(KeyCode.ENTER);
        studio.services.reviser().proposes("The ledger lay there. It had low water at 4.52.");
        studio.pulse();
        assertFalse(chip(RevisionOption.PRESENT_TENSE).isSelected());
        chip(RevisionOption.PAST_TENSE).requestFocus();
        studio.press(KeyCode.SPACE);
        chip(RevisionOption.PRESENT_TENSE).requestFocus();
        studio.press(KeyCode.SPACE);
        assertFalse(chip(RevisionOption.PAST_TENSE).isSelected(), "one excludes the other");
        assertTrue(studio.shows("The model wrote what is new. Ctrl+R writes three more as chosen here now."));
        studio.press(KeyCode.R, Held.CTRL);
        assertEquals(
                Set.of(RevisionOption.PRESENT_TENSE),
                studio.services.reviser().last().wish().options());
        studio.services.reviser().proposes("The ledger lies there. It has low water at 4.52.");
        studio.pulse();
        assertTrue(studio.shows("The model wrote what is new. A snapshot is taken before you use one."));
        studio.press(KeyCode.LEFT, Held.ALT);
        assertTrue(studio.shows("The model wrote what is new. Ctrl+R writes three more as chosen here now."));
    }

    @Test
    void eachBoxOfEachVerbReachesTheRequestAndIsRemembered() {
        for (RevisionVerb verb : RevisionVerb.values()) {
            studio.window.selection().ask(verb);
            studio.pulse();
            Set<RevisionOption> ticked = EnumSet.noneOf(RevisionOption.class);
            for (Node node : studio.window.scene().getRoot().lookupAll(".lh-float .check-box")) {
                CheckBox box = (CheckBox) node;
                box.fire();
                ticked.add((RevisionOption) box.getUserData());
                ticked.removeIf(option -> option.opposite().equals(Optional.of(box.getUserData())));
            }
            studio.press(KeyCode.ENTER);
            assertEquals(ticked, studio.services.reviser().last().wish().options());
            studio.press(KeyCode.ESCAPE);
        }
        assertEquals(
                RevisionVerb.values().length,
                studio.window.studio().preferences().get().commands().size());
        RevisionViewModel next = new RevisionViewModel(
                studio.services::reviser,
                Runnable::run,
                () -> 1,
                new PreferredWishes(studio.window.studio().preferences()));
        next.choose(RevisionVerb.SHORTEN);
        assertEquals(
                Set.of(RevisionOption.KEEP_DIALOGUE, RevisionOption.KEEP_NAMES),
                next.wish().options());
    }

    @Test
    void aGermanBookHasNoBoxesThatAreForEnglishOnly() {
        studio.services.reviser().speak(Locale.GERMAN);
        studio.window.selection().ask(RevisionVerb.REWRITE);
        studio.pulse();
        Set<Object> boxes = studio.window.scene().getRoot().lookupAll(".lh-float .check-box").stream()
                .map(Node::getUserData)
                .collect(Collectors.toSet());
        assertEquals(
                EnumSet.of(
                        RevisionOption.SHORTER,
                        RevisionOption.PLAINER,
                        RevisionOption.MORE_DIALOGUE,
                        RevisionOption.PAST_TENSE,
                        RevisionOption.PRESENT_TENSE),
                boxes);
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
    void aSnapshotOfTheOldTextIsTakenFirst() {
        String book = studio.project().text();
        propose("The almanac lay open on the table. Low water was at 4.52.");
        assertEquals(List.of(), studio.project().snapshots());
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(List.of(book), studio.project().snapshots());
    }

    @Test
    void inLittleRoomTheProposalStandsUnderThePagesSentence() {
        propose("The almanac lay open on the table. Low water was at 4.52.");
        assertEquals(Set.of(1), columns());
        studio.close();
        open(1000, 700);
        propose("The almanac lay open on the table. Low water was at 4.52.");
        assertEquals(Set.of(0), columns());
        assertEquals(2, boxes().size());
        studio.press(KeyCode.SPACE);
        assertTrue(hasButton("Use 1 of 2 sentences"));
    }

    private Set<Node> boxes() {
        return studio.window.scene().getRoot().lookupAll(".check-box");
    }

    /// In which columns the check boxes stand.
    private Set<Integer> columns() {
        return boxes().stream()
                .map(box -> GridPane.getColumnIndex(box.getParent()))
                .collect(Collectors.toSet());
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
