package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import longhand.engine.api.StopReason;
import longhand.engine.api.VerseQuality;
import longhand.memory.api.VerseSettings;
import longhand.memory.text.Origin;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A poem is written in the window, by keys.
@ExtendWith(FxToolkit.class)
class PoemTest {

    private static final String FIRST = "The sea goes out as clerks go home at five";

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.window.page().select(new Selection(0, studio.text().length()));
        studio.press(KeyCode.DELETE);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void choose(String typed) {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type(typed);
        studio.press(KeyCode.ENTER);
    }

    private List<String> shown(String styleClass) {
        return studio.window.page().lookupAll("." + styleClass).stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .collect(Collectors.toList());
    }

    @Test
    void aFormIsChosenByTypingAndTakenAwayAgain() {
        studio.type("Low water");
        choose("shakes");
        assertEquals("Low water", studio.text());
        assertTrue(studio.window.page().isWriting());
        assertEquals(1, studio.project().settings().verse().poems().size());
        choose("none");
        assertEquals(List.of(), studio.project().settings().verse().poems());
        assertEquals(List.of(), shown("lh-verse-number"));
    }

    @Test
    void thePickerShowsShapeAndExample() {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("hai");
        assertTrue(studio.shows("3 lines of 5, 7 and 5 syllables"));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
        assertEquals(List.of(), studio.project().settings().verse().poems());
    }

    /// A haiku of other lengths, made by keys; it is there for the next scene too.
    @Test
    void aFormOfOnesOwnIsMadeOfAnother() {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("hai");
        studio.press(KeyCode.E, Held.CTRL);
        assertTrue(studio.shows("Haiku, my own: 3 lines of 5, 7 and 5 syllables."));
        studio.type("9 sillables");
        assertTrue(studio.shows("This is no form yet: \"9 sillables\" is no measure and no mark of a line."));
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(studio.window.page().isAsking(), "what is no form is not taken");
        for (int i = 0; i < "9 sillables".length(); i++) {
            studio.press(KeyCode.BACK_SPACE);
        }
        studio.type("9 syllables");
        assertTrue(studio.shows("Haiku, my own: 4 lines of 5, 7, 5 and 9 syllables."));
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(studio.window.page().isWriting());
        assertTrue(studio.project().settings().verse().poems().getFirst().form().contains("9 syllables"));
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("my own");
        assertTrue(studio.shows("4 lines of 5, 7, 5 and 9 syllables"));
    }

    /// Nothing of what a story remembers: a poem is read behind examples of its form alone.
    @Test
    void whatTheModelSeesOfAPoemAreExamplesAndItsLines() {
        choose("hai");
        studio.type("Still water");
        studio.press(KeyCode.C, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("Examples of the form"));
        assertTrue(studio.shows("The poem, up to the caret"));
        assertFalse(studio.shows("What the story remembers"));
        assertFalse(studio.shows("Left out"));
        assertTrue(studio.shows("57 words."), "of three examples, the title and two words");
    }

    /// Each form is shown once on the way down.
    @Test
    void thePickerGoesThroughAllForms() {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        for (int i = 0; i < 80; i++) {
            studio.press(KeyCode.DOWN);
        }
        assertTrue(studio.shows("Dribble") && studio.shows("Golden shovel"));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
    }

    @Test
    void aLipogramNamesTheWordThatBreaksIt() {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("lipogram");
        studio.press(KeyCode.ENTER);
        studio.type("e");
        studio.press(KeyCode.ENTER);
        studio.type("The fog sits on our dock");
        assertEquals(List.of("\u201cThe\u201d breaks the rule: no letters e."), faults());
    }

    @Test
    void anAcrosticAsksForItsWord() {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("acrostic");
        studio.press(KeyCode.ENTER);
        assertTrue(studio.window.page().isAsking());
        studio.type("Sea");
        studio.press(KeyCode.ENTER);
        assertEquals(
                "sea", studio.project().settings().verse().poems().getFirst().word());
    }

    @Test
    void theMarginFollowsWhatIsTyped() {
        choose("couplets");
        studio.type(FIRST);
        assertEquals("10", shown("lh-verse-count").getFirst());
        assertEquals("A", shown("lh-verse-rhyme").getFirst());
        assertFalse(beats("lh-beat-strong").getElements().isEmpty());
        studio.type("\nand dries");
        assertEquals(List.of(), faults());
        studio.press(KeyCode.UP);
        assertEquals(
                List.of("2 syllables where the form has 10. \u201cdries\u201d does not rhyme with \u201cfive\u201d."),
                faults());
        assertEquals(
                "Line 1: 10 syllables. Rhyme A.",
                studio.window.scene().getFocusOwner().getAccessibleHelp());
        studio.press(KeyCode.S, Held.CTRL, Held.ALT);
        assertTrue(beats("lh-beat-strong").getElements().isEmpty());
    }

    /// The first line to be written stands where the caret is, not below it.
    @Test
    void aBlankLineIsTheNextOne() {
        choose("couplets");
        double first = numberTop(0);
        assertTrue(first < numberTop(1));
        studio.type(FIRST);
        assertEquals(first, numberTop(0), 1);
        studio.type("\n");
        double second = numberTop(1);
        studio.type("and");
        assertEquals(second, numberTop(1), 1);
    }

    private double numberTop(int line) {
        return studio.window.page().lookupAll(".lh-verse-number").stream()
                .filter(node -> ((Label) node).getText().equals("" + (line + 1)))
                .findFirst()
                .map(node -> node.localToScene(node.getBoundsInLocal()).getMinY())
                .orElseThrow();
    }

    private Path beats(String styleClass) {
        return (Path) studio.window.page().lookup("." + styleClass);
    }

    private List<String> faults() {
        return studio.window.page().lookupAll(".lh-verse-fault").stream()
                .map(node -> node.getAccessibleText())
                .toList();
    }

    private static final String SECOND = "and leaves the things it could not keep alive";

    /// What stands there stays; a line of the model is a take like any other, and one undo takes it back.
    @Test
    void theNextLineIsATake() {
        choose("shakes");
        studio.type(FIRST);
        studio.window.page().moveCaret(3);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(List.of(FIRST), studio.writer().last().verse().given());
        assertEquals(1, studio.writer().last().verse().lines());
        assertEquals("The gauge house", studio.writer().last().verse().about());
        studio.writer().last().writes("its coat across its arm").finishes(StopReason.END_OF_TEXT);
        studio.pulse();
        assertEquals(FIRST + "\nits coat across its arm", studio.text());
        studio.press(KeyCode.R, Held.CTRL);
        assertEquals(List.of(FIRST), studio.writer().last().verse().given());
        studio.writer().last().writes("its ledgers shut").finishes(StopReason.END_OF_TEXT);
        studio.pulse();
        assertEquals(FIRST + "\nits ledgers shut", studio.text());
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(FIRST, studio.text());
    }

    @Test
    void theRestOfAStanzaComesLineByLine() {
        choose("shakes");
        studio.type(FIRST);
        studio.press(KeyCode.ENTER, Held.CTRL, Held.SHIFT);
        assertEquals(3, studio.writer().last().verse().lines());
        studio.writer().last().writes(SECOND);
        studio.pulse();
        assertEquals(FIRST + "\n" + SECOND, studio.text());
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.writer().last().isCancelled());
        studio.writer().last().writes("\nnothing more").finishes();
        studio.pulse();
        studio.press(KeyCode.TAB);
        assertEquals(FIRST + "\n" + SECOND, studio.text());
        assertEquals(0, studio.project().story().size(), "a poem tells no story");
    }

    @Test
    void aStanzaBeginsBehindABlankLine() {
        choose("shakes");
        studio.type("one\ntwo\nthree\nfour");
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        assertEquals(10, studio.writer().last().verse().lines());
        studio.writer().last().writes("five\nsix").finishes(StopReason.END_OF_TEXT);
        studio.pulse();
        assertEquals("one\ntwo\nthree\nfour\n\nfive\nsix", studio.text());
        studio.press(KeyCode.R, Held.CTRL);
        assertEquals(2, studio.writer().last().verse().lines());
        studio.writer().last().writes("seven\neight").finishes(StopReason.END_OF_TEXT);
        studio.pulse();
        assertEquals("one\ntwo\nthree\nfour\n\nseven\neight", studio.text());
    }

    @Test
    void aWholePoemIsNotGoneOnWith() {
        choose("six-word");
        studio.type("For sale: baby shoes, never worn.");
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(0, studio.writer().count());
        assertTrue(studio.shows("The poem has all the lines of its form. Delete one to have another written."));
    }

    @Test
    void aRhymeComesInThePlaceOfTheWord() {
        studio.type("Nothing but the Wall, again");
        studio.window.page().moveCaret(18);
        studio.press(KeyCode.R, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("tall"));
        assertFalse(studio.shows("world"));
        studio.press(KeyCode.RIGHT, Held.ALT);
        assertTrue(studio.shows("world") || !studio.shows("tall"));
        studio.press(KeyCode.LEFT, Held.ALT);
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.UP);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.ENTER);
        String put = studio.text();
        assertTrue(put.matches("Nothing but the [A-Z][a-z]*all, again|Nothing but the [A-Z][a-z]+, again"), put);
        assertFalse(put.contains("Wall"), put);
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals("Nothing but the Wall, again", studio.text(), "one undo");
    }

    /// Behind the beginning of a line: what its end has to rhyme with.
    @Test
    void aLineThatLacksItsEndIsRhymedWithItsPartner() {
        choose("couplets");
        studio.type(FIRST + "\nand keeps it all ");
        studio.press(KeyCode.R, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("alive"));
        studio.press(KeyCode.ENTER);
        assertTrue(studio.text().matches("(?s).*and keeps it all \\w+"), studio.text());
    }

    @Test
    void aWordIsSaidByHand() {
        choose("haiku");
        studio.type("Zorvath in the dark");
        studio.window.page().moveCaret(2);
        studio.press(KeyCode.S, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("\u201cZorvath\u201d is not in the dictionary. Guessed by its letters: DUM da."));
        studio.type("Baltimore");
        studio.press(KeyCode.ENTER);
        assertEquals("6 of 5", shown("lh-verse-count").getFirst());
        assertEquals(1, studio.project().settings().verse().sayings().size());
        studio.press(KeyCode.S, Held.CTRL, Held.SHIFT);
        studio.press(KeyCode.TAB);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.ENTER);
        assertEquals(List.of(), faults());
    }

    @Test
    void theSheetSaysWhatIsWrongAndLeadsThere() {
        choose("couplets");
        studio.type(FIRST + "\nand Zorvath dries\n" + SECOND);
        studio.press(KeyCode.P, Held.CTRL, Held.ALT);
        assertTrue(studio.shows("Heroic couplets"), "the form");
        assertTrue(studio.shows("2 lines keep the form, 1 does not, 1 to write"));
        assertTrue(studio.shows("Line 2"));
        studio.press(KeyCode.ENTER);
        assertTrue(studio.window.page().isWriting());
        assertEquals(FIRST.length() + 1, studio.window.page().selection().from());
        studio.press(KeyCode.F6);
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        assertTrue(studio.window.page().isAsking(), "how Zorvath is said");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.P, Held.CTRL, Held.ALT);
        assertFalse(studio.shows("Line 2"));
    }

    @Test
    void aFormStaysWithItsScene() {
        choose("haiku");
        Desk desk = studio.window.studio().desk().orElseThrow();
        var here = desk.scene().orElseThrow();
        desk.project().binder().scenes().stream()
                .filter(item -> !item.id().equals(here))
                .findFirst()
                .ifPresent(other -> desk.open(other.id()));
        assertFalse(desk.poem().isPoem());
        assertEquals(List.of(), shown("lh-verse-number"));
        desk.open(here);
        studio.pulse();
        assertTrue(desk.poem().isPoem());
        assertEquals(List.of("1", "2", "3"), shown("lh-verse-number"));
    }

    /// Only the new word is the model's; one undo brings the old one back.
    @Test
    void aLineIsMendedInItsPlace() {
        choose("couplets");
        studio.type(FIRST + "\nand leaves the things it could not keep at home");
        studio.press(KeyCode.K, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("\u201chome\u201d does not rhyme with \u201cfive\u201d."));
        var asked = studio.writer().lastMends().request();
        assertEquals(1, asked.line());
        assertEquals(List.of(FIRST, "and leaves the things it could not keep at home"), asked.lines());
        studio.writer().lastMends().finds("and leaves the things it could not keep at dive", SECOND);
        studio.pulse();
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        assertEquals(FIRST + "\n" + SECOND, studio.text());
        assertTrue(studio.window.page().isWriting());
        assertEquals(
                List.of("alive"),
                studio.window.page().text().paragraphs().get(1).runs().stream()
                        .filter(run -> run.style().origin() == Origin.MODEL)
                        .map(run -> run.text())
                        .toList());
        studio.press(KeyCode.Z, Held.CTRL);
        assertTrue(studio.text().endsWith("keep at home"), studio.text());
    }

    @Test
    void aLineInOrderIsOfferedWithOtherWords() {
        choose("couplets");
        studio.type(FIRST);
        studio.press(KeyCode.K, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("The line keeps the form."));
        String other = FIRST.replace("home", "back");
        studio.writer().lastMends().finds(other);
        studio.pulse();
        studio.press(KeyCode.ENTER);
        assertEquals(other, studio.text());
        assertTrue(studio.window.page().isWriting());
    }

    @Test
    void theQualityOfLinesIsChosenBesideThePoem() {
        choose("couplets");
        studio.type(FIRST);
        studio.press(KeyCode.P, Held.CTRL, Held.ALT);
        studio.window.scene().getRoot().lookupAll(".lh-seg").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals("Best"))
                .forEach(ToggleButton::fire);
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(VerseQuality.BEST, studio.writer().last().verse().quality());
        assertEquals(
                VerseSettings.Quality.BEST, studio.project().settings().verse().quality());
    }
}
