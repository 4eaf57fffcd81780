package longhand.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import longhand.app.story.StoryBook;
import longhand.engine.api.MemoryRow;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import longhand.ui.concurrent.Background;
import longhand.ui.memory.MemoryViewModel;
import longhand.ui.shell.StoryServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A book is read in its own language, whatever the system speaks.
class WiringTest {

    private static final ItemId SCENE = new ItemId(1);
    private static final String TEXT = """
            He said that he would go, and they said that they would not.
            Marit had the key to the gauge house. Pell was nine years her clerk.
            It was what it was. It rained, and then it was dark.""";

    @TempDir
    private Path temp;

    private final Locale system = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(system);
    }

    @Test
    void anEnglishBookIsRememberedAlikeOnEverySystem() throws MemoryException {
        List<MemoryRow> rows = remembered("en", Locale.ENGLISH);
        assertFalse(rows.isEmpty());
        assertEquals(rows, remembered("en", Locale.GERMAN));
    }

    @Test
    void aStoryThatTheWindowBeginsIsInTheLanguageOfItsBook() throws MemoryException {
        remembered("fr", Locale.GERMAN);
        try (Project project = projects().open(temp.resolve("fr on de"))) {
            assertEquals("fr", new StoryBook(project).story().settings().language());
        }
    }

    /// What the window remembers of the text.
    private List<MemoryRow> remembered(String language, Locale speaks) throws MemoryException {
        Locale.setDefault(speaks);
        StoryServices story = new Wiring(KernelWarmUp.none()).studioServices().story();
        try (Project project = projects().create(temp.resolve(language + " on " + speaks), "")) {
            project.change(project.settings().withLanguage(language));
            project.record(SCENE, project.scene(SCENE).edit(0, 0, Slice.of(TEXT, CharacterStyle.TYPED)));
            MemoryViewModel memory = new MemoryViewModel(
                    project,
                    story.logs().of(project),
                    () -> story.remembering().apply(project),
                    new Background(Runnable::run, Runnable::run));
            memory.refresh();
            memory.build();
            return story.logs().of(project).read().memory().rows();
        }
    }

    private FolderProjects projects() {
        return new FolderProjects(temp.resolve("key"));
    }
}
