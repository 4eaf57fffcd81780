package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.engine.api.Prompt;
import longhand.engine.api.StopReason;
import longhand.ui.take.TakeViewModel;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Length and direction of the next take, and what it would read: by keyboard alone, on the whole window.
@ExtendWith(FxToolkit.class)
class TakeQuestionsTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private TakeViewModel takes() {
        return studio.window.studio().desk().orElseThrow().takes();
    }

    private Node focused() {
        return studio.window.scene().getFocusOwner();
    }

    private LengthTarget asked() {
        return studio.writer().last().request().length();
    }

    private List<ToggleButton> chosenChips() {
        return studio.window.page().lookupAll(".lh-chip").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .toList();
    }

    private void openLength() {
        studio.press(KeyCode.L, Held.CTRL, Held.SHIFT);
    }

    private void openDirection() {
        studio.press(KeyCode.ENTER, Held.CTRL, Held.SHIFT);
    }

    @Test
    void aDigitChoosesALengthAndEnterContinuesWithIt() {
        openLength();
        assertEquals("150", chosenChips().getFirst().getText());
        studio.press(KeyCode.DIGIT3);
        assertEquals(50, studio.project().settings().takeWords());
        assertEquals(chosenChips().getFirst(), focused());
        studio.press(KeyCode.ENTER);
        assertEquals(MetaLength.WORDS_50.target(), asked());
        assertFalse(studio.window.page().isAsking());
        assertTrue(studio.window.page().isWriting());
        studio.writer().last().writes(" It was late.").finishes();
        studio.pulse();
        assertEquals("3 of 50 words", figure().getText());
        studio.press(KeyCode.R, Held.CTRL);
        assertEquals(MetaLength.WORDS_50.target(), asked());
    }

    @Test
    void zeroAsksForWhatParagraphsUsuallyHave() {
        openLength();
        studio.press(KeyCode.DIGIT0);
        assertEquals(
                List.of("Auto"),
                chosenChips().stream().map(ToggleButton::getText).toList());
        assertEquals("30", field("Number of words").getText());
        assertTrue(studio.project().settings().takeAuto());
        studio.press(KeyCode.ESCAPE);
        openLength();
        assertEquals(chosenChips().getFirst(), focused());
        studio.press(KeyCode.ENTER);
        assertEquals(MetaLength.WORDS_30.target(), asked());
        studio.writer().last().writes(" It was late.").finishes();
        studio.pulse();
        assertEquals("3 of 30 words", figure().getText());
        openLength();
        studio.press(KeyCode.RIGHT);
        assertEquals("10", chosenChips().getFirst().getText());
        studio.press(KeyCode.LEFT);
        assertEquals("Auto", chosenChips().getFirst().getText());
    }

    @Test
    void everyChipHasItsRoom() {
        openLength();
        studio.pulse();
        Region row = (Region) chosenChips().getFirst().getParent();
        Region box = (Region) row.getParent();
        double room =
                box.getWidth() - box.getInsets().getLeft() - box.getInsets().getRight();
        assertTrue(row.prefWidth(-1) <= room, () -> row.prefWidth(-1) + " in " + room);
    }

    /// What an arrow key lights is what holds.
    @Test
    void anArrowKeyChoosesBetweenAboutAndExactly() {
        openLength();
        studio.window.scene().getRoot().lookup(".lh-seg:selected").requestFocus();
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.ENTER);
        assertEquals(LengthTarget.exactly(150), asked());
    }

    @Test
    void arrowsGoFromLengthToLengthAndEscKeepsTheChoice() {
        openLength();
        for (int i = 0; i < 6; i++) {
            studio.press(KeyCode.RIGHT);
        }
        assertEquals(
                List.of("800+"),
                chosenChips().stream().map(ToggleButton::getText).toList());
        studio.press(KeyCode.LEFT);
        studio.press(KeyCode.ESCAPE);
        assertFalse(studio.window.page().isAsking());
        assertTrue(studio.window.page().isWriting());
        assertEquals(0, studio.writer().count());
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(MetaLength.WORDS_700.target(), asked());
    }

    @Test
    void enterOnCloseClosesAndBeginsNothing() {
        openLength();
        Button close = studio.window.page().lookupAll(".lh-float .button").stream()
                .map(Button.class::cast)
                .filter(button -> "Close".equals(button.getText()))
                .findFirst()
                .orElseThrow();
        close.requestFocus();
        studio.press(KeyCode.ENTER);
        assertEquals(0, studio.writer().count());
        close.fire();
        assertFalse(studio.window.page().isAsking());
    }

    @Test
    void anyNumberCanBeAskedForExactly() {
        openLength();
        ToggleButton exactly = studio.window.page().lookupAll(".lh-seg").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> "Exactly".equals(button.getText()))
                .findFirst()
                .orElseThrow();
        exactly.fire();
        assertEquals(List.of(), chosenChips(), "no chip says exactly");
        TextField number = field("Number of words");
        number.requestFocus();
        number.setText("37");
        studio.press(KeyCode.UP);
        assertEquals("47", number.getText());
        studio.press(KeyCode.ENTER);
        assertEquals(LengthTarget.exactly(47), asked());
        assertTrue(studio.project().settings().takeExact());
    }

    @Test
    void whatIsNoNumberChangesNothing() {
        openLength();
        TextField number = field("Number of words");
        number.requestFocus();
        for (String wrong : List.of("many", "", "0", "99999")) {
            number.setText(wrong);
            assertEquals(150, takes().wish().length().words(), wrong);
        }
        studio.press(KeyCode.ESCAPE);
        openLength();
        assertEquals("150", field("Number of words").getText());
    }

    @Test
    void aTakeThatBeginsAnyOtherWayClosesTheQuestion() {
        openLength();
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(1, studio.writer().count());
        assertFalse(studio.window.page().isAsking());
        assertTrue(studio.window.page().isWriting());
    }

    @Test
    void tabStaysInTheChoiceAlthoughAFreshTakeCouldBeKept() {
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes(" It was late.").finishes();
        studio.pulse();
        openLength();
        studio.press(KeyCode.TAB);
        assertEquals(TakeViewModel.Phase.FRESH, takes().phaseProperty().get());
    }

    @Test
    void aDirectionIsTypedAtTheCaretAndReachesThePrompt() {
        String before = studio.text();
        openDirection();
        TextField line = assertInstanceOf(TextField.class, focused());
        assertEquals("What happens next, in a line", line.getPromptText());
        studio.type("Pell comes back.");
        assertEquals(before, studio.text(), "nothing of it is on the page");
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
        openDirection();
        assertEquals(
                "Pell comes back.", assertInstanceOf(TextField.class, focused()).getText());
        studio.press(KeyCode.ENTER);
        Prompt.Guided prompt = (Prompt.Guided) studio.writer().last().request().prompt();
        assertTrue(prompt.before().endsWith("\n\n[Next: Pell comes back.]\n\n"), prompt.before());
        studio.writer().last().writes("Pell came back.").finishes();
        studio.pulse();
        assertEquals(before + "\nPell came back.", studio.text());
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(before, studio.text(), "one undo step");
    }

    @Test
    void upBringsEarlierDirectionsAndDownWhatWasBeingTyped() {
        openDirection();
        studio.type("Rain.");
        studio.press(KeyCode.ENTER);
        studio.writer().last().writes("It rained.").finishes();
        studio.pulse();
        openDirection();
        studio.type("Sn");
        studio.press(KeyCode.UP);
        assertEquals("Rain.", takes().wish().directionProperty().get());
        studio.press(KeyCode.DOWN);
        assertEquals("Sn", takes().wish().directionProperty().get());
    }

    @Test
    void theTakesTabTellsHowATakeCameAbout() {
        openDirection();
        studio.type("They quarrel.");
        studio.press(KeyCode.ENTER);
        studio.writer().last().writes("No, no, no, no, no, no.").finishes(StopReason.REPEATED);
        studio.pulse();
        studio.press(KeyCode.T, Held.CTRL, Held.SHIFT);
        assertTrue(studio.shows("Take 1, 6 of 150 words"));
        assertTrue(studio.shows("Distinct-3 0.25, longest repeated run 5 words"));
        assertTrue(studio.shows("Stopped on its last good sentence"));
        assertTrue(words().contains("Direction: They quarrel."));
    }

    private Button figure() {
        return (Button) studio.window.page().lookup(".lh-words-asked");
    }

    private TextField field(String name) {
        return studio.window.scene().getRoot().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> name.equals(field.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /// What stands in panes and boards as words of the writer or the model, from top to bottom.
    private String words() {
        return studio.window.scene().getRoot().lookupAll(".lh-wrapped").stream()
                .flatMap(flow -> ((TextFlow) flow).getChildren().stream())
                .map(piece -> ((Text) piece).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingIsAskedWithTheModelSwitchedOff() {
        studio.window.studio().allowModel(false);
        openDirection();
        openLength();
        studio.press(KeyCode.C, Held.CTRL, Held.SHIFT);
        assertFalse(studio.window.page().isAsking());
        assertTrue(studio.window.boards().pageIsShown());
    }

    @Test
    void theFigureOfTheTakeBarLeadsToTheLengthByMouse() {
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes(" It was late.").finishes();
        studio.pulse();
        figure().fire();
        assertTrue(studio.window.page().isAsking());
    }
}
