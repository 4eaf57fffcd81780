package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import longhand.engine.text.WordCounter;
import longhand.memory.text.LongParagraphs;
import longhand.memory.text.Paragraph;
import longhand.ui.concurrent.Background;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Large pieces of the clipboard.
@ExtendWith(FxToolkit.class)
class PasteTest {

    private static final String SENTENCE = "She wrote it down, and it went on falling. ";

    private final Deque<Runnable> waiting = new ArrayDeque<>();
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

    /// Puts HTML and text on the clipboard.
    private static void clip(String html) {
        ClipboardContent content = new ClipboardContent();
        content.putHtml(html);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// From now on cleaning waits until [#clean].
    private void holdCleaning() {
        studio.window.page().cleanPastes(new Background(waiting::add, Runnable::run), () -> {});
    }

    private void clean() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        studio.pulse();
    }

    @Test
    void aParagraphThatNoPageBearsIsPartedAndTold() {
        clip("<p>" + SENTENCE.repeat(2_500) + "</p>");
        studio.window.page().paste();
        int pasted = WordCounter.count(studio.text()) - WordCounter.count(before);
        assertEquals(2_500 * WordCounter.count(SENTENCE), pasted, 1);
        for (Paragraph paragraph : studio.window.page().text().paragraphs()) {
            assertTrue(paragraph.length() <= LongParagraphs.MOST + before.length());
        }
        String told = studio.window.strips().shownProperty().get().orElseThrow().text();
        assertTrue(told.startsWith("Every pasted word is here."), told);
        studio.window.page().undo();
        assertEquals(before, studio.text());
    }

    @Test
    void whatIsLargeIsCleanedElsewhereAndWhatIsSmallAtOnce() {
        holdCleaning();
        clip("<p>small</p>");
        studio.window.page().paste();
        assertEquals(before + "small", studio.text());
        clip(("<p>" + SENTENCE + "</p>").repeat(2_000));
        studio.window.page().paste();
        assertEquals(before + "small", studio.text());
        studio.type("!");
        clean();
        assertTrue(studio.text().startsWith(before + "small!" + SENTENCE.strip()), "typing went on meanwhile");
        assertEquals(Optional.empty(), studio.window.strips().shownProperty().get());
    }

    @Test
    void aPasteThatComesTooLateGoesNowhereElse() {
        holdCleaning();
        clip(("<p>" + SENTENCE + "</p>").repeat(2_000));
        studio.window.page().paste();
        Desk desk = studio.window.studio().desk().orElseThrow();
        desk.open(studio.project().binder().scenes().getLast().id());
        clean();
        assertEquals("", studio.text());
        assertFalse(studio.window.page().text().text().contains(SENTENCE));
    }
}
