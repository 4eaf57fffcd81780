package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.Prompt;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.engine.planning.PlanProgress.State;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.StoryRemembering;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import longhand.ui.memory.Passage;
import longhand.ui.plan.Beat;
import longhand.ui.plan.BeatSheet;
import longhand.ui.plan.PlanLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window's plan is the one that the command line follows, on the real disk.
class ProjectPlanLogTest {

    private static final Remembering RULES = new StoryRemembering(Locale.ENGLISH, MemoryLimits.PUBLISHED);
    private static final String PARAGRAPH = "Gulls sat on the wet wall.";

    @TempDir
    private Path temp;

    private FolderProjects projects = Stories.projects(Path.of("."));
    private final PacedTeller teller = new PacedTeller();

    @BeforeEach
    void prepare() {
        projects = Stories.projects(temp);
    }

    private Project fresh() throws MemoryException {
        return projects.create(temp.resolve("book"), "");
    }

    private static PlanLog log(Project project) {
        return new ProjectPlanLog(project);
    }

    private static BeatSheet sheet(Project project) throws MemoryException {
        return log(project).read(Stories.SCENE, Optional.empty()).orElseThrow();
    }

    private static BeatSheet two() {
        return new BeatSheet(
                250,
                0,
                List.of(new BeatSheet.Part("Marit opens the well.", 250)),
                List.of(
                        Beat.open(0, "Marit opens the well.", 150),
                        Beat.open(0, "Pell drinks.", 100).fixed(true).at("Pell, the mole, dawn")));
    }

    /// As the window does with a take that is kept.
    private static void keep(Project project, ItemId scene, String instruction) throws MemoryException {
        int from = project.scene(scene).length();
        project.record(scene, project.scene(scene).edit(from, from, Slice.of(PARAGRAPH, CharacterStyle.TYPED)));
        StoryMemory before = new ProjectStoryLog(project).read().memory();
        StoryMemory after = RULES.after(before, PARAGRAPH);
        new ProjectStoryLog(project)
                .keep(
                        new Passage(after.step(), scene, from, from + PARAGRAPH.length(), 1),
                        PARAGRAPH,
                        instruction,
                        before,
                        after);
    }

    @Test
    void aPlanOfTheWindowIsContinuedByTheCommandLine() throws MemoryException, EngineException {
        try (Project project = fresh()) {
            log(project).tellAbout("a late ferry", Stories.SCENE);
            log(project).keep(two(), Stories.SCENE);
            keep(project, Stories.SCENE, "Marit opens the well.");
            assertEquals(
                    List.of(State.WRITTEN, State.OPEN),
                    Drafts.progress(project).lines().stream()
                            .map(line -> line.state())
                            .toList());
            assertEquals(6, Drafts.progress(project).words());
            assertTrue(Drafts.line(Drafts.desk(project, teller)));
            assertTrue(teller.asked().getLast().prompt() instanceof Prompt.Guided guided
                    && guided.before().contains("[Here: Pell, the mole, dawn] [Next: Pell drinks.]"));
            assertEquals(100, teller.asked().getLast().length().words(), "a fixed line has its words");
            assertEquals("a late ferry", log(project).about());
        }
    }

    @Test
    void aDraftOfTheCommandLineIsSeenAndChangedInTheWindow() throws MemoryException, EngineException {
        try (Project project = Drafts.begun(projects, temp.resolve("book"))) {
            Drafts.desk(project, teller).begin(600, 0, Drafts.SEED);
            Drafts.line(Drafts.desk(project, teller));
            BeatSheet seen = sheet(project);
            assertEquals(Beat.State.KEPT, seen.beats().getFirst().state());
            assertEquals(seen.written(), seen.beats().getFirst().written(), "all that is written is its paragraph");
            Beat second = seen.beats().get(1);
            List<Beat> changed = new ArrayList<>(seen.beats());
            changed.set(1, Beat.open(0, "Osk drinks the sea.", 70).fixed(true));
            log(project).keep(new BeatSheet(600, 0, seen.parts(), changed), Stories.SCENE);
            Drafts.line(Drafts.desk(project, teller));
            assertTrue(teller.asked().getLast().prompt() instanceof Prompt.Guided guided
                    && guided.before().contains("[Next: Osk drinks the sea.]")
                    && !guided.before().contains("[Next: " + second.point()));
        }
    }

    @Test
    void aTakeThatWentElsewhereIsNotWrittenToThePlan() throws MemoryException {
        try (Project project = fresh()) {
            log(project).keep(two(), Stories.SCENE);
            keep(project, Stories.SCENE, "Osk sings.");
            assertEquals(0, sheet(project).written());
            keep(project, Stories.SCENE, "Marit opens the well.");
            assertEquals(6, sheet(project).written());
        }
    }

    @Test
    void aPlanOfAnEarlierVersionSaysNothingOfWhoWhereAndWhen() throws MemoryException {
        try (Project project = fresh()) {
            log(project).keep(two(), Stories.SCENE);
            StoryRecord record = project.story().getLast();
            String before = record.content().replaceAll(",\"setting\":\"[^\"]*\"", "");
            assertNotEquals(before, record.content());
            project.record(new StoryRecord(before, Stories.SCENE, 0, 0));
            assertEquals("", sheet(project).beats().getLast().setting());
        }
    }

    @Test
    void aTakeThatLiesOnThePageIsFresh() throws MemoryException {
        try (Project project = fresh()) {
            log(project).keep(two(), Stories.SCENE);
            project.record(
                    Stories.SCENE, project.scene(Stories.SCENE).edit(0, 0, Slice.of(PARAGRAPH, CharacterStyle.TYPED)));
            BeatSheet seen = log(project)
                    .read(
                            Stories.SCENE,
                            Optional.of(new PlanLog.FreshBeat("Marit opens the well.", 0, PARAGRAPH.length())))
                    .orElseThrow();
            assertEquals(Beat.State.FRESH, seen.beats().getFirst().state());
            assertEquals(6, seen.written());
            assertEquals(Beat.State.OPEN, sheet(project).beats().getFirst().state());
        }
    }

    @Test
    void aTakeThatTheWindowLeftOnThePageIsNotWrittenAgain() throws MemoryException, EngineException {
        try (Project project = fresh()) {
            log(project).tellAbout("a late ferry", Stories.SCENE);
            log(project).keep(two(), Stories.SCENE);
            String settings = "{\"direction\":\"Marit opens the well.\"}";
            project.keep(new Take(4, Stories.SCENE, 0, PARAGRAPH, 4, 1, "", "", settings, List.of(), Instant.EPOCH));
            project.record(
                    Stories.SCENE,
                    project.scene(Stories.SCENE).edit(0, 0, Slice.of(PARAGRAPH, CharacterStyle.ofTake(4))));
            assertTrue(Drafts.line(Drafts.desk(project, teller)));
            assertTrue(teller.asked().getLast().prompt() instanceof Prompt.Guided guided
                    && guided.before().contains("[Here: Pell, the mole, dawn] [Next: Pell drinks.]"));
        }
    }

    @Test
    void aPlanBelongsToItsSceneAndTheCommandLineGoesOnThere() throws MemoryException, EngineException {
        try (Project project = fresh()) {
            log(project).tellAbout("a late ferry", Stories.SCENE);
            log(project).keep(two(), Stories.SCENE);
            ItemId other = project.newItem();
            project.change(new BinderChange.Add(other, BinderItem.Kind.SCENE, "Other", Optional.empty(), 1));
            keep(project, other, "");
            assertEquals(Optional.empty(), log(project).read(other, Optional.empty()));
            Drafts.line(Drafts.desk(project, teller));
            assertTrue(project.scene(Stories.SCENE).length() > 0);
            assertEquals(PARAGRAPH, project.scene(other).text());
        }
    }
}
