package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.SceneText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A step that does not come about leaves a project as it was, on disk too.
class StoryDeskTest {

    @TempDir
    private Path temp;

    private FolderProjects projects = Stories.projects(Path.of("."));
    private Told before = new Told(SceneText.EMPTY, List.of(), List.of(), "");

    /// What a step could change.
    ///
    /// @param next prompt
    private record Told(SceneText scene, List<StoryRecord> story, List<Take> takes, String next) {

        static Told of(Project project) throws MemoryException {
            return new Told(
                    project.scene(Stories.SCENE),
                    project.story(),
                    project.takes(Stories.SCENE),
                    Stories.nextPrompt(project));
        }
    }

    private Path book() {
        return temp.resolve("book");
    }

    @BeforeEach
    void tellTwoSteps() throws MemoryException, EngineException {
        projects = Stories.projects(temp);
        try (Project project = Stories.begun(projects, book())) {
            Stories.step(project);
            Stories.step(project);
            before = Told.of(project);
            assertEquals(2, before.takes().size());
        }
    }

    @AfterEach
    void isAsItWasAndGoesOn() throws MemoryException, EngineException {
        try (Project project = projects.open(book())) {
            assertEquals(before, Told.of(project), "on disk");
            assertEquals(3, project.story().size());
            Stories.step(project);
            assertEquals(3, project.takes(Stories.SCENE).size());
        }
    }

    @Test
    void aWriterThatFails() throws MemoryException {
        try (Project project = projects.open(book())) {
            StoryDesk desk = Stories.desk(project, Wordless.failing(), Stories::plans);
            assertThrows(EngineException.class, () -> desk.step(Optional.empty(), 5));
            assertThrows(EngineException.class, () -> desk.step(Optional.of("Mara sings."), 5));
            assertEquals(before, Told.of(project));
        }
    }

    @Test
    void aWriterThatSaysNothing() throws MemoryException, EngineException {
        try (Project project = projects.open(book())) {
            StoryDesk desk = Stories.desk(project, Wordless.silent(), Stories::plans);
            assertEquals(Optional.empty(), desk.step(Optional.empty(), 5));
            assertEquals(Optional.empty(), desk.step(Optional.of("Mara sings."), 5));
            assertEquals(before, Told.of(project));
        }
    }

    @Test
    void aPlannerThatFailsBehindTheParagraph() throws MemoryException {
        try (Project project = projects.open(book())) {
            StoryDesk desk = Stories.desk(project, new Teller(), (story, names, seed) -> {
                assertTrue(story.contains("It rained."), "the paragraph is drawn: " + story);
                throw new EngineException(new EngineError.EngineLost("enough"));
            });
            assertThrows(EngineException.class, () -> desk.step(Optional.empty(), 5));
            assertEquals(before, Told.of(project));
        }
    }
}
