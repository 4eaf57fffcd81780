package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.Prompt;
import longhand.memory.api.ItemId;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The memory tab, by keyboard alone, on the whole window.
@ExtendWith(FxToolkit.class)
class MemoryTabTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void showMemory() {
        studio.press(KeyCode.M, Held.CTRL, Held.SHIFT);
    }

    /// With something remembered of every scene, the focus on the first row.
    private void build() {
        showMemory();
        button("Build memory, about 1 second").fire();
        studio.pulse();
        showMemory();
    }

    private Button button(String text) {
        return inInspector(".button").stream()
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private List<Node> inInspector(String selector) {
        return List.copyOf(
                studio.window.studio().desk().orElseThrow().inspector().lookupAll(selector));
    }

    private void choose(String segment) {
        inInspector(".lh-seg").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().startsWith(segment))
                .forEach(ToggleButton::fire);
        studio.pulse();
    }

    private static String words(Node node) {
        return node.lookupAll(".lh-wrapped").stream()
                .flatMap(flow -> ((TextFlow) flow).getChildren().stream())
                .map(piece -> ((Text) piece).getText())
                .collect(Collectors.joining());
    }

    private String focusedWords() {
        return words(focused());
    }

    private Node focused() {
        return studio.window.scene().getFocusOwner();
    }

    private String prompt() {
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        Prompt prompt = studio.writer().last().request().prompt();
        return assertInstanceOf(Prompt.Continuation.class, prompt).before();
    }

    @Test
    void theMemoryIsBuiltFromTheManuscriptAndToldToTheNextTake() {
        showMemory();
        assertTrue(studio.shows("Nothing remembered yet. It fills with every take you keep, or from what is written."));
        build();
        assertEquals("She wrote it down.", focusedWords());
        assertTrue(inInspector(".lh-seg").stream()
                .map(node -> ((ToggleButton) node).getText())
                .noneMatch("Now 0"::equals));
        assertTrue(prompt().startsWith("What has happened so far:\n- She wrote it down.\n"));
    }

    @Test
    void aRowIsEditedInPlaceAndEscLeavesItAsItWas() {
        build();
        studio.press(KeyCode.ENTER);
        TextArea field = assertInstanceOf(TextArea.class, focused());
        field.setText("Nothing.");
        studio.press(KeyCode.ESCAPE);
        assertEquals("She wrote it down.", focusedWords());
        studio.press(KeyCode.ENTER);
        assertInstanceOf(TextArea.class, focused()).setText("Pell wrote it down.");
        studio.press(KeyCode.ENTER);
        assertEquals("Pell wrote it down.", focusedWords());
        assertTrue(studio.shows("kept: your own words"));
        assertTrue(prompt().contains("- Pell wrote it down.\n"));
    }

    @Test
    void lLocksAndDelTakesOutAndEnterBringsBack() {
        build();
        studio.press(KeyCode.L);
        assertTrue(studio.shows("kept: locked by you"));
        studio.press(KeyCode.L);
        assertFalse(studio.shows("kept: locked by you"));
        studio.press(KeyCode.DELETE);
        assertFalse(focusedWords().equals("She wrote it down."), "the next row has the focus");
        choose("Retired 1");
        showMemory();
        assertEquals("She wrote it down.", focusedWords());
        studio.press(KeyCode.ENTER);
        choose("Facts");
        assertTrue(
                studio.shows("The gauge house") || inInspector(".lh-memory-row").size() > 1);
        choose("Retired 0");
        assertTrue(studio.shows("Nothing was taken out. Del in the other lists takes a sentence out."));
    }

    @Test
    void arrowsGoFromRowToRow() {
        build();
        String first = focusedWords();
        studio.press(KeyCode.DOWN);
        String second = focusedWords();
        assertFalse(second.equals(first));
        studio.press(KeyCode.UP);
        assertEquals(first, focusedWords());
        studio.press(KeyCode.UP);
        assertInstanceOf(ToggleButton.class, focused());
    }

    @Test
    void leftAndRightGoFromListToListAndSpaceToTheSource() {
        build();
        studio.press(KeyCode.LEFT);
        assertTrue(inInspector(".lh-seg").stream()
                .map(ToggleButton.class::cast)
                .anyMatch(segment -> segment.isSelected() && segment.getText().startsWith("Now")));
        studio.press(KeyCode.RIGHT);
        assertTrue(studio.shows("This scene, sentence 2")
                || !inInspector(".lh-footnote").isEmpty());
        while (!focusedWords().startsWith("Marit had the key")) {
            studio.press(KeyCode.DOWN);
        }
        String before = studio.text();
        studio.type(" ");
        assertEquals(before, studio.text(), "the key itself types nothing there");
        assertTrue(studio.window.page().isWriting());
        var selection = studio.window.page().selection();
        assertTrue(studio.text().substring(selection.from(), selection.to()).startsWith("Marit had the key"));
        showMemory();
        studio.press(KeyCode.UP);
        studio.press(KeyCode.RIGHT);
        assertTrue(studio.shows("Nothing was taken out. Del in the other lists takes a sentence out."));
        assertInstanceOf(ToggleButton.class, focused(), "the inspector stays on its tab");
        studio.press(KeyCode.LEFT);
        studio.press(KeyCode.DOWN);
        assertFalse(focused() instanceof ToggleButton);
    }

    @Test
    void aChangedSourceIsAnsweredByKeysAlone() {
        build();
        SceneText text = studio.window.page().text();
        int at = text.text().indexOf("nine years");
        studio.window
                .page()
                .manuscript()
                .edit(at, at + 4, Slice.of("ten", CharacterStyle.TYPED), new Selection(at + 3, at + 3));
        studio.window.studio().desk().orElseThrow().memory().refresh();
        showMemory();
        studio.press(KeyCode.RIGHT);
        assertEquals("lh-stale-card", focused().getStyleClass().getLast());
        for (int i = 0; i < 2; i++) {
            studio.press(KeyCode.TAB);
        }
        assertEquals("Use new words", ((Button) focused()).getText());
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.SPACE);
        assertFalse(studio.shows("Its source changed"));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
    }

    @Test
    void aFactOfTheWritersIsAdded() {
        build();
        TextField add = inInspector(".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> "Add a fact".equals(field.getPromptText()))
                .findFirst()
                .orElseThrow();
        add.requestFocus();
        studio.type("Pell lies.");
        studio.press(KeyCode.ENTER);
        assertEquals("", add.getText());
        choose("Facts");
        assertTrue(studio.shows("you"));
        add.getParent().requestFocus();
        assertTrue(prompt().contains("- Pell lies.\n"));
    }

    @Test
    void aFootnoteMarksItsSentenceAndGoesThere() {
        build();
        choose("Facts");
        Button place = button("This scene, sentence 2");
        place.fire();
        studio.pulse();
        assertTrue(studio.window.page().isWriting());
        var selection = studio.window.page().selection();
        assertTrue(studio.text().substring(selection.from(), selection.to()).startsWith("Marit had the key"));
    }

    @Test
    void aChangedSourceAsksAndItsNewWordsAreUsed() {
        build();
        ItemId gauge = studio.window.studio().desk().orElseThrow().scene().orElseThrow();
        SceneText text = studio.window.page().text();
        int at = text.text().indexOf("nine years");
        studio.window
                .page()
                .manuscript()
                .edit(at, at + 4, Slice.of("ten", CharacterStyle.TYPED), new Selection(at + 3, at + 3));
        assertEquals("ten", studio.project().scene(gauge).text(at, at + 3));
        studio.window.studio().desk().orElseThrow().memory().refresh();
        choose("Facts");
        assertTrue(studio.shows("Its source changed"));
        assertTrue(words(inInspector(".lh-stale-card").getFirst()).contains("Now: Marit had the key"));
        button("Use new words").fire();
        studio.pulse();
        assertFalse(studio.shows("Its source changed"));
        assertTrue(inInspector(".lh-memory-row").stream()
                .anyMatch(row -> words(row).contains("paid for ten years to open")));
    }

    @Test
    void aTakeThatIsKeptIsRemembered() {
        String before = studio.text();
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer()
                .last()
                .writes("\nPell had been to Harrow. Marit saw his coat.")
                .finishes();
        studio.pulse();
        assertEquals(List.of(), studio.project().story(), "not before it is kept");
        studio.press(KeyCode.TAB);
        assertEquals(1, studio.project().story().size());
        showMemory();
        assertEquals("Pell had been to Harrow.", focusedWords());
        assertTrue(studio.shows("added: last take"));
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.Z, Held.CTRL);
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(before, studio.text());
        studio.window.studio().desk().orElseThrow().memory().refresh();
        choose("Now 0");
        assertTrue(inInspector(".lh-memory-row").isEmpty(), "undone with its take");
    }

    @Test
    void whatTheModelSeesTellsOfTheMemoryAndWhyRowsAreOut() {
        build();
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.C, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("What the story remembers"));
        assertTrue(studio.window.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .anyMatch(text -> text.endsWith("words. They stand on the page that is read.")));
    }

    @Test
    void nothingOfItIsThereWithTheModelSwitchedOff() {
        studio.window.studio().allowModel(false);
        showMemory();
        assertTrue(studio.window.page().isWriting());
        assertFalse(studio.shows("Memory"));
    }

    @Test
    void aLongBookShowsItsFactsByTheHundred() {
        Desk desk = studio.window.studio().desk().orElseThrow();
        for (int i = 0; i < 203; i++) {
            desk.memory().change(new MemoryChange.Add("Fact " + i), desk.scene().orElseThrow());
        }
        showMemory();
        choose("Facts");
        assertEquals(200, inInspector(".lh-memory-row").size());
        button("3 earlier ones").fire();
        studio.pulse();
        assertEquals(203, inInspector(".lh-memory-row").size());
    }
}
