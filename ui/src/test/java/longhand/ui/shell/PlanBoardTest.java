package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import longhand.engine.api.Prompt;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.ui.binder.BinderViewModel;
import longhand.ui.plan.Beat;
import longhand.ui.plan.BeatSheet;
import longhand.ui.settings.Preferences;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The plan's board by keyboard alone, on the whole window.
@ExtendWith(FxToolkit.class)
class PlanBoardTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.press(KeyCode.DIGIT2, Held.ALT);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void line(String point) {
        studio.type(point);
        studio.press(KeyCode.ENTER);
    }

    private void three() {
        line("Marit opens the well");
        line("Pell lies to her");
        line("Dinah counts boats");
        studio.press(KeyCode.ESCAPE);
    }

    private BeatSheet sheet() {
        return studio.window
                .studio()
                .desk()
                .orElseThrow()
                .plan()
                .sheetProperty()
                .get()
                .orElseThrow();
    }

    private List<String> points() {
        return sheet().beats().stream().map(Beat::point).toList();
    }

    private int rows(String style) {
        return studio.window.plan().node().lookupAll(style).size();
    }

    @Test
    void anEmptyPlanHasAFieldForItsFirstBeatAndOneAfterTheOther() {
        assertTrue(studio.shows("The gauge house"));
        assertInstanceOf(TextField.class, studio.window.scene().getFocusOwner());
        three();
        assertEquals(List.of("Marit opens the well", "Pell lies to her", "Dinah counts boats"), points());
        assertEquals(3, rows(".lh-beat-row"));
        assertTrue(studio.window.plan().node().lookup(".lh-primary").isVisible());
        assertTrue(studio.shows("Chapter 2 \u00b7 Eleven minutes. 0 of 450 words in 3 beats."));
        assertTrue(studio.window.frame().showsBoard(), "Esc closed the field only");
        studio.press(KeyCode.ESCAPE);
        assertFalse(studio.window.frame().showsBoard());
    }

    @Test
    void aPlanThatIsThereWhenItsBoardIsFirstOpenedHasTheKeys() {
        studio.close();
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.window.studio().desk().orElseThrow().plan().add(0, "Marit opens the well");
        studio.press(KeyCode.DIGIT2, Held.ALT);
        studio.press(KeyCode.C);
        assertEquals(1, rows(".lh-beat-card"));
    }

    @Test
    void theKeysOfTheBeats() {
        three();
        studio.press(KeyCode.UP, Held.CTRL);
        assertEquals(List.of("Marit opens the well", "Dinah counts boats", "Pell lies to her"), points());
        studio.type("++-");
        assertEquals(160, sheet().beats().get(1).words());
        studio.press(KeyCode.L);
        assertTrue(studio.shows("160 fixed"));
        studio.press(KeyCode.HOME);
        studio.press(KeyCode.ENTER);
        line(" again");
        assertEquals("Marit opens the well again", points().getFirst());
        studio.press(KeyCode.DELETE);
        assertEquals(2, rows(".lh-beat-row"));
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(3, points().size());
        studio.press(KeyCode.INSERT);
        line("Osk drowns");
        studio.press(KeyCode.ESCAPE);
        assertEquals("Osk drowns", points().get(1));
    }

    @Test
    void oneWordIsNoWords() {
        three();
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes("Gull ".repeat(151) + "gone.").finishes();
        studio.pulse();
        assertTrue(studio.shows("Beat 1 ran 2 words over. Beats 2 to 3 now give 1 word each."));
    }

    @Test
    void theNextBeatIsWrittenOnThePageAndWhatItMissesIsShared() {
        three();
        studio.press(KeyCode.ENTER, Held.CTRL);
        Prompt.Guided prompt = assertInstanceOf(
                Prompt.Guided.class, studio.writer().last().request().prompt());
        assertTrue(prompt.before().endsWith("[Next: Marit opens the well]\n\n"));
        studio.writer().last().writes("Gull ".repeat(60));
        studio.pulse();
        assertTrue(studio.shows("writing"));
        studio.writer().last().writes("gull ".repeat(109) + "gone.").finishes();
        studio.pulse();
        assertTrue(studio.shows("fresh take"));
        assertTrue(studio.shows("Beat 1 ran 20 words over. Beats 2 to 3 now give 10 words each."));
        assertTrue(studio.text().endsWith("gone."));
        studio.press(KeyCode.U);
        assertEquals(470, sheet().total());
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(studio.shows("kept"));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.writer().last().isCancelled(), "Esc stops, and the board stays");
        assertTrue(studio.window.frame().showsBoard());
    }

    private String primary() {
        return assertInstanceOf(
                        javafx.scene.control.Button.class,
                        studio.window.plan().node().lookup(".lh-primary"))
                .getText();
    }

    @Test
    void aPausedBeatIsGoneOnWithByTheSameKey() {
        three();
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes("A gull");
        studio.pulse();
        studio.press(KeyCode.P);
        studio.writer().last().writes(" sat down.");
        studio.pulse();
        assertEquals("Go on with beat 1", primary());
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes(" gull".repeat(144) + " gone.").finishes();
        studio.pulse();
        assertEquals(149, sheet().beats().getFirst().written());
        assertTrue(primary().startsWith("Write next beat"), primary());
    }

    @Test
    void cardsShowTheSameAndTheKeysGoOn() {
        three();
        studio.press(KeyCode.C);
        assertEquals(3, rows(".lh-beat-card"));
        assertTrue(studio.shows("0 / 150"));
        studio.press(KeyCode.LEFT);
        studio.press(KeyCode.RIGHT, Held.CTRL);
        assertEquals(List.of("Marit opens the well", "Dinah counts boats", "Pell lies to her"), points());
    }

    @Test
    void aCardGrowsWithItsWordsAndThoseBesideItToo() {
        line("Marit opens the well");
        line("Pell lies to her about the tide. ".repeat(12).strip());
        line("Dinah counts boats");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.C);
        studio.pulse();
        List<Region> cards = studio.window.plan().node().lookupAll(".lh-beat-card").stream()
                .map(Region.class::cast)
                .toList();
        Region grown = cards.get(1);
        assertTrue(grown.getHeight() >= grown.prefHeight(grown.getWidth()), "nothing of it is cut");
        assertTrue(grown.getHeight() > grown.minHeight(-1));
        cards.stream()
                .filter(card -> card.getLayoutY() == grown.getLayoutY())
                .forEach(card -> assertEquals(grown.getHeight(), card.getHeight()));
    }

    @Test
    void theChosenBeatIsInSightAsACardToo() {
        for (int i = 0; i < 30; i++) {
            line("Marit opens well " + i);
        }
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.C);
        studio.pulse();
        Node card = studio.window.plan().node().lookup(".lh-beat-card.lh-chosen");
        Node board = studio.window.plan().node();
        Bounds seen = board.sceneToLocal(card.localToScene(card.getLayoutBounds()));
        assertTrue(board.getLayoutBounds().contains(seen), seen::toString);
    }

    @Test
    void theModelProposesWhereNothingIsPlanned() {
        TextField about = (TextField) studio.window.plan().node().lookupAll(".text-field").stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
        about.requestFocus();
        line("Ada waits for a late ferry");
        assertEquals(8, studio.writer().lastPlans().request().lines());
        assertEquals(List.of("Ada"), studio.writer().lastPlans().request().names());
        assertTrue(studio.shows("The model proposes: 0 of 8. Esc stops."));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.writer().lastPlans().isCancelled());
        studio.press(KeyCode.ENTER);
        studio.writer().lastPlans().proposes("Pell waits.", "Dinah comes.");
        studio.pulse();
        assertEquals(2, rows(".lh-beat-row"));
        assertTrue(studio.hasFocus(studio.window.plan().node()), "the keys stay on the board");
    }

    /// Fifty-one beats are too many for one part.
    private void twoParts() {
        for (int i = 0; i < 51; i++) {
            studio.window.studio().desk().orElseThrow().plan().add(i, "Boat " + i + " comes in");
        }
        studio.pulse();
    }

    @Test
    void aPlanOfOnePartStaysInItsScene() {
        three();
        int scenes = scenes().size();
        assertFalse(canSpread());
        studio.press(KeyCode.S);
        assertEquals(scenes, scenes().size());
        assertEquals(3, points().size());
    }

    @Test
    void eachPartThatIsNotBegunIsASceneIfTheWriterWantsThat() {
        int scenes = scenes().size();
        twoParts();
        assertTrue(canSpread());
        int beats = points().size();
        studio.press(KeyCode.S);
        studio.pulse();
        assertEquals(scenes + 1, scenes().size());
        assertEquals(beats / 2, points().size());
        assertFalse(canSpread());
        assertTrue(scenes().stream().anyMatch(scene -> scene.title().startsWith("Boat ")));
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(beats / 2, points().size(), "beats of the other scene do not come back");
    }

    @Test
    void aSceneThatWasAPartPlansItsBeatsWhenItIsWritten() {
        Desk desk = studio.window.studio().desk().orElseThrow();
        desk.proposals().propose("a late ferry", 4000, true);
        studio.writer().lastPlans().proposes("The ferry is late.", "The ferry is lost.");
        studio.writer().lastPlans().proposes("Marit waits.");
        studio.pulse();
        studio.press(KeyCode.S);
        studio.pulse();
        BinderItem second = scenes().stream()
                .filter(scene -> scene.title().startsWith("The ferry is lost"))
                .findFirst()
                .orElseThrow();
        studio.press(KeyCode.ESCAPE);
        desk.open(second.id());
        studio.press(KeyCode.DIGIT2, Held.ALT);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertTrue(studio.writer().lastPlans().request().story().startsWith("The ferry is lost."));
        assertTrue(studio.writer().lastPlans().request().story().contains("Marit had the key"));
        assertEquals(13, studio.writer().lastPlans().request().lines());
        studio.writer().lastPlans().proposes("Pell swims.");
        studio.pulse();
        assertEquals(List.of("Pell swims."), points());
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(1, studio.writer().count());
    }

    private boolean canSpread() {
        return studio.window.studio().desk().orElseThrow().plan().canSpread();
    }

    private List<BinderItem> scenes() {
        return studio.window
                .studio()
                .desk()
                .orElseThrow()
                .binder()
                .binderProperty()
                .get()
                .scenes();
    }

    @Test
    void whatIsProposedForASceneGoesBySynopsis() {
        studio.press(KeyCode.ESCAPE);
        BinderViewModel binder = studio.window.studio().desk().orElseThrow().binder();
        ItemId scene = studio.window.studio().desk().orElseThrow().scene().orElseThrow();
        binder.change(new BinderChange.SetSynopsis(scene, "Marit loses the gauge"));
        studio.press(KeyCode.DIGIT2, Held.ALT);
        TextField about = (TextField) studio.window.plan().node().lookupAll(".text-field").stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertEquals("Marit loses the gauge", about.getText());
        about.requestFocus();
        studio.press(KeyCode.ENTER);
        assertTrue(studio.writer().lastPlans().request().story().startsWith("Marit loses the gauge"));
        studio.press(KeyCode.ESCAPE);
        binder.change(new BinderChange.SetSynopsis(scene, ""));
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.DIGIT2, Held.ALT);
        assertEquals("", about.getText(), "one scene is not the whole story");
    }

    @Test
    void whoWhereAndWhenStandBelowThePoint() {
        three();
        studio.press(KeyCode.HOME);
        studio.press(KeyCode.ENTER);
        studio.press(KeyCode.TAB);
        line("the mole, 5 a.m.");
        assertTrue(studio.shows("the mole, 5 a.m."));
        assertEquals("the mole, 5 a.m.", sheet().beats().getFirst().setting());
        assertEquals("Marit opens the well", points().getFirst());
        studio.press(KeyCode.ENTER);
        studio.type("!");
        studio.press(KeyCode.ESCAPE);
        assertEquals("Marit opens the well", points().getFirst());
        assertTrue(studio.window.frame().showsBoard(), "Esc closed the fields only");
        studio.press(KeyCode.C);
        assertTrue(studio.shows("the mole, 5 a.m."), "on cards too");
    }

    @Test
    void oneOfThreeWaysIsTheNextBeat() {
        three();
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes("Gull ".repeat(149) + "gone.").finishes();
        studio.pulse();
        assertTrue(studio.shows("After beat 1. Choose one, or write your own."));
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        assertTrue(studio.writer().lastPlans().request().story().endsWith("gone."));
        studio.writer().lastPlans().proposes("Pell comes back.", "A letter arrives.", "At dawn the mole is gone.");
        studio.pulse();
        assertTrue(studio.shows("Nobody is named. Then: Pell lies to her."));
        studio.press(KeyCode.R, Held.CTRL);
        assertEquals(1, studio.writer().count(), "three more, and no other take");
        studio.writer().lastPlans().proposes("Pell comes back.", "A boat arrives.", "At dawn Dinah counts the boats.");
        studio.pulse();
        assertTrue(studio.shows("With Dinah. It tells most of beat 3: Dinah counts boats."));
        studio.press(KeyCode.DIGIT2);
        studio.press(KeyCode.ENTER);
        assertEquals(
                List.of("Marit opens the well", "A boat arrives.", "Pell lies to her", "Dinah counts boats"), points());
        assertFalse(studio.shows("Pell comes back."));
        studio.press(KeyCode.DELETE);
        assertEquals(3, points().size(), "the keys are with the beats again, and with the new one");
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        studio.type("w");
        line("Osk drowns");
        assertEquals("Osk drowns", points().get(1));
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        studio.writer().lastPlans().proposes("Rain.", "Snow.", "Fog.");
        studio.pulse();
        studio.press(KeyCode.DIGIT2);
        studio.type("e");
        studio.type(" Much of it.");
        studio.press(KeyCode.ENTER);
        assertEquals("Snow. Much of it.", points().get(1));
    }

    @Test
    void inANarrowWindowTheWaysStandInThePlaceOfTheBeats() {
        studio.close();
        studio = StudioFixture.book(StudioFixture.LIGHT.withPanes(new Preferences.Panes(true, false, 1024, 700)));
        studio.press(KeyCode.DIGIT2, Held.ALT);
        three();
        assertEquals(0, rows(".lh-plan-ways"));
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        assertEquals(1, rows(".lh-plan-ways"));
        assertEquals(0, rows(".lh-beat-row"));
        studio.press(KeyCode.ESCAPE);
        assertEquals(3, rows(".lh-beat-row"));
        assertTrue(studio.writer().lastPlans().isCancelled());
        assertTrue(studio.window.frame().showsBoard());
    }

    private void mouse(EventType<MouseEvent> type, int row, int over) {
        List<Node> rows = studio.window.plan().node().lookupAll(".lh-beat-row").stream()
                .sorted(Comparator.comparingDouble(
                        node -> node.localToScene(0, 0).getY()))
                .toList();
        Point2D at = rows.get(over).localToScene(60, 15);
        Inputs.mouse(rows.get(row), type, at.getX(), at.getY(), 1);
        studio.pulse();
    }

    @Test
    void aBeatIsDraggedToAnotherPlace() {
        three();
        mouse(MouseEvent.MOUSE_PRESSED, 0, 0);
        mouse(MouseEvent.MOUSE_DRAGGED, 0, 2);
        assertEquals(1, rows(".lh-drop-below"), "it would stand below the last one");
        mouse(MouseEvent.MOUSE_RELEASED, 0, 2);
        assertEquals(List.of("Pell lies to her", "Dinah counts boats", "Marit opens the well"), points());
        assertEquals(0, rows(".lh-drop-below"));
        mouse(MouseEvent.MOUSE_PRESSED, 2, 2);
        mouse(MouseEvent.MOUSE_DRAGGED, 2, 1);
        assertEquals(1, rows(".lh-drop"));
        mouse(MouseEvent.MOUSE_RELEASED, 2, 1);
        assertEquals(List.of("Pell lies to her", "Marit opens the well", "Dinah counts boats"), points());
        mouse(MouseEvent.MOUSE_PRESSED, 1, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 1, 1);
        assertEquals("Marit opens the well", points().get(1), "a press alone moves nothing");
        assertTrue(studio.hasFocus(studio.window.plan().node()), "the keys are with the beats");
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(
                List.of("Pell lies to her", "Dinah counts boats", "Marit opens the well"),
                points(),
                "a drag is one step");
    }

    private Labeled write() {
        return (Labeled) studio.window.plan().node().lookup(".lh-primary");
    }

    @Test
    void theNextBeatSaysHowLongItTakesOnceAPaceWasMeasured() {
        three();
        assertEquals("Write next beat", write().getText());
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes("Gull ".repeat(149) + "gone.").finishes();
        studio.pulse();
        assertEquals("Write next beat, about 1 s", write().getText(), "150 words in half a second");
    }

    @Test
    void withoutAModelThereIsAPlanAndNothingThatWrites() {
        three();
        studio.window.studio().allowModel(false);
        studio.press(KeyCode.DIGIT2, Held.ALT);
        assertEquals(0, rows(".lh-plan-ways"));
        studio.press(KeyCode.INSERT);
        line("Osk drowns");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.DELETE);
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        assertEquals(0, studio.writer().plansCount());
        assertEquals(3, rows(".lh-beat-row"));
        assertFalse(studio.window.plan().node().lookup(".lh-primary").isVisible());
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(0, studio.writer().count());
    }

    @Test
    void everyKeyIsOnTheBoardOfKeys() {
        studio.press(KeyCode.F1);
        for (String command :
                List.of("Write next beat", "Fix the words of a beat", "Ten words more", "Table or cards")) {
            assertTrue(studio.shows(command), command);
        }
    }
}
