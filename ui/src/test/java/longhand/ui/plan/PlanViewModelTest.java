package longhand.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.LineJudge;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.Prompt;
import longhand.engine.planning.BookPlanning;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.SceneText;
import longhand.ui.concurrent.Background;
import longhand.ui.memory.MemoryViewModel;
import longhand.ui.take.FakePage;
import longhand.ui.take.ModelViewModel;
import longhand.ui.take.TakeViewModel;
import longhand.ui.take.Trouble;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.RecordedPlan;
import longhand.ui.testing.RecordedStory;
import longhand.ui.testing.ScriptedJudge;
import longhand.ui.testing.ScriptedWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A plan by hand and by the model, and what is written of it, without a window.
class PlanViewModelTest {

    private static final String PAGE = "It rained on the mole.";

    private final ScriptedWriter writer = new ScriptedWriter();
    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId scene = project.add(BinderItem.Kind.SCENE, "Scene", Optional.empty(), PAGE);
    private final FakePage page = new FakePage(PAGE);
    private final Clock clock = Clock.fixed(MemoryProject.START, ZoneOffset.UTC);
    private final ModelViewModel model = new ModelViewModel(writer, Runnable::run);
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final TakeViewModel takes = new TakeViewModel(writer, project, page, model, background, clock, () -> 7);
    private final MemoryViewModel memory =
            new MemoryViewModel(project, new RecordedStory(project), () -> RecordedStory.RULES, background);
    private final RecordedPlan log = new RecordedPlan(project);
    private final PlanScene end = new PlanScene() {
        @Override
        public SceneText text() {
            return page.text();
        }

        @Override
        public void toEnd() {
            page.caret = page.text.length();
        }
    };
    private final ScriptedJudge judge = new ScriptedJudge();
    private PlanViewModel plan = opened();
    private BeatProposals proposals = proposals();
    private BeatWriting writing = new BeatWriting(project, plan, takes, end, proposals, () -> judge, background);

    private PlanViewModel opened() {
        PlanViewModel fresh = new PlanViewModel(project, log, new BookPlanning(), takes, end, background);
        fresh.openScene(scene);
        return fresh;
    }

    private BeatProposals proposals() {
        return new BeatProposals(
                plan, new BeatProposals.Services(new BookPlanning(), writer, model, Runnable::run, () -> 7, clock));
    }

    @BeforeEach
    void open() {
        page.changed = () -> {
            record(project.scene(scene));
            takes.textChanged(page.text());
            writing.wordsCame();
        };
        model.use(ModelChoice.of(Path.of("small.gguf")), "Small");
        takes.openScene(scene);
        takes.onKept(take -> memory.remember(take.number(), take.scene(), take.from(), take.to(), take.direction()));
        memory.refresh();
    }

    /// Only what differs, as a page records it: places of passages follow.
    private void record(SceneText before) {
        String was = before.text();
        String now = page.text().text();
        int same = 0;
        while (same < Math.min(was.length(), now.length()) && was.charAt(same) == now.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(was.length(), now.length()) - same
                && was.charAt(was.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        project.record(scene, before.edit(same, was.length() - tail, page.text().slice(same, now.length() - tail)));
    }

    private BeatSheet sheet() {
        return plan.sheetProperty().get().orElseThrow();
    }

    private List<String> points() {
        return sheet().beats().stream().map(Beat::point).toList();
    }

    private List<Integer> words() {
        return sheet().beats().stream().map(Beat::words).toList();
    }

    private List<Beat.State> states() {
        return sheet().beats().stream().map(Beat::state).toList();
    }

    private void plan(int... words) {
        String[] points = {"Marit opens the well.", "Pell lies to her.", "Dinah counts boats.", "Osk drowns."};
        for (int i = 0; i < words.length; i++) {
            plan.add(i, points[i]);
            plan.resize(i, (words[i] - sheet().beats().get(i).words()) / 10);
        }
    }

    private static String text(int words) {
        return "gull ".repeat(words - 1) + "gone.";
    }

    private String prompt() {
        return assertInstanceOf(Prompt.Guided.class, writer.last().request().prompt())
                .before();
    }

    @Test
    void linesThatAreTypedAreAPlanAndOutliveTheWindow() {
        plan(90, 80);
        assertEquals(List.of("Marit opens the well.", "Pell lies to her."), points());
        assertEquals(170, sheet().total());
        assertEquals(
                List.of(90, 80),
                opened().sheetProperty().get().orElseThrow().beats().stream()
                        .map(Beat::words)
                        .toList());
    }

    @Test
    void aPoorDraftIsWrittenAgainAndTheBetterOneStays() {
        plan(90, 80);
        writing.writeNext();
        writer.last().writes("A poor but long draft.").finishes();
        assertEquals(
                new LineJudge.Line("Marit opens the well.", 90, PAGE),
                judge.asked().getFirst());
        assertTrue(writing.isSecondDraft());
        assertTrue(prompt().endsWith("[Next: Marit opens the well.]\n\n"), prompt());
        assertEquals(LengthTarget.ofWords(90), writer.last().request().length());
        writer.last().writes("Another poor one.").finishes();
        assertEquals(PAGE + "\nA poor but long draft.", page.text().text());
        assertFalse(writing.isSecondDraft());
        assertEquals(2, writer.count(), "a third one is not written");
        assertTrue(takes.hasStep(1), "the other stays among the takes");
        assertEquals(List.of(Beat.State.FRESH, Beat.State.OPEN), states());
        writing.writeNext();
        writer.last().writes("All is well.").finishes();
        assertEquals(3, writer.count(), "a good one is not written again");
    }

    @Test
    void whoStopsTheSecondDraftHasTheFirst() {
        plan(90, 80);
        writing.writeAll();
        writer.last().writes("A poor draft.").finishes();
        writer.last().writes("An");
        takes.stop();
        assertEquals(PAGE + "\nA poor draft.", page.text().text());
        assertFalse(writing.isSecondDraft());
        assertEquals(2, writer.count(), "nothing more is written");
    }

    @Test
    void whoIsThereIsSeenInThePointAsLongAsTheWriterSaysNothing() {
        page.edit(PAGE.length(), PAGE.length(), " Then Pell and Marit came.", CharacterStyle.TYPED);
        plan(90, 80);
        assertEquals("Marit", plan.cast().setting(Beat.open(0, "Marit opens the well.", 1)));
        assertEquals("Pell, Marit", plan.cast().setting(Beat.open(0, "Pell lies; Marit\u2019s well, Pell", 1)));
        assertEquals("", plan.cast().setting(Beat.open(0, "Nobody comes.", 1)));
    }

    @Test
    void beatsAreMovedChangedFixedTakenOutAndBroughtBack() {
        plan(90, 80, 60);
        plan.move(2, -1);
        assertEquals(List.of("Marit opens the well.", "Dinah counts boats.", "Pell lies to her."), points());
        assertEquals(1, plan.chosenProperty().get(), "the keys stay with the beat");
        plan.say(0, "Marit  shuts\nthe well.", "");
        assertEquals("Marit shuts the well.", points().getFirst());
        plan.fix(0);
        assertTrue(sheet().beats().getFirst().fixed());
        plan.remove(1);
        assertEquals(170, sheet().total());
        plan.undo();
        assertEquals(3, points().size());
        plan.redo();
        assertEquals(2, points().size());
        assertEquals(
                points(),
                opened().sheetProperty().get().orElseThrow().beats().stream()
                        .map(Beat::point)
                        .toList());
        plan.moveTo(0, 1);
        assertEquals("Marit shuts the well.", points().getLast());
    }

    @Test
    void aHandEditOfThePlanIsInTheNextPrompt() {
        plan(90, 80);
        plan.say(0, "Marit drinks the sea.", " the mole,  5 a.m. ");
        assertEquals("the mole, 5 a.m.", plan.cast().setting(sheet().beats().getFirst()));
        assertEquals("", sheet().beats().get(1).setting());
        writing.writeNext();
        String note = "[Here: the mole, 5 a.m.] [Next: Marit drinks the sea.]\n\n";
        assertTrue(prompt().endsWith(note), prompt());
        writer.last().writes("She drank.").finishes();
        takes.retry();
        assertTrue(prompt().endsWith(note), "and in that of a retry");
        assertEquals(LengthTarget.ofWords(90), writer.last().request().length(), "in as many words");
    }

    @Test
    void aBeatIsWrittenAtTheEndAsATakeAndKeptByTheNextOne() {
        plan(90, 80);
        page.caret = 3;
        writing.writeNext();
        writer.last().writes(text(30));
        assertEquals(List.of(Beat.State.WRITING, Beat.State.OPEN), states());
        assertEquals(30, sheet().written(), "what streams counts at once");
        assertEquals(170, sheet().total());
        assertEquals(new PlanWork.Writing(0, false, false), plan.workProperty().get());
        writer.last().writes(" " + text(60)).finishes();
        assertEquals(new PlanWork.Resting(), plan.workProperty().get());
        assertEquals(90, sheet().written());
        assertEquals(List.of(Beat.State.FRESH, Beat.State.OPEN), states());
        assertTrue(page.text().text().startsWith(PAGE + "\ngull"), "it is a paragraph of its own at the end");
        writing.writeNext();
        assertEquals(List.of(Beat.State.KEPT, Beat.State.OPEN), states());
        assertTrue(prompt().endsWith("[Next: Pell lies to her.]\n\n"), prompt());
    }

    @Test
    void afterARestartItGoesOnWhereThePageStands() {
        plan(90, 80);
        writing.writeNext();
        writer.last().writes(text(90)).finishes();
        takes.keep();
        plan = opened();
        writing = new BeatWriting(project, plan, takes, end, proposals(), () -> judge, background);
        assertEquals(List.of(Beat.State.KEPT, Beat.State.OPEN), states());
        assertEquals(90, sheet().beats().getFirst().written());
        writing.writeNext();
        assertTrue(prompt().endsWith("[Next: Pell lies to her.]\n\n"), prompt());
    }

    @Test
    void aBeatThatTheWriterTakesOutOfThePageIsOpenAgain() {
        plan(90, 80);
        writing.writeNext();
        writer.last().writes(text(90)).finishes();
        takes.keep();
        page.edit(PAGE.length(), page.text().length(), "", CharacterStyle.TYPED);
        plan.refresh();
        assertEquals(List.of(Beat.State.OPEN, Beat.State.OPEN), states());
    }

    @Test
    void whatABeatRunsOverIsSharedOutAndFixedOnesStay() {
        plan(90, 80, 60, 70);
        plan.fix(3);
        writing.writeNext();
        writer.last().writes(text(110)).finishes();
        assertEquals(List.of(90, 69, 51, 70), words());
        assertEquals(300, sheet().total());
        Shared shared = plan.sharedProperty().get().orElseThrow();
        assertEquals(20, shared.over());
        assertEquals(List.of(2, 3), shared.giving());
        assertEquals(List.of(4), shared.fixed());
        plan.undoSharing();
        assertEquals(List.of(90, 80, 60, 70), words());
        assertEquals(320, sheet().total());
        writing.writeNext();
        assertEquals(LengthTarget.ofWords(80), writer.last().request().length(), "it is not shared behind one's back");
    }

    @Test
    void aWriterWhoWantsNoSharingIsAskedNoMore() {
        plan(90, 80, 60);
        writing.writeNext();
        writer.last().writes(text(110)).finishes();
        plan.stopSharing();
        writing.writeNext();
        writer.last().writes(text(100)).finishes();
        assertEquals(List.of(90, 80, 60), words());
        assertEquals(Optional.empty(), plan.sharedProperty().get());
    }

    @Test
    void allAreWrittenOneAfterTheOtherAndEachCanBeUndone() {
        plan(90, 80);
        writing.writeAll();
        writer.last().writes(text(90)).finishes();
        assertEquals(new PlanWork.Writing(1, true, false), plan.workProperty().get());
        writer.last().writes(text(80)).finishes();
        assertEquals(new PlanWork.Resting(), plan.workProperty().get());
        assertEquals(List.of(Beat.State.KEPT, Beat.State.FRESH), states());
        assertEquals(2, writer.count());
        assertFalse(writing.canWrite());
    }

    @Test
    void stoppingEndsAllOfIt() {
        plan(90, 80);
        writing.writeAll();
        writer.last().writes("The gull");
        takes.stop();
        assertEquals(1, writer.count());
        assertEquals(new PlanWork.Resting(), plan.workProperty().get());
        assertEquals(2, sheet().beats().getFirst().written());
    }

    @Test
    void aPauseEndsWithTheSentence() {
        plan(90, 80);
        writing.writeAll();
        writer.last().writes("The gull");
        writing.pause();
        assertTrue(takes.isRunning());
        writer.last().writes(" sat down.");
        assertFalse(takes.isRunning());
        assertTrue(writer.last().isCancelled());
        assertEquals(1, writer.count());
        assertTrue(page.text().text().endsWith("The gull sat down."));
    }

    @Test
    void aPausedBeatIsWrittenToItsEndBeforeTheNextOne() {
        plan(90, 80);
        writing.writeNext();
        writer.last().writes("The gull");
        writing.pause();
        writer.last().writes(" sat down.");
        assertEquals(List.of(90, 80), words(), "what is left of it is not shared out");
        assertEquals(OptionalInt.of(0), writing.paused());
        writing.writeNext();
        assertTrue(prompt().contains("[Next: Marit opens the well.]"), prompt());
        assertEquals(LengthTarget.ofWords(86), writer.last().request().length());
        writer.last().writes(" " + text(86)).finishes();
        assertEquals(List.of(), judge.asked(), "by itself it tells no point");
        assertEquals(OptionalInt.empty(), writing.paused());
        writing.writeNext();
        assertTrue(prompt().contains("[Next: Pell lies to her.]"), prompt());
        assertEquals(90, sheet().beats().getFirst().written());
    }

    @Test
    void aBeatThatIsStoppedIsNotGoneOnWith() {
        plan(90, 80);
        writing.writeNext();
        writer.last().writes("The gull sat.");
        takes.stop();
        writing.writeNext();
        assertTrue(prompt().contains("[Next: Pell lies to her.]"), prompt());
    }

    @Test
    void theModelProposesBeatsAndCodeTheirWords() {
        proposals.propose("a late ferry", 600, true);
        var asked = writer.lastPlans().request();
        assertEquals(4, asked.lines());
        assertEquals("a late ferry\n" + PAGE, asked.story());
        writer.lastPlans().answers(new PlanEvent.Drawn("Marit waits."));
        assertEquals(
                new PlanWork.Proposing(List.of("Marit waits."), 4),
                plan.workProperty().get());
        writer.lastPlans().proposes("Marit waits.", "Pell comes.", "Dinah goes.", "Osk stays.");
        assertEquals(List.of(150, 150, 150, 150), words());
        assertEquals("a late ferry", log.about());
        plan.undo();
        assertEquals(4, sheet().beats().size(), "there was no plan before to go back to");
    }

    @Test
    void aProposingThatIsStoppedLeavesNothing() {
        proposals.propose("a late ferry", 600, true);
        var first = writer.lastPlans();
        proposals.stop();
        assertTrue(first.isCancelled());
        assertEquals(new PlanWork.Resting(), plan.workProperty().get());
        first.proposes("Marit waits.", "Pell comes.", "Dinah goes.", "Osk stays.");
        assertEquals(Optional.empty(), plan.sheetProperty().get());
    }

    @Test
    void aProposingThatFailsSaysWhyAndChangesNothing() {
        plan(90, 80);
        BeatSheet planned = sheet();
        proposals.propose("a late ferry", 600, true);
        writer.lastPlans().answers(new PlanEvent.Drawn("Marit waits."));
        writer.lastPlans().answers(new PlanEvent.Failed(new EngineError.EngineLost("enough")));
        assertEquals(
                Optional.of(new Trouble("trouble.engine-lost", List.of("enough"))),
                proposals.troubleProperty().get());
        assertEquals(new PlanWork.Resting(), plan.workProperty().get());
        assertEquals(planned, sheet());
        assertEquals(planned, opened().sheetProperty().get().orElseThrow(), "nor is it on disk");
        proposals.propose("a late ferry", 600, true);
        assertEquals(Optional.empty(), proposals.troubleProperty().get(), "it can be tried again");
    }

    @Test
    void aLongTextHasPartsThatArePlannedWhenTheyAreReached() {
        proposals.propose("a late ferry", 4000, true);
        writer.lastPlans().proposes("The ferry is late.", "The ferry is lost.");
        assertEquals(2, sheet().parts().size());
        assertTrue(writer.lastPlans().request().story().endsWith("\n\nThe ferry is late."));
        assertEquals(13, writer.lastPlans().request().lines());
        writer.lastPlans().proposes("Marit waits.");
        assertEquals(List.of("Marit waits."), points());
        assertEquals(4000, sheet().total());
        writing.writeNext();
        writer.last().writes(text(1900)).finishes();
        writing.writeNext();
        assertTrue(writer.lastPlans().request().story().endsWith("\n\nThe ferry is lost."));
        writer.lastPlans().proposes("Pell swims.");
        assertTrue(prompt().endsWith("[Next: Pell swims.]\n\n"), prompt());
        assertEquals(LengthTarget.ofWords(2100), writer.last().request().length());
    }

    @Test
    void aBeatBeyondFiftySplitsItsPartAndIsKept() {
        for (int i = 0; i < 51; i++) {
            plan.add(i, "Boat " + i + " comes in.");
        }
        assertEquals(51, points().size());
        assertEquals("Boat 50 comes in.", points().getLast());
        assertEquals(
                List.of("Boat 0 comes in.", "Boat 25 comes in."),
                sheet().parts().stream().map(BeatSheet.Part::point).toList());
        assertEquals(
                List.of(25, 26), List.of(sheet().in(0).size(), sheet().in(1).size()));
        assertEquals(sheet(), opened().sheetProperty().get().orElseThrow());
        plan.undo();
        assertEquals(1, sheet().parts().size());
        assertEquals(50, points().size());
    }

    @Test
    void aBeatThatIsMovedIntoAFullPartSplitsItToo() {
        for (int i = 0; i < 51; i++) {
            plan.add(i, "Boat comes in.");
        }
        for (int i = 0; i < 25; i++) {
            plan.moveTo(0, 30);
        }
        assertEquals(1, sheet().in(0).size() + sheet().unplanned().size());
        for (int i = 0; i < 51; i++) {
            plan.add(51 + i, "Boat goes out.");
        }
        assertTrue(
                sheet().beats().stream()
                        .allMatch(beat -> sheet().in(beat.part()).size() <= 50),
                sheet()::toString);
        assertEquals(102, points().size());
    }

    @Test
    void nothingIsChangedInABookThatCanOnlyBeRead() {
        plan(90);
        project.open(new longhand.memory.api.Opening(true, "", false, 0, List.of()));
        plan.add(1, "Pell lies.");
        plan.remove(0);
        plan.fix(0);
        assertEquals(List.of("Marit opens the well."), points());
        assertFalse(writing.canWrite());
    }
}
