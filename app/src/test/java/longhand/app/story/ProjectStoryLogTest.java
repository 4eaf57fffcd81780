package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.StoryRemembering;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import longhand.ui.memory.Passage;
import longhand.ui.memory.StoredStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window's story on the real disk, beside the steps of the command line.
class ProjectStoryLogTest {

    private static final Remembering RULES = new StoryRemembering(Locale.ENGLISH, MemoryLimits.PUBLISHED);
    private static final String TEXT = "Marit had the key. Pell was her clerk.";

    @TempDir
    private Path temp;

    private FolderProjects projects = Stories.projects(Path.of("."));

    @BeforeEach
    void prepare() {
        projects = Stories.projects(temp);
    }

    private static ProjectStoryLog log(Project project) {
        return new ProjectStoryLog(project);
    }

    private Project written() throws MemoryException {
        Project project = projects.create(temp.resolve("book"), "");
        project.record(Stories.SCENE, project.scene(Stories.SCENE).edit(0, 0, Slice.of(TEXT, CharacterStyle.TYPED)));
        return project;
    }

    private static StoryMemory read(Project project, long take) throws MemoryException {
        StoryMemory before = log(project).read().memory();
        StoryMemory after = RULES.after(before, TEXT);
        log(project).keep(new Passage(after.step(), Stories.SCENE, 0, TEXT.length(), take), TEXT, "", before, after);
        return after;
    }

    @Test
    void aProjectWithoutAStoryHasNone() throws MemoryException {
        try (Project project = written()) {
            assertEquals(StoredStory.NONE, log(project).read());
            assertEquals(List.of(), project.story());
        }
    }

    @Test
    void whatWasReadAndChangedIsThereAfterARestart() throws MemoryException {
        StoryMemory expected;
        try (Project project = written()) {
            StoryMemory memory = read(project, 3);
            List<MemoryChange> changes = List.of(
                    new MemoryChange.Add("Pell lies."),
                    new MemoryChange.Edit(1, "Marit has the key."),
                    new MemoryChange.Lock(2, true),
                    new MemoryChange.Keep(2),
                    new MemoryChange.Renew(2, "Pell was her clerk.", 1),
                    new MemoryChange.Retire(2),
                    new MemoryChange.Recall(2));
            for (MemoryChange change : changes) {
                log(project).keep(change, Stories.SCENE);
                memory = RULES.changed(memory, change);
            }
            expected = memory;
            assertEquals(3, memory.rows().size());
        }
        try (Project project = projects.open(temp.resolve("book"))) {
            StoredStory story = log(project).read();
            assertEquals(expected, story.memory());
            assertEquals(List.of(new Passage(1, Stories.SCENE, 0, TEXT.length(), 3)), story.passages());
        }
    }

    @Test
    void aPassageFollowsTheEditsOfItsSceneAndItsRowsAreDoubted() throws MemoryException {
        try (Project project = written()) {
            read(project, 0);
            int at = TEXT.indexOf("clerk");
            project.record(
                    Stories.SCENE,
                    project.scene(Stories.SCENE).edit(at, at + 5, Slice.of("father", CharacterStyle.TYPED)));
            StoredStory story = log(project).read();
            assertEquals(TEXT.length() + 1, story.passages().getFirst().to());
            assertEquals(
                    List.of(MemoryRow.Doubt.NONE, MemoryRow.Doubt.SOURCE_CHANGED),
                    story.memory().rows().stream().map(MemoryRow::doubt).toList());
        }
    }

    @Test
    void rowsOfAParagraphThatWasMovedAreNotDoubted() throws MemoryException {
        try (Project project = written()) {
            read(project, 0);
            SceneText text = project.scene(Stories.SCENE);
            project.record(Stories.SCENE, text.edit(0, text.length(), Slice.EMPTY));
            project.record(
                    Stories.SCENE,
                    project.scene(Stories.SCENE)
                            .edit(0, 0, Slice.of("It rained.\n" + TEXT.replace(".", "!"), CharacterStyle.TYPED)));
            assertEquals(
                    List.of(MemoryRow.Doubt.NONE, MemoryRow.Doubt.NONE),
                    log(project).read().memory().rows().stream()
                            .map(MemoryRow::doubt)
                            .toList());
        }
    }

    @Test
    void stepsOfTheCommandLineAndTheWindowAreOneStory() throws MemoryException, EngineException {
        try (Project project = written()) {
            read(project, 0);
            log(project).keep(new MemoryChange.Add("Osk is afraid of water."), Stories.SCENE);
            assertTrue(Stories.nextPrompt(project).contains("- Osk is afraid of water.\n"));
            Stories.step(project);
            StoredStory story = log(project).read();
            assertEquals(2, story.memory().step());
            assertEquals(
                    List.of(1, 2), story.passages().stream().map(Passage::step).toList());
        }
    }

    @Test
    void aStepBehindATakeOfTheWindowFollowsAPlanForThatPage() throws MemoryException, EngineException {
        try (Project project = written()) {
            read(project, 3);
            assertEquals(List.of(), new StoryBook(project).story().plans());
            List<String> planned = Stories.desk(project).planned(5).plans();
            assertEquals(3, planned.size());
            assertEquals(planned, new StoryBook(project).story().plans(), "they are kept");
            assertTrue(planned.contains(Stories.step(project).instruction()));
        }
    }

    private static final List<String> WAYS = List.of("Pell sings.", "A letter comes.", "All burns.");

    private static void type(Project project, String words) {
        int end = project.scene(Stories.SCENE).length();
        project.record(
                Stories.SCENE, project.scene(Stories.SCENE).edit(end, end, Slice.of(words, CharacterStyle.TYPED)));
    }

    @Test
    void waysOnAreThePlansOfTheStoryAsLongAsThePageEndsAsItDid() throws MemoryException, EngineException {
        try (Project project = written()) {
            log(project).keep(WAYS, Stories.SCENE, "Told before.\n" + TEXT);
            assertEquals(WAYS, new StoryBook(project).story().plans());
        }
        try (Project project = projects.open(temp.resolve("book"))) {
            assertEquals(WAYS, log(project).plans(Stories.SCENE, TEXT));
            assertEquals(List.of(), log(project).plans(Stories.SCENE, "Marit had the key."));
            type(project, " It rained.");
            assertEquals(List.of(), log(project).plans(Stories.SCENE, TEXT + " It rained."));
        }
    }

    @Test
    void aStepFollowsAWayOnAndItsOwnPlansAreWaysOnUntilItIsTakenBack() throws MemoryException, EngineException {
        try (Project project = written()) {
            read(project, 0);
            log(project).keep(WAYS, Stories.SCENE, TEXT);
            assertEquals(WAYS.getFirst(), Stories.step(project).instruction());
            String page = project.scene(Stories.SCENE).text();
            assertEquals(new StoryBook(project).story().plans(), log(project).plans(Stories.SCENE, page));
            assertEquals(3, log(project).plans(Stories.SCENE, page).size());
            StoryUndo.ofLast(project).takeBack();
            assertEquals(WAYS, log(project).plans(Stories.SCENE, TEXT));
        }
    }

    @Test
    void waysOnForAnotherPlaceThanTheEndOfTheStoryAreNotKept() throws MemoryException {
        try (Project project = written()) {
            log(project).keep(WAYS, Stories.SCENE, "Marit had the key.");
            assertEquals(List.of(), project.story());
            ItemId later = project.newItem();
            project.change(new BinderChange.Add(later, BinderItem.Kind.SCENE, "Later", Optional.empty(), 1));
            project.record(later, project.scene(later).edit(0, 0, Slice.of("It rained.", CharacterStyle.TYPED)));
            log(project).keep(WAYS, later, "It rained.");
            assertEquals(later, new StoryBook(project).scene(), "it goes on there now");
            log(project).keep(List.of("Nobody moves."), Stories.SCENE, TEXT);
            assertEquals(later, new StoryBook(project).scene());
            assertEquals(WAYS, new StoryBook(project).story().plans());
        }
    }

    @Test
    void aStepThatWasTakenBackIsNoPassageAnyMore() throws MemoryException, EngineException {
        try (Project project = written()) {
            read(project, 0);
            Stories.step(project);
            StoryUndo.ofLast(project).takeBack();
            StoredStory story = log(project).read();
            assertEquals(
                    List.of(1), story.passages().stream().map(Passage::step).toList());
            assertEquals(1, story.memory().step());
        }
    }
}
