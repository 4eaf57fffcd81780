package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.RevisionVerb;
import longhand.memory.text.Selection;
import longhand.ui.plan.Beat;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One writer goes through all that the model can do, from the page and back to it, and never touches the mouse.
@ExtendWith(FxToolkit.class)
class KeyboardTourTest {

    private static final String[] WAYS = {"Pell comes back.", "A letter arrives.", "At dawn the mole is gone."};

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void everyPaneIsReachedUsedAndLeftByKeys() {
        takes();
        context();
        memory();
        proposals();
        plan();
        question();
        reader();
        poem();
        rules();
        menus();
    }

    private void writes(String words) {
        studio.writer().last().writes(words).finishes();
        studio.pulse();
    }

    private String note() {
        return assertInstanceOf(
                        Prompt.Guided.class, studio.writer().last().request().prompt())
                .before();
    }

    /// Nothing is laid out again and again behind the writer's back.
    private void rests() {
        assertEquals(List.of(), studio.restless());
    }

    private void isOnPage() {
        rests();
        assertTrue(studio.window.boards().pageIsShown());
        assertTrue(studio.window.page().isWriting());
    }

    /// A take, one with a direction, one of another length, one of three ways.
    private void takes() {
        studio.press(KeyCode.ENTER, Held.CTRL);
        writes(" It stopped.");
        studio.press(KeyCode.TAB);
        studio.press(KeyCode.ENTER, Held.CTRL, Held.SHIFT);
        studio.type("Dinah calls.");
        studio.press(KeyCode.ENTER);
        assertTrue(note().endsWith("[Next: Dinah calls.]\n\n"), note());
        writes("Dinah called from the stairs.");
        studio.press(KeyCode.L, Held.CTRL, Held.SHIFT);
        studio.press(KeyCode.DIGIT3);
        studio.press(KeyCode.ENTER);
        assertEquals(50, studio.writer().last().request().length().words());
        writes(" Nobody answered.");
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        studio.writer().lastPlans().proposes(WAYS);
        studio.pulse();
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        assertTrue(note().endsWith("[Next: A letter arrives.]\n\n"), note());
        writes("A letter lay on the sill.");
        studio.press(KeyCode.TAB);
        isOnPage();
        assertTrue(studio.text().endsWith("Nobody answered.\nA letter lay on the sill."), studio.text());
    }

    /// One part read word for word, muted, and sent again; the caret is where it was.
    private void context() {
        int caret = studio.window.page().caret();
        studio.press(KeyCode.C, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("What the model sees"));
        rests();
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.UP);
        studio.press(KeyCode.RIGHT);
        assertTrue(studio.shows("This scene has fewer than 200 words before the caret, too few to show the voice."));
        studio.press(KeyCode.M);
        assertTrue(studio.shows("muted"));
        studio.press(KeyCode.M);
        assertFalse(studio.shows("muted"));
        studio.press(KeyCode.P);
        assertEquals(1, studio.project().settings().sources().size());
        studio.press(KeyCode.P);
        studio.press(KeyCode.ESCAPE);
        isOnPage();
        assertEquals(caret, studio.window.page().caret());
    }

    /// Built from what is written; one row locked, one taken out, a third one's place looked up.
    private void memory() {
        studio.press(KeyCode.M, Held.CTRL, Held.SHIFT);
        studio.press(KeyCode.UP); // what is still to be read stands above the rows
        for (int i = 0; i < 3 && !studio.shows("kept: locked by you"); i++) {
            studio.press(KeyCode.TAB);
            studio.press(KeyCode.SPACE);
            studio.press(KeyCode.M, Held.CTRL, Held.SHIFT);
            studio.press(KeyCode.L);
        }
        assertTrue(studio.shows("kept: locked by you"));
        rests();
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.DELETE);
        studio.press(KeyCode.RIGHT);
        studio.type(" ");
        isOnPage();
        assertFalse(studio.window.page().selection().isEmpty());
    }

    private void proposals() {
        String before = studio.text();
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.press(KeyCode.ENTER);
        assertEquals(
                RevisionVerb.REWRITE, studio.services.reviser().last().wish().verb());
        studio.services.reviser().proposes("A gull wrote it down.");
        studio.pulse();
        assertFalse(studio.window.boards().pageIsShown());
        rests();
        studio.press(KeyCode.ENTER, Held.CTRL);
        isOnPage();
        assertTrue(studio.text().contains("gull wrote it down"), studio.text());
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(before, studio.text(), "one undo");
    }

    /// Two beats by hand, one of three ways between them, the first one written.
    private void plan() {
        studio.press(KeyCode.DIGIT2, Held.ALT);
        studio.type("Marit opens the well\n");
        studio.type("Pell lies to her\n");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.HOME);
        studio.press(KeyCode.ENTER);
        studio.press(KeyCode.TAB);
        studio.type("the well, dawn\n");
        rests();
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(note().endsWith("[Here: the well, dawn] [Next: Marit opens the well]\n\n"), note());
        assertEquals(LengthTarget.ofWords(150), studio.writer().last().request().length());
        writes("Gull ".repeat(149) + "gone.");
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        studio.writer().lastPlans().proposes(WAYS);
        studio.pulse();
        studio.press(KeyCode.DIGIT3);
        studio.press(KeyCode.ENTER);
        assertEquals(
                List.of("Marit opens the well", "At dawn the mole is gone.", "Pell lies to her"),
                studio.window.studio().desk().orElseThrow().plan().sheetProperty().get().orElseThrow().beats().stream()
                        .map(Beat::point)
                        .toList());
        studio.press(KeyCode.ESCAPE);
        isOnPage();
        studio.press(KeyCode.Z, Held.CTRL);
        assertFalse(studio.text().contains("Gull"), "a beat is one undo step");
    }

    private void question() {
        studio.press(KeyCode.Q, Held.CTRL, Held.SHIFT);
        studio.type("Where did they eat?\n");
        studio.services.inquirer().answers("They ate.");
        studio.pulse();
        rests();
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        isOnPage();
        assertEquals(new Selection(9, 0), studio.window.page().selection());
    }

    /// The scene as couplets: one line typed, one by the model, one mended by a rhyme, a word said by hand.
    private void poem() {
        studio.press(KeyCode.A, Held.CTRL);
        studio.press(KeyCode.DELETE);
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("couplets");
        studio.press(KeyCode.ENTER);
        studio.type("The sea goes out as clerks go home at five\n");
        studio.press(KeyCode.ENTER, Held.CTRL);
        writes("and leaves the things it could not keep at home");
        studio.press(KeyCode.TAB);
        isOnPage();
        studio.press(KeyCode.P, Held.CTRL, Held.ALT);
        assertTrue(studio.shows("1 line keeps the form, 1 does not, 2 to write"));
        rests();
        studio.press(KeyCode.ENTER);
        studio.press(KeyCode.RIGHT);
        isOnPage();
        studio.press(KeyCode.R, Held.CTRL, Held.SHIFT);
        studio.type("five");
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.ENTER);
        isOnPage();
        assertFalse(studio.text().endsWith("home"), studio.text());
        studio.press(KeyCode.K, Held.CTRL, Held.SHIFT);
        studio.press(KeyCode.ESCAPE);
        isOnPage();
        studio.press(KeyCode.S, Held.CTRL, Held.SHIFT);
        studio.type("alive");
        studio.press(KeyCode.ENTER);
        isOnPage();
        assertEquals(1, studio.project().settings().verse().sayings().size());
        studio.press(KeyCode.P, Held.CTRL, Held.ALT);
        studio.press(KeyCode.ESCAPE);
        isOnPage();
    }

    /// A set and a rule of one's own, one softer, one off; a breach found, a word chosen; a take under the rules.
    private void rules() {
        studio.press(KeyCode.A, Held.CTRL);
        studio.press(KeyCode.DELETE);
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("none");
        studio.press(KeyCode.ENTER);
        studio.type("A dog barked at dusk. Nobody came ");
        studio.press(KeyCode.R, Held.CTRL, Held.ALT);
        studio.type("lipogram without e");
        studio.press(KeyCode.ENTER);
        studio.press(KeyCode.INSERT);
        studio.type("at most 3 syllables\n");
        studio.press(KeyCode.S);
        studio.press(KeyCode.S);
        studio.press(KeyCode.INSERT);
        studio.type("palindromes\n");
        studio.press(KeyCode.SPACE);
        rests();
        studio.press(KeyCode.ESCAPE);
        isOnPage();
        studio.press(KeyCode.F4);
        assertEquals(new Selection(6, 12), studio.window.page().selection());
        studio.press(KeyCode.END, Held.CTRL);
        studio.press(KeyCode.SPACE, Held.CTRL);
        studio.writer().lastWords().finds("to", "out");
        studio.pulse();
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        isOnPage();
        assertEquals("A dog barked at dusk. Nobody came out ", studio.text());
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(
                List.of("no letters e", "strongly at most 3 syllables"),
                studio.writer().last().request().rules());
        writes("of any hut.");
        studio.press(KeyCode.TAB);
        isOnPage();
    }

    private void reader() {
        String before = studio.text();
        studio.press(KeyCode.F8, Held.SHIFT);
        studio.writer().lastPlans().proposes(WAYS);
        studio.pulse();
        rests();
        studio.press(KeyCode.DIGIT1);
        writes("Pell came back.");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER);
        isOnPage();
        assertEquals(before + "\nPell came back.", studio.text());
    }

    /// The menus by F10, and back to the page by Esc.
    private void menus() {
        studio.press(KeyCode.F10);
        Menu first = studio.window.frame().menuBar().getMenus().getFirst();
        assertTrue(first.isShowing());
        studio.press(KeyCode.ESCAPE);
        assertFalse(first.isShowing());
        isOnPage();
    }
}
