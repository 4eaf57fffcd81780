package longhand.ui.page;

import static longhand.ui.testing.Inputs.Held.CTRL;
import static longhand.ui.testing.Inputs.Held.SHIFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Origin;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the model and the writer do to a take.
@ExtendWith(FxToolkit.class)
class FreshTakeTest {

    private static final String BEFORE = "The almanac lay open.\nShe put her palm against the pipe.";

    private final List<String> told = new ArrayList<>();
    private PageFixture page;

    @BeforeEach
    void open() {
        page = PageFixture.of(BEFORE);
        page.pane.setTakeEvents(new TakeEvents() {
            @Override
            public void finished(FreshTake take) {
                told.add("finished " + take.words());
            }

            @Override
            public void stopped(FreshTake take) {
                told.add("stopped");
            }

            @Override
            public void kept(FreshTake take) {
                told.add("kept");
            }

            @Override
            public void removed(FreshTake take) {
                told.add("removed");
            }

            @Override
            public void retry(FreshTake take) {
                told.add("retry");
            }

            @Override
            public void older(FreshTake take) {
                told.add("older");
            }

            @Override
            public void newer(FreshTake take) {
                told.add("newer");
            }
        });
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void bothHandsWriteAndUndoTakesBackEachAlone() {
        page.caret(4);
        FreshTake take = page.pane.beginTake(1, 21);
        String mine = "word ".repeat(20);
        String its = " It was fine weather. She wrote that too.\nA gull walked the length of the sill.";
        for (int i = 0; i < mine.length(); i++) {
            page.type(mine.substring(i, i + 1));
            if (i < its.length()) {
                take.offer(its.substring(i, i + 1));
            }
            if (i % 3 == 0) {
                page.pulse();
            }
        }
        take.finish();
        page.pulse();
        String typed = BEFORE.replace("almanac", mine + "almanac");
        assertEquals(typed.replace("open.", "open." + its), page.shown());
        assertEquals(page.text(), page.shown());
        assertEquals(4 + mine.length(), page.pane.caret());
        page.press(KeyCode.Z, CTRL);
        assertEquals(typed, page.shown());
        assertEquals(List.of("finished 16", "removed"), told);
        page.undoAll();
        assertEquals(BEFORE, page.shown());
    }

    @Test
    void whatIsTypedAtItsPlaceBeforeItsFirstWordStaysTheWriters() {
        page.caret(21);
        FreshTake take = page.pane.beginTake(1);
        page.type(" Mine.");
        assertEquals(27, take.place());
        take.offer(" It rained.");
        take.finish();
        page.pulse();
        String typed = BEFORE.replace("open.", "open. Mine.");
        assertEquals(typed.replace("Mine.", "Mine. It rained."), page.shown());
        assertEquals(27, take.start());
        page.press(KeyCode.Z, CTRL);
        assertEquals(typed, page.shown());
    }

    @Test
    void aWordRightBehindItIsPartedFromIt() {
        FreshTake take = page.pane.beginTake(1, 0);
        take.offer("It rained.");
        page.pulse();
        take.stop();
        assertEquals("It rained. " + BEFORE, page.shown());
        take.replaceWith("It snowed.", 2);
        assertEquals("It snowed. " + BEFORE, page.shown());
        page.press(KeyCode.Z, CTRL);
        assertEquals(BEFORE, page.shown());
    }

    @Test
    void theCaretAtTheEndGoesWithTheTake() {
        page.caret(21);
        FreshTake take = page.pane.beginTake(1);
        take.offer(" It rained.");
        page.pulse();
        assertEquals(Selection.at(32), page.pane.selection());
        assertEquals(CharacterStyle.ofTake(1), style(25));
        assertTrue(take.isStreaming());
    }

    @Test
    void aPressOnStopThatLastsManyFramesCounts() {
        FreshTake take = page.pane.beginTake(1, BEFORE.length());
        page.pulse();
        for (int i = 0; i < 60; i++) {
            take.offer(i % 20 == 19 ? "\n" : " word");
            if (i == 20) {
                Inputs.mouse(page.pane.takeBar().stop(), MouseEvent.MOUSE_PRESSED, 5, 5, 1);
            }
            if (i == 40) {
                Inputs.mouse(page.pane.takeBar().stop(), MouseEvent.MOUSE_RELEASED, 5, 5, 1);
            }
            page.pulse();
        }
        assertFalse(take.isStreaming());
        assertEquals(38, take.words());
        assertEquals(List.of("stopped"), told);
    }

    @Test
    void escapeStopsWhatStreamsAndDropsWhatWaits() {
        page.caret(21);
        FreshTake take = page.pane.beginTake(1);
        take.offer(" It rained.");
        page.pulse();
        take.offer(" Twice.");
        page.press(KeyCode.ESCAPE);
        take.offer(" Thrice.");
        page.pulse();
        assertEquals(" It rained.", take.text());
        assertEquals(List.of("stopped"), told);
        assertTrue(page.pane.take().isPresent(), "what has been written can still be kept");
    }

    @Test
    void finishWaitsForWhatWasOfferedBefore() {
        FreshTake take = page.pane.beginTake(1, 21);
        take.offer(" It rained.");
        take.finish();
        page.pane.flush();
        assertEquals(" It rained.", take.text());
        assertEquals(List.of("finished 2"), told);
    }

    @Test
    void tabKeepsWhileTheCaretIsInTheTakeAndUndoTakesItBackAtOnce() {
        FreshTake take = fresh();
        page.caret(3);
        page.press(KeyCode.TAB);
        assertFalse(take.isKept());
        page.caret(24);
        page.press(KeyCode.TAB);
        assertTrue(take.isKept());
        assertEquals(new CharacterStyle(false, false, Origin.MODEL, 0), style(25));
        assertEquals(List.of("finished 2", "kept"), told);
        page.press(KeyCode.Z, CTRL);
        assertEquals(BEFORE, page.shown());
    }

    @Test
    void typingAtItsEndKeepsIt() {
        FreshTake take = fresh();
        page.caret(take.end());
        page.type("!");
        assertTrue(take.isKept());
        assertTrue(page.text().startsWith("The almanac lay open. It rained.!"));
        assertEquals(CharacterStyle.TYPED, style(take.end() + 1));
        page.press(KeyCode.Z, CTRL);
        assertTrue(page.text().startsWith("The almanac lay open. It rained.\n"));
    }

    /// Letters of the writer never stand between pieces of the model's.
    @Test
    void typingAtTheEndOfWhatStreamsStopsAndKeepsIt() {
        page.caret(21);
        FreshTake take = page.pane.beginTake(1);
        take.offer(" It rai");
        page.pulse();
        page.type("M");
        take.offer("ned all day.");
        page.pulse();
        page.type("ine.");
        take.finish();
        page.pulse();
        assertEquals(BEFORE.replace("open.", "open. It rai Mine."), page.shown());
        assertTrue(take.isKept());
        assertEquals(List.of("stopped", "kept"), told);
        assertEquals(CharacterStyle.TYPED, style(30));
        page.press(KeyCode.Z, CTRL);
        assertTrue(page.shown().startsWith("The almanac lay open. It rai"), page.shown());
        page.undoAll();
        assertEquals(BEFORE, page.shown());
    }

    @Test
    void whoTypesAheadOfTheFirstWordGoesOnTypingAheadOfTheTake() {
        page.caret(21);
        FreshTake take = page.pane.beginTake(1);
        page.type(" Hello wor");
        assertEquals(0, take.words());
        take.offer(" It rained");
        page.pulse();
        page.type("l");
        take.offer(" all");
        page.pulse();
        page.type("d.");
        take.offer(" day.");
        take.finish();
        page.pulse();
        String typed = BEFORE.replace("open.", "open. Hello world.");
        assertEquals(typed.replace("world.", "world. It rained all day."), page.shown());
        assertEquals(" It rained all day.", take.text());
        page.pane.takeBar().undo().fire();
        assertEquals(typed, page.shown());
    }

    @Test
    void aHandEditMakesTheWordInkAndLeavesTheRest() {
        FreshTake take = fresh();
        page.caret(take.start() + 6);
        page.type("e");
        assertEquals(" It raeined.", take.text());
        assertEquals(Origin.TYPED, style(take.start() + 7).origin());
        assertEquals(0, style(take.start() + 6).take());
        assertEquals(0, style(take.start() + 10).take());
        assertEquals(1, style(take.start() + 2).take());
        assertEquals(1, style(take.start() + 12).take());
        assertTrue(page.pane.take().isPresent());
        page.press(KeyCode.Z, CTRL);
        assertEquals(" It rained.", take.text());
        assertEquals(1, style(take.start() + 6).take());
    }

    @Test
    void undoOnTheBarRemovesItAlsoBehindLaterTyping() {
        FreshTake take = fresh();
        page.caret(0);
        page.type("x");
        page.pane.takeBar().undo().fire();
        assertEquals("x" + BEFORE, page.shown());
        assertTrue(take.isOver());
        assertFalse(take.isKept());
        assertEquals(List.of("finished 2", "removed"), told);
    }

    /// As a proposal for a selection does.
    private FreshTake inPlaceOfAlmanac() {
        FreshTake take = page.pane.beginTake(1, 4, 11);
        take.offer("book");
        take.finish();
        page.pulse();
        assertEquals(BEFORE.replace("almanac", "book"), page.shown());
        return take;
    }

    @Test
    void undoPutsTheWritersWordsBackAndEndsTheProposal() {
        FreshTake take = inPlaceOfAlmanac();
        page.press(KeyCode.Z, CTRL);
        assertEquals(BEFORE, page.shown());
        assertTrue(take.isOver());
        assertEquals(Optional.empty(), page.pane.take());
        assertFalse(isPencil(0));
    }

    @Test
    void removingItBehindLaterTypingPutsTheWritersWordsBackToo() {
        FreshTake take = inPlaceOfAlmanac();
        page.caret(0);
        page.type("x");
        page.pane.takeBar().undo().fire();
        assertEquals("x" + BEFORE, page.shown());
        assertTrue(take.isOver());
        assertEquals(0, style(5).take());
    }

    @Test
    void redoBringsTheTakeBackAsAProposal() {
        fresh();
        page.press(KeyCode.Z, CTRL);
        assertEquals(Optional.empty(), page.pane.take());
        page.press(KeyCode.Z, CTRL, SHIFT);
        FreshTake again = page.pane.take().orElseThrow();
        assertEquals(" It rained.", again.text());
        assertTrue(isPencil(0));
        again.remove();
        assertEquals(BEFORE, page.shown());
        assertTrue(page.manuscript.canRedo(), "removing it was an undo");
    }

    @Test
    void steppingThroughTakesIsOneStep() {
        FreshTake take = fresh();
        take.replaceWith("\nIt snowed.", 2);
        assertEquals("The almanac lay open.\nIt snowed.\nShe put her palm against the pipe.", page.shown());
        assertEquals(2, take.number());
        assertTrue(isPencil(1));
        take.replaceWith(" It rained.", 1);
        page.press(KeyCode.Z, CTRL);
        assertEquals(BEFORE, page.shown());
    }

    @Test
    void aRetryLeavesTheWordsUntilTheFirstNewOne() {
        FreshTake take = fresh();
        assertSame(take, page.pane.beginTake(2, take.start(), take.end()));
        page.pulse();
        assertEquals(" It rained.", take.text());
        take.offer(" It");
        page.pulse();
        take.offer(" snowed.");
        take.finish();
        page.pulse();
        assertEquals(" It snowed.", take.text());
        assertEquals(2, take.number());
        assertEquals(2, style(25).take());
        page.press(KeyCode.Z, CTRL);
        assertEquals(BEFORE, page.shown());
    }

    @Test
    void aRetryThatSaysNothingLeavesTheOldTake() {
        FreshTake take = fresh();
        page.pane.beginTake(2, take.start(), take.end());
        page.press(KeyCode.ESCAPE);
        assertEquals(" It rained.", take.text());
        assertEquals(1, take.number());
        assertTrue(page.pane.take().isPresent());
    }

    @Test
    void aTakeThatSaysNothingLeavesNoTrace() {
        page.pane.beginTake(1, 21);
        page.press(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), page.pane.take());
        assertFalse(page.manuscript.canUndo());
    }

    @Test
    void theNextTakeKeepsTheOneBefore() {
        FreshTake first = fresh();
        page.pane.beginTake(2, first.end());
        assertTrue(first.isKept());
    }

    @Test
    void undoWhileItStreamsEndsIt() {
        page.caret(21);
        FreshTake take = page.pane.beginTake(1);
        take.offer(" It rained.");
        page.pulse();
        page.press(KeyCode.Z, CTRL);
        take.offer(" Twice.");
        page.pulse();
        assertEquals(BEFORE, page.shown());
        assertTrue(take.isOver());
        assertEquals(List.of("removed"), told);
    }

    @Test
    void theTextRemembersAFreshTakeWhenTheSceneIsOpenedAgain() {
        fresh();
        page.pane.open(new Manuscript(page.manuscript.text()), "", "");
        FreshTake found = page.pane.take().orElseThrow();
        assertEquals(" It rained.", found.text());
        assertTrue(isPencil(0));
        found.keep();
        assertFalse(isPencil(0));
    }

    @Test
    void anotherSceneTakesNothingFromTheOneBefore() {
        FreshTake streaming = page.pane.beginTake(1, 21);
        page.pane.open(new Manuscript(page.manuscript.text()), "", "");
        streaming.offer(" late");
        page.pulse();
        assertEquals(BEFORE, page.shown());
        assertEquals(BEFORE, page.text());
    }

    @Test
    void keysOfTheBarAskForOtherTakes() {
        fresh();
        page.press(KeyCode.R, CTRL);
        page.press(KeyCode.LEFT, Inputs.Held.ALT);
        page.press(KeyCode.RIGHT, Inputs.Held.ALT);
        assertEquals(List.of("finished 2", "retry", "older", "newer"), told);
        Event.fireEvent(page.pane.takeBar().keep(), new ActionEvent());
        assertEquals("kept", told.getLast());
    }

    /// " It rained." behind the first sentence, finished.
    private FreshTake fresh() {
        page.caret(21);
        FreshTake take = page.pane.beginTake(1);
        take.offer(" It rained.");
        take.finish();
        page.pulse();
        return take;
    }

    private CharacterStyle style(int position) {
        int paragraph = page.manuscript.text().paragraphAt(position);
        return page.manuscript.text().paragraphs().get(paragraph).styleBefore(position - page.start(paragraph));
    }

    private boolean isPencil(int paragraph) {
        page.pulse();
        return page.flow(paragraph).getChildren().stream()
                .anyMatch(node -> node.getStyleClass().contains("fresh"));
    }
}
