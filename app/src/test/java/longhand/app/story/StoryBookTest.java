package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryRow;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StoryStep;
import longhand.memory.api.BinderChange;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Origin;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story in a project: what a step leaves there, and what of the writer's edits reaches the next prompt.
class StoryBookTest {

    @TempDir
    private Path temp;

    private FolderProjects projects = Stories.projects(Path.of("."));

    @BeforeEach
    void prepare() {
        projects = Stories.projects(temp);
    }

    private Path book() {
        return temp.resolve("book");
    }

    private Project tenSteps() throws MemoryException, EngineException {
        Project project = Stories.begun(projects, book());
        for (int i = 0; i < 10; i++) {
            Stories.step(project);
        }
        return project;
    }

    @Test
    void aStepIsTextAndTakeAndRecord() throws MemoryException, EngineException {
        try (Project project = Stories.begun(projects, book())) {
            StoryStep first = Stories.step(project);
            StoryStep second = Stories.step(project);
            SceneText scene = project.scene(Stories.SCENE);
            assertEquals(first.paragraph() + "\n" + second.paragraph(), scene.text());
            CharacterStyle style =
                    scene.paragraphs().getLast().runs().getFirst().style();
            assertEquals(Origin.MODEL, style.origin());
            assertEquals(0, style.take(), "the words are the writer's own");
            assertEquals(
                    List.of(first.paragraph(), second.paragraph()),
                    project.takes(Stories.SCENE).stream()
                            .map(take -> take.text())
                            .toList());
            assertEquals(1, project.takes(Stories.SCENE).getFirst().trace().size());
            assertEquals(2, new StoryBook(project).story().steps().size());
        }
    }

    @Test
    void aStoryThatIsOpenedAgainHasTheSameNextPrompt() throws MemoryException, EngineException {
        String prompt;
        Story story;
        try (Project project = tenSteps()) {
            prompt = Stories.nextPrompt(project);
            story = new StoryBook(project).story();
        }
        try (Project project = projects.open(book())) {
            assertEquals(prompt, Stories.nextPrompt(project));
            assertEquals(story, new StoryBook(project).story());
            assertFalse(story.memory().retired().isEmpty(), "ten steps fill the memory");
        }
    }

    @Test
    void anEditedMemoryReachesTheNextPromptAndStays() throws MemoryException, EngineException {
        try (Project project = tenSteps()) {
            StoryBook book = new StoryBook(project);
            ProjectStoryLog log = new ProjectStoryLog(project);
            log.keep(new MemoryChange.Add("Osk is afraid of water."), Stories.SCENE);
            long first = book.story().memory().rows().getFirst().id();
            log.keep(new MemoryChange.Edit(first, "Ivo is Mara's brother."), Stories.SCENE);
            assertTrue(Stories.nextPrompt(project).contains("- Osk is afraid of water.\n"));
            assertTrue(Stories.nextPrompt(project).contains("- Ivo is Mara's brother.\n"));
            Stories.step(project);
        }
        try (Project project = projects.open(book())) {
            assertTrue(Stories.nextPrompt(project).contains("- Osk is afraid of water.\n"));
        }
    }

    @Test
    void anEditedPlanReachesTheNextPromptAndTheNextStep() throws MemoryException, EngineException {
        try (Project project = tenSteps()) {
            new StoryBook(project).plan(List.of("Nobody moves.", "Ivo drinks the sea."), 1);
            assertTrue(Stories.nextPrompt(project).contains("Ivo drinks the sea."));
            assertEquals("Ivo drinks the sea.", Stories.step(project).instruction());
            StoryStep picked =
                    Stories.desk(project).step(Optional.of("Mara sings."), 5).orElseThrow();
            assertEquals("Mara sings.", picked.instruction());
        }
    }

    @Test
    void anEditedParagraphReachesTheNextPromptAndItsRowsAreDoubted() throws MemoryException, EngineException {
        try (Project project = tenSteps()) {
            StoryBook book = new StoryBook(project);
            int end = project.scene(Stories.SCENE).length();
            edit(project, end - "coins.".length(), end, "bells of Harrow.");
            assertTrue(Stories.nextPrompt(project).contains("bells of Harrow."));
            MemoryRow row = book.story().memory().rows().getLast();
            int at = project.scene(Stories.SCENE).text().indexOf(row.text());
            edit(project, at, at + row.text().length(), "Nobody came.");
            assertFalse(Stories.nextPrompt(project).contains(row.text()));
            Story story = book.story();
            assertEquals(
                    MemoryRow.Doubt.SOURCE_CHANGED,
                    story.memory().rows().getLast().doubt());
            assertTrue(story.steps().getLast().paragraph().endsWith("bells of Harrow."));
        }
    }

    /// The first paragraph has left the page's end: only the long-term memory has it.
    @Test
    void anEditedEarlyParagraphIsRecalledAsItIsNow() throws MemoryException, EngineException {
        try (Project project = tenSteps()) {
            edit(project, 0, "It rained.".length(), "It hailed on the cathedral of Harrow.");
            new StoryBook(project).plan(List.of("Mara climbs the cathedral of Harrow."), 0);
            String prompt = Stories.nextPrompt(project);
            assertTrue(prompt.contains("- It hailed on the cathedral of Harrow.\n"), prompt);
            assertFalse(Stories.nextPrompt(project).contains(Teller.paragraph(1)), prompt);
            int end = project.scene(Stories.SCENE).paragraphs().getFirst().length() + 1;
            edit(project, 0, end, "");
            assertEquals("", new StoryBook(project).story().steps().getFirst().paragraph());
            assertFalse(Stories.nextPrompt(project).contains("hailed"));
        }
    }

    @Test
    void whatIsNoStoryIsSaidSo() throws MemoryException {
        try (Project project = projects.create(book(), "")) {
            StoryBook none = new StoryBook(project);
            assertFalse(none.isBegun());
            assertThrows(MemoryException.class, none::story);
            project.record(new StoryRecord("{\"type\":\"Sung\"}", Stories.SCENE, 0, 0));
            MemoryException unknown = assertThrows(MemoryException.class, none::story);
            assertFalse(String.valueOf(unknown.getMessage()).contains("Sung"));
        }
        try (Project project = Stories.begun(projects, temp.resolve("trashed"))) {
            project.change(new BinderChange.Trash(Stories.SCENE));
            assertThrows(MemoryException.class, () -> Stories.step(project));
        }
    }

    private static void edit(Project project, int from, int to, String text) {
        project.record(
                Stories.SCENE, project.scene(Stories.SCENE).edit(from, to, Slice.of(text, CharacterStyle.TYPED)));
    }
}
