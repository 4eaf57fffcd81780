package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.Recalled;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.Take;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import longhand.ui.concurrent.Background;
import longhand.ui.take.TakeViewModel.Phase;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.ScriptedWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeViewModelTest {

    private static final String PAGE = "She put her palm against the pipe.";

    private final ScriptedWriter writer = new ScriptedWriter();
    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId scene = project.add(BinderItem.Kind.SCENE, "Scene", Optional.empty(), PAGE);
    private final FakePage page = new FakePage(PAGE);
    private final AtomicLong seeds = new AtomicLong(100);
    private final ModelViewModel model = new ModelViewModel(writer, Runnable::run);
    private final TakeViewModel takes = new TakeViewModel(
            writer,
            project,
            page,
            model,
            new Background(Runnable::run, Runnable::run),
            Clock.fixed(MemoryProject.START, ZoneOffset.UTC),
            seeds::getAndIncrement);

    @BeforeEach
    void open() {
        page.changed = () -> takes.textChanged(page.text());
        model.use(ModelChoice.of(Path.of("small.gguf")), "Small");
        takes.openScene(scene);
    }

    private void write(String text) {
        takes.continueWriting();
        writer.last().writes(text).finishes();
    }

    @Test
    void continuesFromTheCaretWithTheTextBeforeIt() {
        page.caret = 7;
        takes.continueWriting();
        assertEquals(new Prompt.Continuation("She put"), writer.last().request().prompt());
        assertEquals(150, writer.last().request().length().words());
        assertEquals(100, writer.last().request().seed());
    }

    @Test
    void saysHowFarTheModelHasReadUntilTheFirstWord() {
        takes.continueWriting();
        assertEquals(Phase.READING, takes.phaseProperty().get());
        writer.last().reads(310, 940);
        assertEquals("reading 310 of 940", page.told.getLast());
        assertEquals(
                new ModelState.Reading("Small", 310, 940), model.stateProperty().get());
        writer.last().writes(" It");
        assertEquals(Phase.WRITING, takes.phaseProperty().get());
        assertInstanceOf(ModelState.Writing.class, model.stateProperty().get());
    }

    @Test
    void keepsAFinishedTakeWithAllThatIsNeededToWriteItAgain() {
        write(" It was cold.");
        Take take = project.kept(1).orElseThrow();
        assertEquals(" It was cold.", take.text());
        assertEquals(PAGE.length(), take.at());
        assertEquals(100, take.seed());
        assertEquals("Scripted 1B", take.modelName());
        assertEquals("abc123", take.modelSha256());
        assertEquals(1, take.sibling());
        assertEquals(1, take.trace().size());
        assertTrue(take.settings().contains("\"minP\":0.05"), take.settings());
        assertEquals(Phase.FRESH, takes.phaseProperty().get());
    }

    @Test
    void stopsAtOnceAndKeepsWhatIsThere() {
        takes.continueWriting();
        ScriptedWriter.Asked asked = writer.last().writes(" It was");
        takes.stop();
        assertTrue(asked.isCancelled());
        assertEquals(Phase.FRESH, takes.phaseProperty().get());
        asked.writes(" too late");
        assertEquals(PAGE + " It was", page.text().text());
        assertEquals(" It was", project.kept(1).orElseThrow().text());
        asked.finishes();
        assertEquals(" It was", project.kept(1).orElseThrow().text());
        assertEquals("abc123", project.kept(1).orElseThrow().modelSha256());
    }

    @Test
    void leavesNothingBehindWhenStoppedBeforeTheFirstWord() {
        takes.continueWriting();
        takes.stop();
        writer.last().finishes();
        assertEquals(PAGE, page.text().text());
        assertEquals(Phase.IDLE, takes.phaseProperty().get());
        assertTrue(project.kept(1).isEmpty());
    }

    @Test
    void retriesInTheSamePlaceAndKeepsTheOldTake() {
        write(" It was cold.");
        takes.retry();
        assertEquals(PAGE + " It was cold.", page.text().text(), "the old words stay until new ones are there");
        writer.last().writes(" It hummed.").finishes();
        assertEquals(PAGE + " It hummed.", page.text().text());
        assertEquals(" It was cold.", project.kept(1).orElseThrow().text());
        assertEquals(1, project.kept(2).orElseThrow().sibling());
        assertEquals(101, writer.last().request().seed());
        assertEquals(new Prompt.Continuation(PAGE), writer.last().request().prompt());
    }

    @Test
    void retriesWhileTheModelStillWrites() {
        takes.continueWriting();
        ScriptedWriter.Asked first = writer.last().writes(" It was");
        takes.retry();
        assertTrue(first.isCancelled());
        writer.last().writes(" Cold.");
        first.finishes();
        assertEquals(PAGE + " Cold.", page.text().text());
        assertEquals(Phase.WRITING, takes.phaseProperty().get());
        assertEquals(" It was", project.kept(1).orElseThrow().text());
    }

    @Test
    void stepsThroughTheTakesOfOnePlace() {
        write(" One.");
        takes.retry();
        writer.last().writes(" Two.").finishes();
        assertFalse(takes.hasStep(1));
        takes.step(-1);
        assertEquals(PAGE + " One.", page.text().text());
        assertFalse(takes.hasStep(-1));
        takes.step(1);
        assertEquals(PAGE + " Two.", page.text().text());
    }

    @Test
    void stepsThroughTakesAfterARestart() {
        write(" One.");
        takes.retry();
        writer.last().writes(" Two.").finishes();
        FakePage reopened = new FakePage("");
        reopened.text = page.text();
        TakeViewModel later = new TakeViewModel(
                writer,
                project,
                reopened,
                model,
                new Background(Runnable::run, Runnable::run),
                Clock.systemUTC(),
                () -> 1);
        reopened.changed = () -> later.textChanged(reopened.text());
        later.openScene(scene);
        assertEquals(Phase.FRESH, later.phaseProperty().get());
        later.step(-1);
        assertEquals(PAGE + " One.", reopened.text().text());
    }

    @Test
    void keepsTheFreshTakeOnlyWhereTheCaretIsInIt() {
        write(" It was cold.");
        assertTrue(takes.isKeepableAt(page.text().length()));
        assertFalse(takes.isKeepableAt(3));
        takes.keep();
        assertEquals(Phase.IDLE, takes.phaseProperty().get());
        assertEquals(Optional.empty(), TakeRange.in(page.text()));
        assertEquals(PAGE + " It was cold.", page.text().text());
    }

    @Test
    void keepsTheFreshTakeWhenItContinues() {
        write(" One.");
        takes.continueWriting();
        writer.last().writes(" Two.").finishes();
        assertEquals(PAGE + " One. Two.", page.text().text());
        assertEquals(2, takes.freshProperty().get().orElseThrow().number());
        assertEquals(2, project.kept(2).orElseThrow().sibling());
    }

    @Test
    void noticesThatATakeWasUndoneAndThatItCameBack() {
        write(" One.");
        int end = page.text().length();
        page.edit(PAGE.length(), end, "", CharacterStyle.TYPED);
        assertEquals(Phase.IDLE, takes.phaseProperty().get());
        page.edit(PAGE.length(), PAGE.length(), " One.", CharacterStyle.ofTake(1));
        assertEquals(Phase.FRESH, takes.phaseProperty().get());
    }

    @Test
    void saysWhatIsMissingWhenThereIsNoModel() {
        model.useNone();
        takes.continueWriting();
        assertEquals(Optional.of(Trouble.NO_MODEL), takes.troubleProperty().get());
        assertEquals(0, writer.count());
    }

    @Test
    void doesNothingWithTheModelSwitchedOff() {
        project.change(new ProjectSettings(false, 0, 0, 0, 0, 150));
        takes.continueWriting();
        assertEquals(0, writer.count());
    }

    /// What the writer asked for outranks how the take ended.
    @Test
    void saysWhichRulesATakeDoesNotKeep() {
        takes.continueWriting();
        writer.last().writes(" It was").finishes(StopReason.LENGTH_REACHED, List.of("needs storm", "needs lantern"));
        assertEquals(
                Optional.of(new Trouble("trouble.unkept", List.of("needs storm; needs lantern"))),
                takes.troubleProperty().get());
    }

    @Test
    void saysThatATakeWasStoppedBecauseItRepeatedItself() {
        takes.continueWriting();
        writer.last().writes(" It was.").finishes(StopReason.REPEATED);
        assertEquals(
                "trouble.repeated", takes.troubleProperty().get().orElseThrow().key());
        takes.retry();
        writer.last().writes(" It was").finishes(StopReason.LENGTH_REACHED);
        assertEquals(
                "trouble.length-reached",
                takes.troubleProperty().get().orElseThrow().key());
        takes.retry();
        writer.last().writes(" It was.").finishes();
        assertEquals(Optional.empty(), takes.troubleProperty().get());
    }

    @Test
    void asksForTheLengthThatTheProjectRemembers() {
        takes.wish().ask(new TakeLength(37, true));
        assertEquals(37, project.settings().takeWords());
        assertTrue(project.settings().takeExact());
        takes.continueWriting();
        assertEquals(LengthTarget.exactly(37), writer.last().request().length());
        writer.last().writes(" One.").finishes();
        takes.wish().ask(TakeLength.of(MetaLength.OVER_800));
        takes.retry();
        assertEquals(MetaLength.OVER_800.target(), writer.last().request().length());
        assertEquals(
                new TakeLength(37, true),
                TakeAccount.of(project.kept(1).orElseThrow()).length().orElseThrow());
    }

    @Test
    void goesWhereTheWriterWantsInAParagraphOfItsOwn() {
        takes.wish().directionProperty().set(" Pell said \"no\" \\ twice. ");
        takes.continueWriting();
        assertEquals("", takes.wish().directionProperty().get(), "spent");
        Prompt.Guided prompt = (Prompt.Guided) writer.last().request().prompt();
        assertEquals(PAGE + "\n\n[Next: Pell said \"no\" \\ twice.]\n\n", prompt.before());
        assertEquals(PAGE + "\n\n", prompt.without());
        writer.last().writes("\n\n No, ").writes("no.").finishes(StopReason.REPEATED);
        assertEquals(PAGE + "\nNo, no.", page.text().text());
        TakeAccount account = TakeAccount.of(project.kept(1).orElseThrow());
        assertEquals("Pell said \"no\" \\ twice.", account.direction());
        assertEquals(Optional.of(StopReason.REPEATED), account.ended());
        assertEquals(List.of("Pell said \"no\" \\ twice."), takes.earlierDirections());
    }

    @Test
    void retriesInTheDirectionOfTheTakeOrInANewOne() {
        takes.wish().directionProperty().set("Rain.");
        write(" It rained.");
        String first = text(writer.last().request().prompt());
        takes.retry();
        assertEquals(first, text(writer.last().request().prompt()));
        writer.last().writes(" Rain.").finishes();
        takes.wish().directionProperty().set("Snow.");
        takes.retry();
        assertTrue(text(writer.last().request().prompt()).contains("[Next: Snow.]"));
        writer.last().writes(" Snow.").finishes();
        assertEquals("Snow.", TakeAccount.of(project.kept(3).orElseThrow()).direction());
        takes.keep();
        takes.continueWriting();
        assertFalse(text(writer.last().request().prompt()).contains("["));
    }

    @Test
    void keepsADirectionThatNoTakeCouldBeBegunWith() {
        model.useNone();
        takes.wish().directionProperty().set("Rain.");
        takes.continueWriting();
        assertEquals("Rain.", takes.wish().directionProperty().get());
    }

    @Test
    void showsWhatTheNextTakeReads() {
        takes.wish().directionProperty().set("Rain.");
        List<NextPrompt> told = new ArrayList<>();
        takes.nextPrompt(told::add);
        AssembledPrompt shown = told.getFirst().prompt();
        takes.continueWriting();
        assertEquals(shown.prompt(), writer.last().request().prompt());
        assertEquals(shown.text(), text(writer.last().request().prompt()));
    }

    /// Earlier pages as they are found on another thread, when a test says so.
    private ArrayDeque<Runnable> slowRecall() {
        project.add(BinderItem.Kind.SCENE, "Later", Optional.empty(), MIDDLE);
        ItemId behind = project.add(BinderItem.Kind.SCENE, "Behind", Optional.empty(), PAGE);
        ArrayDeque<Runnable> finds = new ArrayDeque<>();
        takes.recall(
                (_, paragraphs, _) -> new Recalled("Earlier: " + paragraphs.getFirst() + "\n\n", List.of(0)),
                finds::add);
        takes.leaveScene();
        project.record(scene, SceneText.of(PAGE).edit(0, PAGE.length(), Slice.of(EARLIER, CharacterStyle.TYPED)));
        takes.openScene(behind);
        return finds;
    }

    private static final String EARLIER = "The pipe had been laid by her father, who never came back.";

    private static final String MIDDLE = "word ".repeat(300).strip();

    @Test
    void looksThroughEarlierPagesElsewhereAndReadsWhatIsTypedMeanwhile() {
        ArrayDeque<Runnable> finds = slowRecall();
        takes.continueWriting();
        assertEquals(1, finds.size(), "nothing was looked for on this thread");
        assertEquals(0, writer.count());
        assertEquals(Phase.READING, takes.phaseProperty().get());
        page.edit(PAGE.length(), PAGE.length(), " Cold.", CharacterStyle.TYPED);
        finds.remove().run();
        assertEquals(
                new Prompt.Continuation("Earlier: " + EARLIER + "\n\n" + MIDDLE + "\n\n" + PAGE + " Cold."),
                writer.last().request().prompt());
        writer.last().writes(" It hummed.").finishes();
        assertEquals(PAGE + " Cold. It hummed.", page.text().text());
        assertEquals(PAGE.length() + 6, project.kept(1).orElseThrow().at());
    }

    @Test
    void asksTheModelForNothingWhenItIsStoppedWhileEarlierPagesAreLookedThrough() {
        ArrayDeque<Runnable> finds = slowRecall();
        takes.continueWriting();
        takes.stop();
        assertEquals(Phase.IDLE, takes.phaseProperty().get());
        takes.continueWriting();
        finds.remove().run();
        assertEquals(0, writer.count(), "the first one was stopped");
        finds.remove().run();
        assertEquals(1, writer.count());
    }

    @Test
    void tellsOfThePageAsItIsWhenEarlierPagesHaveBeenLookedThrough() {
        ArrayDeque<Runnable> finds = slowRecall();
        List<NextPrompt> told = new ArrayList<>();
        takes.nextPrompt(told::add);
        assertTrue(told.isEmpty());
        finds.remove().run();
        assertTrue(told.getFirst().prompt().text().startsWith("Earlier: " + EARLIER));
        takes.nextPrompt(told::add);
        takes.leaveScene();
        finds.remove().run();
        assertEquals(1, told.size());
    }

    @Test
    void howLongTheFirstWordTakesIsMeasured() {
        assertTrue(model.secondsToRead(100).isEmpty());
        takes.continueWriting();
        writer.last().writes(" One.").finishes(new Usage(20, 0, 0, 1, 1, 1_000_000_000, 1));
        assertTrue(model.secondsToRead(100).isEmpty(), "too few words tell nothing");
        takes.continueWriting();
        writer.last().writes(" Two.").finishes(new Usage(800, 400, 0, 1, 1, 2_000_000_000, 1));
        assertEquals(50, model.secondsToRead(100).getAsDouble(), 1e-9, "four of eight words in two seconds");
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Continuation(String before) -> before;
            case Prompt.Guided guided -> guided.before();
            case Prompt.Instruction instruction -> instruction.toString();
        };
    }

    @Test
    void keepsWhatWasWrittenWhenTheEngineDies() {
        takes.continueWriting();
        writer.last().writes(" It was").fails(new EngineError.EngineLost("killed"));
        assertEquals(PAGE + " It was", page.text().text());
        assertEquals(" It was", project.kept(1).orElseThrow().text());
        assertEquals(
                "trouble.engine-lost",
                takes.troubleProperty().get().orElseThrow().key());
        assertFalse(takes.isRunning());
        takes.continueWriting();
        assertEquals(Optional.empty(), takes.troubleProperty().get());
        assertTrue(takes.isRunning());
    }

    @Test
    void keepsWhatWasWrittenWhenTheCardIsLost() {
        takes.continueWriting();
        writer.last().writes(" It was").fails(new EngineError.BackendFailure("CUDA", "reading failed", true));
        assertEquals(PAGE + " It was", page.text().text());
        assertEquals(" It was", project.kept(1).orElseThrow().text());
        assertEquals(
                Optional.of(new Trouble("trouble.card-lost", List.of("reading failed"))),
                takes.troubleProperty().get());
        takes.continueWriting();
        writer.last().writes(" cold.").finishes();
        assertEquals(PAGE + " It was cold.", page.text().text());
    }

    @Test
    void tellsACardThatCannotBeUsedFromAProcessorThatFails() {
        takes.continueWriting();
        writer.last().fails(new EngineError.BackendFailure("CUDA", "there is none"));
        assertEquals(
                "trouble.no-card", takes.troubleProperty().get().orElseThrow().key());
        takes.continueWriting();
        writer.last().fails(new EngineError.BackendFailure("vector, 2 threads", "not finite"));
        assertEquals(
                "trouble.backend-failure",
                takes.troubleProperty().get().orElseThrow().key());
    }

    @Test
    void stopsWhatRunsWhenTheSceneIsLeft() {
        takes.continueWriting();
        ScriptedWriter.Asked asked = writer.last().writes(" It was");
        takes.leaveScene();
        assertTrue(asked.isCancelled());
        page.text = SceneText.of("Another scene.");
        asked.writes(" late").finishes();
        assertEquals("Another scene.", page.text().text());
        assertEquals(" It was", project.kept(1).orElseThrow().text());
        assertEquals(List.of(), takes.shelfProperty().get().takes());
    }

    /// What ends a take may arrive when its project is closed already.
    @Test
    void writesNothingIntoAProjectThatWasLeft() {
        takes.continueWriting();
        ScriptedWriter.Asked asked = writer.last().writes(" It was");
        takes.leaveScene();
        project.close();
        asked.finishes();
        assertEquals(" It was", project.kept(1).orElseThrow().text());
        assertFalse(takes.isRunning());
    }

    @Test
    void putsAnOldTakeOfAnotherPlaceAtTheCaret() {
        write(" One.");
        takes.keep();
        page.caret = 0;
        takes.show(project.kept(1).orElseThrow());
        assertEquals(" One." + PAGE + " One.", page.text().text());
        assertEquals(new TakeRange(1, 0, 5), takes.freshProperty().get().orElseThrow());
    }
}
