package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.Usage;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.text.CharacterStyle;
import longhand.ui.concurrent.Background;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.ScriptedWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What takes read, what of it the model keeps, and what the writer leaves out.
class TakeReadingTest {

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

    private NextPrompt next() {
        List<NextPrompt> told = new ArrayList<>();
        takes.nextPrompt(told::add);
        return told.getFirst();
    }

    @Test
    void whatStandsUnchangedBeforeTheCaretIsNotReadAgain() {
        String before = "word ".repeat(120);
        page.edit(0, 0, before, CharacterStyle.TYPED);
        page.caret = page.text().length();
        assertEquals(next().prompt().words(), next().fresh(), "nothing was read yet");
        write(" It hummed.");
        takes.keep();
        page.caret = page.text().length();
        assertTrue(next().fresh() < 25, "the words of the take, and the last ones: " + next().fresh());
        page.edit(5 * 60, 5 * 61, "wood ", CharacterStyle.TYPED);
        assertEquals(next().prompt().words() - 60, next().fresh(), "nothing behind the change is kept");
    }

    @Test
    void nothingIsTakenForReadThatAnotherModelReadOrNobodyKnowsOf() {
        page.edit(0, 0, "word ".repeat(120), CharacterStyle.TYPED);
        page.caret = page.text().length();
        int all = next().prompt().words() + 2;
        write(" It hummed.");
        takes.keep();
        page.caret = page.text().length();
        assertTrue(next().fresh() < all);
        takes.forgetReading();
        assertEquals(all, next().fresh());
        takes.continueWriting();
        takes.stop();
        writer.last().finishes();
        assertEquals(all, next().fresh(), "it may have been stopped before all was read");
        write(" On.");
        model.use(ModelChoice.of(Path.of("other.gguf")), "Other");
        assertEquals(next().prompt().words(), next().fresh());
    }

    @Test
    void whatIsMutedIsNotInTheNextTakeAndStaysMutedWithItsScene() {
        ItemId behind = project.add(BinderItem.Kind.SCENE, "Behind", Optional.empty(), "She waited.");
        takes.leaveScene();
        page.edit(0, PAGE.length(), "She waited.", CharacterStyle.TYPED);
        page.caret = 11;
        takes.openScene(behind);
        takes.choose(choices -> choices.mute(PromptPart.Source.SCENE_BEFORE));
        takes.continueWriting();
        assertEquals(
                new Prompt.Continuation("She waited."), writer.last().request().prompt());
        takes.stop();
        TakeViewModel again = new TakeViewModel(
                writer,
                project,
                page,
                model,
                new Background(Runnable::run, Runnable::run),
                Clock.fixed(MemoryProject.START, ZoneOffset.UTC),
                seeds::getAndIncrement);
        again.openScene(behind);
        again.continueWriting();
        assertEquals(
                new Prompt.Continuation("She waited."), writer.last().request().prompt());
        again.stop();
        again.choose(choices -> choices.mute(PromptPart.Source.SCENE_BEFORE));
        again.continueWriting();
        assertEquals(
                new Prompt.Continuation(PAGE + "\n\nShe waited."),
                writer.last().request().prompt());
        again.stop();
        assertEquals(List.of(), project.settings().sources());
    }

    @Test
    void theRoomIsWhatTheWindowHasBesideTheTake() {
        int tokens = ScriptedWriter.MODEL.contextTokens()
                - asked().request().length().maxTokens();
        assertEquals((int) (tokens * 0.75 * 0.95), next().room().getAsInt());
        writer.last().writes(" One.").finishes(new Usage(100, 0, 0, 1, 1, 1, 1));
        double measured = WordCounter.count(PAGE) / 100.0;
        assertEquals((int) (tokens * measured * 0.95), next().room().getAsInt());
    }

    private ScriptedWriter.Asked asked() {
        takes.continueWriting();
        return writer.last();
    }
}
