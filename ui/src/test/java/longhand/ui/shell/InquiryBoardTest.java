package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import longhand.engine.api.Inquiry;
import longhand.engine.api.InquiryEvent;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Questions to the book by keyboard alone, on the whole window.
@ExtendWith(FxToolkit.class)
class InquiryBoardTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.press(KeyCode.Q, Held.CTRL, Held.SHIFT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void ask(String question) {
        studio.type(question);
        studio.press(KeyCode.ENTER);
    }

    private boolean isOpen() {
        return !studio.window.boards().pageIsShown();
    }

    @Test
    void enterOnAnAnswerGoesToItsSentenceAndMarksIt() {
        ask("Where did they eat?");
        studio.services.inquirer().answers("They ate.", "It was 5.03");
        studio.pulse();
        assertTrue(studio.shows("Chapter 1 \u00b7 The tide clerk \u00b7 Supper at Pell\u2019s, sentence 1"));
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        assertFalse(isOpen());
        assertTrue(studio.text().startsWith("They ate."));
        assertEquals(new Selection(9, 0), studio.window.page().selection());
        assertTrue(studio.window.page().isWriting());
        studio.press(KeyCode.Q, Held.CTRL, Held.SHIFT);
        assertTrue(
                studio.shows("Chapter 1 \u00b7 The tide clerk \u00b7 Supper at Pell\u2019s, sentence 1"),
                "answers stay");
    }

    @Test
    void escStopsAReadingAndThenLeaves() {
        ask("Where did they eat?");
        studio.services.inquirer().tells(new InquiryEvent.Read(3, 4));
        studio.pulse();
        assertTrue(studio.shows("Read 3 of 4 scenes"));
        studio.press(KeyCode.ESCAPE);
        assertEquals(1, studio.services.inquirer().cancelled());
        assertTrue(isOpen());
        studio.press(KeyCode.ESCAPE);
        assertFalse(isOpen());
    }

    @Test
    void theSummaryIsGroupedByChapter() {
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(new Inquiry.Summary(300), studio.services.inquirer().last().wanted());
        studio.services.inquirer().answers("She wrote it down.", "They ate.", "It was 5.03");
        studio.pulse();
        assertTrue(studio.shows("Chapter 1 \u00b7 The tide clerk"));
        assertTrue(studio.shows("Chapter 2 \u00b7 Eleven minutes"));
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.UP);
        assertTrue(studio.window.scene().getFocusOwner() instanceof TextField);
    }

    @Test
    void nothingFoundAndNoModelAreSaid() {
        studio.window.studio().allowModel(false);
        ask("Who owns the aeroplane?");
        assertTrue(studio.services.inquirer().last().model().isEmpty());
        studio.services.inquirer().answers();
        studio.pulse();
        assertTrue(studio.shows(
                "No sentence of the book shares a word with the question. Ask in words that the book uses."));
        ask("They ate?");
        studio.services.inquirer().answers("They ate.");
        studio.pulse();
        assertTrue(studio.shows("1 sentence answers, nearest first, by their words alone: no model is in use."));
    }
}
