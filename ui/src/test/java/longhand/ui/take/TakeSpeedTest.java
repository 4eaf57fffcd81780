package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.ui.concurrent.Background;
import longhand.ui.testing.HandClock;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.ScriptedWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How fast the model writes, as the window learns it.
class TakeSpeedTest {

    private final ScriptedWriter writer = new ScriptedWriter();
    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId scene = project.add(BinderItem.Kind.SCENE, "Scene", Optional.empty(), "Rain.");
    private final FakePage page = new FakePage("Rain.");
    private final HandClock clock = new HandClock();
    private final ModelViewModel model = new ModelViewModel(writer, Runnable::run);
    private final TakeViewModel takes = new TakeViewModel(
            writer, project, page, model, new Background(Runnable::run, Runnable::run), clock, () -> 1);

    @BeforeEach
    void open() {
        page.changed = () -> takes.textChanged(page.text());
        model.use(ModelChoice.of(Path.of("small.gguf")), "Small");
        takes.openScene(scene);
    }

    private OptionalDouble after(int millis, String words) {
        clock.pass(Duration.ofMillis(millis));
        writer.last().writes(words);
        return assertInstanceOf(ModelState.Writing.class, model.stateProperty().get())
                .wordsPerSecond();
    }

    @Test
    void isMeasuredAtMostOnceASecond() {
        takes.continueWriting();
        assertEquals(OptionalDouble.empty(), after(300, " One"));
        assertEquals(OptionalDouble.empty(), after(400, " two three"));
        assertEquals(OptionalDouble.of(8), after(100, " four"));
        assertEquals(OptionalDouble.of(8), after(400, " five six seven eight"));
        assertEquals(OptionalDouble.of(8), after(500, " nine ten"));
        assertEquals(OptionalDouble.of(8), after(99, " eleven"));
        assertEquals(OptionalDouble.of(7.5), after(101, " twelve"));
    }

    @Test
    void isWhatTheEngineSaysWhenTheTakeIsOver() {
        takes.continueWriting();
        after(300, " One two.");
        writer.last().finishes(); // in half a second, says the script
        assertEquals(OptionalDouble.of(4), model.wordsPerSecond());
        assertEquals(
                new ModelState.Ready("Small", OptionalDouble.of(4)),
                model.stateProperty().get());
    }

    /// A card that is lost between two takes, or comes back.
    @Test
    void comesWithWhatHasWritten() {
        assertEquals(Optional.of(ScriptedWriter.MODEL), model.loadedProperty().get());
        ModelDescription other = new ModelDescription("S", "llama", "", 1, 1, 2048, "vector", "it failed");
        writer.describe(other);
        takes.continueWriting();
        after(300, " One two.");
        assertEquals(Optional.of(ScriptedWriter.MODEL), model.loadedProperty().get());
        writer.last().finishes();
        assertEquals(Optional.of(other), model.loadedProperty().get());
    }
}
