package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks follow the text, and are painted where the words are.
@ExtendWith(FxToolkit.class)
class MarksTest {

    private PageFixture page;

    @BeforeEach
    void open() {
        page = PageFixture.six();
        mark(MarkKind.SPELLING, 1, new Mark(4, 10));
        mark(MarkKind.COMMENT, 1, new Mark(20, 60));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void typingBeforeAndInsideMovesAndWidens() {
        page.caret(page.start(1));
        page.type("ab");
        assertEquals(List.of(new Mark(6, 12)), page.marks(MarkKind.SPELLING, 1));
        page.caret(page.start(1) + 8);
        page.type("c");
        assertEquals(List.of(new Mark(6, 13)), page.marks(MarkKind.SPELLING, 1));
        assertEquals(List.of(new Mark(23, 63)), page.marks(MarkKind.COMMENT, 1));
        page.undoAll();
        assertEquals(List.of(new Mark(4, 10)), page.marks(MarkKind.SPELLING, 1));
    }

    @Test
    void typingAtTheBorderOfAMarkStaysOutside() {
        page.caret(page.start(1) + 10);
        page.type("x");
        assertEquals(List.of(new Mark(4, 10)), page.marks(MarkKind.SPELLING, 1));
    }

    @Test
    void enterPartsAMarkAndCarriesTheRestAlong() {
        page.caret(page.start(1) + 30);
        page.type("\n");
        assertEquals(List.of(new Mark(4, 10)), page.marks(MarkKind.SPELLING, 1));
        assertEquals(List.of(new Mark(20, 30)), page.marks(MarkKind.COMMENT, 1));
        assertEquals(List.of(new Mark(0, 30)), page.marks(MarkKind.COMMENT, 2));
    }

    @Test
    void enterAtTheHeadLeavesTheMarksWithTheirParagraph() {
        page.caret(page.start(1));
        page.type("\n");
        assertEquals(List.of(), page.marks(MarkKind.SPELLING, 1));
        assertEquals(List.of(new Mark(4, 10)), page.marks(MarkKind.SPELLING, 2));
    }

    @Test
    void aDeletedWordLosesItsMark() {
        page.pane.select(new Selection(page.start(1) + 3, page.start(1) + 12));
        page.press(KeyCode.DELETE);
        assertEquals(List.of(), page.marks(MarkKind.SPELLING, 1));
    }

    @Test
    void theSelectionLeavesTheIndentWhite() {
        page.pane.select(new Selection(page.start(1) - 5, page.start(1) + 10));
        page.pulse();
        assertEquals(List.of(new Mark(0, 10)), page.marks(MarkKind.SELECTION, 1));
        Path painted = painted(1, MarkKind.SELECTION);
        assertEquals(27, painted.getLayoutBounds().getMinX(), 1);
        page.caret(0);
        page.pulse();
        assertTrue(painted(1, MarkKind.SELECTION).getElements().isEmpty());
    }

    @Test
    void linesStandUnderTheWordsAndTintsBehindThem() {
        page.pulse();
        Path line = painted(1, MarkKind.SPELLING);
        Path tint = painted(1, MarkKind.COMMENT);
        double base = page.area.dresser().metrics().ascent();
        assertTrue(line.getLayoutBounds().getCenterY() > base);
        assertTrue(line.getParent().getViewOrder() < 0, "over the text");
        assertTrue(tint.getParent().getViewOrder() > 0, "behind the text");
        assertEquals(30, tint.getLayoutBounds().getHeight() / linesOf(tint), 0.1);
        page.pane.clearMarks(MarkKind.SPELLING);
        page.pulse();
        assertTrue(painted(1, MarkKind.SPELLING).getElements().isEmpty());
    }

    @Test
    void theOriginViewShowsWhatTheWriterDidNotWrite() {
        page.close();
        page = new PageFixture(SceneText.of(new Slice(List.of(List.of(
                new Run("mine ", CharacterStyle.TYPED),
                new Run("its ", CharacterStyle.ofTake(1).kept()),
                new Run("theirs", CharacterStyle.PASTED))))));
        assertEquals(List.of(), page.marks(MarkKind.ORIGIN_TINT, 0));
        page.pane.showOrigin(true);
        assertEquals(List.of(new Mark(5, 9)), page.marks(MarkKind.ORIGIN_TINT, 0));
        assertEquals(List.of(new Mark(5, 9)), page.marks(MarkKind.ORIGIN_DOTS, 0));
        assertEquals(List.of(new Mark(9, 15)), page.marks(MarkKind.PASTED, 0));
        page.pulse();
        assertFalse(painted(0, MarkKind.PASTED).getElements().isEmpty());
    }

    private void mark(MarkKind kind, int paragraph, Mark mark) {
        page.pane.mark(kind, page.manuscript.text().paragraphs().get(paragraph).id(), List.of(mark));
    }

    private Path painted(int paragraph, MarkKind kind) {
        return page.flow(paragraph).getChildren().stream()
                .filter(MarkPainter.class::isInstance)
                .flatMap(painter -> ((Region) painter).getChildrenUnmodifiable().stream())
                .filter(path -> path.getStyleClass().contains(kind.styleClass()))
                .map(Path.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// A tint has five elements for each line.
    private static double linesOf(Path tint) {
        return tint.getElements().size() / 5.0;
    }
}
