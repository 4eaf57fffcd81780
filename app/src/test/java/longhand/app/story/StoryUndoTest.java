package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import longhand.engine.api.EngineException;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.StoryMemory;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryUndoTest {

    @TempDir
    private Path temp;

    private FolderProjects projects = new FolderProjects(Path.of(""));

    @BeforeEach
    void openProjects() {
        projects = Stories.projects(temp);
    }

    private Path folder() {
        return temp.resolve("book");
    }

    @Test
    void nothingOfTheStepIsLeftAndTheNextPromptIsWhatItWas() throws MemoryException, EngineException {
        try (Project project = Stories.begun(projects, folder())) {
            Stories.step(project);
            StoryBook book = new StoryBook(project);
            String text = project.scene(Stories.SCENE).text();
            String prompt = Stories.nextPrompt(project);
            StoryMemory memory = book.story().memory();
            Stories.step(project);
            assertNotEquals(prompt, Stories.nextPrompt(project));

            StoryUndo undo = StoryUndo.ofLast(project);
            assertEquals(2, undo.number());
            assertEquals(0, undo.ownWords());
            undo.takeBack();
            assertEquals(text, project.scene(Stories.SCENE).text());
            assertEquals(prompt, Stories.nextPrompt(project));
            assertEquals(memory, book.story().memory());
            assertEquals(1, book.story().steps().size());
            assertEquals(2, project.takes(Stories.SCENE).size());
        }
    }

    @Test
    void aStepTakenBackIsMadeAgainAndSurvivesTheNextOpening() throws MemoryException, EngineException {
        String prompt;
        try (Project project = Stories.begun(projects, folder())) {
            Stories.step(project);
            Stories.step(project);
            String made = project.scene(Stories.SCENE).text();
            StoryUndo.ofLast(project).takeBack();
            Stories.step(project);
            assertEquals(made, project.scene(Stories.SCENE).text());
            StoryUndo.ofLast(project).takeBack();
            prompt = Stories.nextPrompt(project);
        }
        try (Project project = projects.open(folder())) {
            assertEquals(prompt, Stories.nextPrompt(project));
            StoryUndo.ofLast(project).takeBack();
            assertEquals("", project.scene(Stories.SCENE).text());
            assertThrows(MemoryException.class, () -> StoryUndo.ofLast(project));
        }
    }

    @Test
    void editsOfTheMemoryBeforeTheStepStayThoseAfterItGo() throws MemoryException, EngineException {
        try (Project project = Stories.begun(projects, folder())) {
            Stories.step(project);
            StoryBook book = new StoryBook(project);
            ProjectStoryLog log = new ProjectStoryLog(project);
            log.keep(new MemoryChange.Add("The well is a door."), Stories.SCENE);
            Stories.step(project);
            log.keep(new MemoryChange.Add("Osk lies."), Stories.SCENE);
            StoryUndo.ofLast(project).takeBack();
            String rows = book.story().memory().rows().toString();
            assertTrue(rows.contains("The well is a door."), rows);
            assertTrue(!rows.contains("Osk lies."), rows);
        }
    }

    @Test
    void wordsOfTheWriterAreCountedAndTextAroundStays() throws MemoryException, EngineException {
        try (Project project = Stories.begun(projects, folder())) {
            type(project, 0, "Mine before.");
            Stories.step(project);
            type(project, project.scene(Stories.SCENE).length(), "\nMine behind.");
            assertEquals(0, StoryUndo.ofLast(project).ownWords());
            int inside = project.scene(Stories.SCENE).text().indexOf("rained") + 6;
            type(project, inside, " hard and long");
            StoryUndo undo = StoryUndo.ofLast(project);
            assertEquals(3, undo.ownWords());
            undo.takeBack();
            assertEquals(
                    "Mine before.\nMine behind.", project.scene(Stories.SCENE).text());
        }
    }

    private static void type(Project project, int at, String text) {
        project.record(Stories.SCENE, project.scene(Stories.SCENE).edit(at, at, Slice.of(text, CharacterStyle.TYPED)));
    }
}
