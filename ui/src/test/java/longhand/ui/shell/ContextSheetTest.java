package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import longhand.engine.api.Prompt;
import longhand.engine.api.Usage;
import longhand.memory.api.ProjectSettings.Layout;
import longhand.ui.settings.Preferences;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class ContextSheetTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void openSheet() {
        studio.press(KeyCode.C, Held.CTRL, Held.SHIFT);
    }

    private void direct(String direction) {
        studio.press(KeyCode.ENTER, Held.CTRL, Held.SHIFT);
        studio.type(direction);
        studio.press(KeyCode.ESCAPE);
    }

    private List<Node> rows() {
        return List.copyOf(studio.window.scene().getRoot().lookupAll(".lh-sheet-row"));
    }

    private void choose(String name) {
        Node row = rows().stream()
                .filter(node -> node.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow();
        row.requestFocus();
    }

    @Test
    void standsBesideThePageAndGoesByItsKeyOrByEsc() {
        studio.window.page().moveCaret(17);
        openSheet();
        Region sheet = studio.window.frame().sheet().orElseThrow();
        assertEquals(448, sheet.getWidth());
        assertTrue(studio.window.boards().pageIsShown());
        assertTrue(studio.hasFocus(sheet));
        openSheet();
        assertTrue(studio.window.frame().sheet().isEmpty());
        assertTrue(studio.window.page().isWriting());
        openSheet();
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.frame().sheet().isEmpty());
        assertTrue(studio.window.page().isWriting());
        assertEquals(17, studio.window.page().caret());
    }

    @Test
    void takesTheInspectorsPlaceWhichComesBack() {
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        openSheet();
        assertFalse(studio.window.frame().panes().inspector());
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.frame().panes().inspector());
        openSheet();
        studio.press(KeyCode.M, Held.CTRL, Held.SHIFT);
        assertTrue(studio.window.frame().sheet().isEmpty());
        assertTrue(studio.window.frame().panes().inspector());
    }

    @Test
    void eachPartCanBeReadWordForWordAndIsWhatTheNextTakeReads() {
        direct("Pell comes back.");
        openSheet();
        assertTrue(studio.shows("What the model sees"));
        assertTrue(studio.shows("The gauge house, up to the caret"));
        assertTrue(studio.shows("The end of Supper at Pell\u2019s"));
        assertTrue(studio.shows("Your direction"));
        assertEquals("", shownWords(), "rows are closed at first");
        for (int i = 0; i < rows().size(); i++) {
            studio.press(i % 2 == 0 ? KeyCode.RIGHT : KeyCode.SPACE);
            studio.press(KeyCode.DOWN);
        }
        String shown = shownWords();
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        Prompt.Guided sent = (Prompt.Guided) studio.writer().last().request().prompt();
        assertEquals(bare(sent.before()), bare(shown));
    }

    @Test
    void whatIsLongerThanTheSheetIsReadPageByPage() {
        studio.close();
        studio = StudioFixture.book(StudioFixture.LIGHT.withPanes(new Preferences.Panes(true, false, 1024, 600)));
        openSheet();
        ScrollPane scroll =
                (ScrollPane) studio.window.frame().sheet().orElseThrow().lookup(".scroll-pane");
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.PAGE_UP);
        studio.press(KeyCode.PAGE_UP);
        assertEquals(0, scroll.getVvalue());
        studio.press(KeyCode.PAGE_DOWN);
        assertTrue(scroll.getVvalue() > 0.2, "" + scroll.getVvalue());
    }

    @Test
    void tellsWhatIsReadAnewInWhichTimeAndWhatAChangeCosts() {
        openSheet();
        assertTrue(studio.shows("The first take measures how fast the model reads."));
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        int words = prompt().split("\\s+").length;
        studio.writer().last().writes(" One two.").finishes(new Usage(800, 0, 0, 2, 2, words * 100_000_000L, 1));
        studio.press(KeyCode.TAB);
        openSheet();
        assertTrue(studio.shows("kept"), "the end of the scene before");
        choose("The end of");
        String changed = "If you change the end of Supper at Pell\u2019s: ";
        String seconds = String.format(Locale.ROOT, "%.1f", (words + 2) / 10.0);
        assertTrue(studio.shows(changed + seconds + " seconds of reading again."), labels());
    }

    private String prompt() {
        return ((Prompt.Continuation) studio.writer().last().request().prompt()).before();
    }

    @Test
    void enterGoesWhereTheWordsStand() {
        direct("Pell comes back.");
        openSheet();
        choose("Your direction");
        studio.press(KeyCode.ENTER);
        assertTrue(studio.window.page().isAsking());
        studio.press(KeyCode.ESCAPE);
        openSheet();
        openSheet();
        choose("The end of");
        studio.press(KeyCode.ENTER);
        assertTrue(studio.window.page().isWriting());
        assertFalse(studio.window.page().selection().isEmpty());
        assertEquals(
                "Supper at Pell\u2019s",
                studio.window
                        .studio()
                        .desk()
                        .flatMap(open -> open.scene().map(open::title))
                        .orElse(""));
    }

    @Test
    void theSameRowMutesAndMutesNoMore() {
        openSheet();
        choose("The end of");
        studio.press(KeyCode.M);
        assertTrue(studio.shows("muted"));
        assertTrue(labels().contains("Muted by you."));
        assertTrue(focusedRow().startsWith("The end of Supper at Pell\u2019s"));
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(prompt().startsWith("The gauge house stood"), prompt());
        studio.press(KeyCode.ESCAPE);
        openSheet();
        choose("The end of");
        studio.press(KeyCode.M);
        assertFalse(studio.shows("muted"));
        studio.press(KeyCode.P);
        assertTrue(focusedRow().endsWith("pinned"), focusedRow());
        assertEquals(1, studio.project().settings().sources().size());
        studio.press(KeyCode.P);
        assertFalse(focusedRow().endsWith("pinned"));
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(prompt().startsWith("They ate."), prompt());
    }

    @Test
    void thePageIsAlwaysReadAndSaysSo() {
        openSheet();
        choose("The gauge house");
        studio.press(KeyCode.M);
        assertTrue(studio.shows("The page and your direction are always read: they are neither muted nor pinned."));
        assertEquals(0, studio.project().settings().sources().size());
    }

    private String focusedRow() {
        return String.valueOf(studio.window.scene().getFocusOwner().getAccessibleText());
    }

    @Test
    void leavesTheBinderItsPlaceOnlyWhereThereIsRoom() {
        openSheet();
        assertTrue(studio.window.frame().panes().binder());
        PaneLayout narrow = PaneLayout.withSheet(1295, new Layout(true, false, 240, 336), PaneLayout.SHEET);
        assertFalse(narrow.binder());
        assertEquals(448, narrow.sheetWidth());
    }

    @Test
    void goesWithTheModel() {
        openSheet();
        studio.window.studio().allowModel(false);
        assertTrue(studio.window.frame().sheet().isEmpty());
    }

    private String shownWords() {
        return studio.window.scene().getRoot().lookupAll(".lh-wrapped").stream()
                .filter(node -> node.getParent().isVisible())
                .flatMap(flow -> ((TextFlow) flow).getChildren().stream())
                .map(piece -> ((Text) piece).getText())
                .collect(Collectors.joining("\n"));
    }

    private String labels() {
        return studio.window.scene().getRoot().lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("|"));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
