package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import longhand.engine.api.MetaLength;
import longhand.engine.api.ModelChoice;
import longhand.memory.api.BinderItem;
import longhand.ui.concurrent.Background;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.ScriptedWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Takes as long as paragraphs of their scene usually are.
class TakeWishTest {

    private static final String PAGE = "She put her palm against the pipe." + ("\n" + "word ".repeat(28)).repeat(3);

    private final ScriptedWriter writer = new ScriptedWriter();
    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final FakePage page = new FakePage(PAGE);
    private final ModelViewModel model = new ModelViewModel(writer, Runnable::run);
    private final TakeViewModel takes = new TakeViewModel(
            writer,
            project,
            page,
            model,
            new Background(Runnable::run, Runnable::run),
            Clock.fixed(MemoryProject.START, ZoneOffset.UTC),
            () -> 1);

    @BeforeEach
    void open() {
        page.changed = () -> takes.textChanged(page.text());
        model.use(ModelChoice.of(Path.of("small.gguf")), "Small");
        takes.openScene(project.add(BinderItem.Kind.SCENE, "Scene", Optional.empty(), PAGE));
    }

    @Test
    void asksForWhatParagraphsUsuallyHave() {
        takes.wish().ask(new TakeLength(37, true));
        takes.wish().askUsual();
        assertTrue(project.settings().takeAuto());
        takes.continueWriting();
        assertEquals(MetaLength.WORDS_30.target(), writer.last().request().length());
        writer.last().writes(("\n" + "Word ".repeat(80)).repeat(9)).finishes();
        takes.retry();
        assertEquals(MetaLength.WORDS_30.target(), writer.last().request().length(), "what the take was asked for");
        writer.last().writes(("\n" + "Word ".repeat(80)).repeat(9)).finishes();
        takes.continueWriting();
        assertEquals(MetaLength.WORDS_80.target(), writer.last().request().length(), "the page has grown");
        takes.wish().ask(new TakeLength(37, true));
        assertFalse(project.settings().takeAuto());
        assertEquals(new TakeLength(37, true), takes.wish().length());
    }

    @Test
    void theUsualLengthIsRememberedWithTheBook() {
        assertFalse(takes.wish().usualProperty().get(), "150 as ever");
        takes.wish().askUsual();
        assertTrue(new TakeWish(project, page::text).usualProperty().get());
    }
}
