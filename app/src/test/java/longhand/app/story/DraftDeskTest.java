package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.api.EngineException;
import longhand.engine.api.Prompt;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.BookPlanText;
import longhand.engine.planning.Outliner;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.PlanProgress.Line;
import longhand.engine.planning.PlanProgress.State;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.engine.text.WordCounter;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A planned text in a project: what a line leaves there, and what of the writer's edits counts for the next one.
class DraftDeskTest {

    @TempDir
    private Path temp;

    private FolderProjects projects = Stories.projects(Path.of("."));
    private final PacedTeller teller = new PacedTeller();

    @BeforeEach
    void prepare() {
        projects = Stories.projects(temp);
    }

    private Project begun() throws MemoryException {
        return Drafts.begun(projects, temp.resolve("book"));
    }

    private Project begun(int words, int lines) throws MemoryException, EngineException {
        Project project = begun();
        Drafts.desk(project, teller).begin(words, 0, Drafts.SEED);
        for (int i = 0; i < lines; i++) {
            Drafts.line(Drafts.desk(project, teller));
        }
        return project;
    }

    private static List<State> states(Project project) throws MemoryException {
        return Drafts.progress(project).lines().stream().map(Line::state).toList();
    }

    private String lastPrompt() {
        return teller.asked().getLast().prompt() instanceof Prompt.Guided guided ? guided.before() : "";
    }

    private static void edit(Project project, int from, int to, String text) {
        project.record(
                Stories.SCENE, project.scene(Stories.SCENE).edit(from, to, Slice.of(text, CharacterStyle.TYPED)));
    }

    @Test
    void aTextOfAThousandWordsIsWrittenLineByLine() throws MemoryException, EngineException {
        try (Project project = begun(1000, 0)) {
            DraftDesk desk = Drafts.desk(project, teller);
            int lines = 0;
            while (Drafts.line(desk)) {
                lines++;
                assertEquals(lines, project.takes(Stories.SCENE).size());
            }
            assertEquals(7, lines);
            PlanProgress progress = Drafts.progress(project);
            assertTrue(states(project).stream().allMatch(State.WRITTEN::equals), progress::toString);
            assertEquals(1000, progress.words(), 20);
            String text = project.scene(Stories.SCENE).text();
            assertEquals(progress.words(), WordCounter.count(text));
            assertEquals(7, text.lines().count(), "each line is a paragraph, parted by one line break");
            assertFalse(Drafts.line(desk), "what is whole stays as it is");
            assertEquals(text, project.scene(Stories.SCENE).text());
        }
    }

    @Test
    void aPlanKnowsWhoTheStoryIsAbout() throws MemoryException, EngineException {
        try (Project project = projects.create(temp.resolve("ada"), "")) {
            new StoryBook(project)
                    .begin(
                            new StorySettings("", "Ada keeps the light.", "", "en", "", 5, StorySizes.USUAL),
                            Stories.SCENE);
            List<Set<String>> known = new ArrayList<>();
            Outliner outliner = (story, names, count, seed) -> {
                known.add(Set.copyOf(names));
                return Collections.nCopies(count, "Ada waits.");
            };
            Drafts.desk(project, teller, outliner).begin(4000, 0, 7);
            Drafts.line(Drafts.desk(project, teller, outliner));
            assertEquals(2, known.size(), "the parts, and the lines of the first");
            assertTrue(known.stream().allMatch(names -> names.contains("Ada")), known::toString);
        }
    }

    @Test
    void thirtyThousandWordsAreNestedAndLand() throws MemoryException, EngineException {
        try (Project project = begun(30_000, 0)) {
            DraftDesk desk = Drafts.desk(project, teller);
            assertEquals(15, Drafts.progress(project).plan().parts().size());
            assertEquals(List.of(), Drafts.progress(project).lines(), "a part is planned when it is reached");
            while (Drafts.line(desk)) {}
            PlanProgress progress = Drafts.progress(project);
            assertEquals(30_000, progress.words(), 900);
            assertTrue(
                    progress.plan().parts().stream()
                            .allMatch(part -> part.hasLines() && part.lines().size() <= 50),
                    "every part has lines");
            List<String> points =
                    progress.lines().stream().map(line -> line.line().point()).toList();
            assertTrue(points.size() > 150, "lines are short enough for a small model");
            assertEquals(
                    new StoryBook(project).story().steps().size(),
                    progress.lines().stream()
                            .filter(line -> line.state() == State.WRITTEN)
                            .count());
            for (Prompt prompt :
                    teller.asked().stream().map(asked -> asked.prompt()).toList()) {
                assertTrue(prompt instanceof Prompt.Guided guided && WordCounter.count(guided.before()) <= 941);
            }
        }
    }

    @Test
    void aTextThatIsOpenedAgainGoesOnAsIfItHadNotBeenClosed() throws MemoryException, EngineException {
        try (Project whole = begun(1000, 7)) {
            Project parted = Drafts.begun(projects, temp.resolve("parted"));
            Drafts.desk(parted, teller).begin(1000, 0, Drafts.SEED);
            for (int i = 0; i < 7; i++) {
                parted.close();
                parted = projects.open(temp.resolve("parted"));
                Drafts.line(Drafts.desk(parted, teller));
            }
            assertEquals(whole.scene(Stories.SCENE), parted.scene(Stories.SCENE));
            assertEquals(whole.story(), parted.story());
            parted.close();
        }
    }

    @Test
    void linesThatAreWrittenAreNotAskedForAgain() throws MemoryException, EngineException {
        List<String> points;
        try (Project project = begun(1000, 3)) {
            points = points(project);
            assertEquals(points.subList(0, 3), distinct(notes()));
        }
        teller.asked().clear();
        try (Project project = projects.open(temp.resolve("book"))) {
            while (Drafts.line(Drafts.desk(project, teller))) {}
            assertEquals(points(project).subList(3, 7), distinct(notes()));
            assertEquals(points.subList(0, 3), points(project).subList(0, 3));
        }
    }

    private static List<String> points(Project project) throws MemoryException {
        return Drafts.progress(project).lines().stream()
                .map(line -> line.line().point())
                .toList();
    }

    private static List<String> distinct(List<String> notes) {
        return notes.stream().distinct().toList();
    }

    /// The points that the model was asked for, take by take.
    private List<String> notes() {
        return teller.asked().stream()
                .map(request -> request.prompt() instanceof Prompt.Guided guided ? guided.before() : "")
                .map(prompt -> prompt.replaceFirst("(?s).*\\[Next: (.*?)].*", "$1"))
                .toList();
    }

    @Test
    void aModelThatSaysNothingLosesNoLine() throws MemoryException, EngineException {
        String text;
        try (Project project = begun(1000, 3)) {
            text = project.scene(Stories.SCENE).text();
            List<StoryRecord> story = project.story();
            assertEquals(
                    Optional.empty(), Drafts.desk(project, Wordless.silent()).advance(Drafts.SEED));
            assertThrows(EngineException.class, () -> Drafts.desk(project, Wordless.failing())
                    .advance(Drafts.SEED));
            assertEquals(text, project.scene(Stories.SCENE).text());
            assertEquals(story, project.story());
        }
        try (Project project = projects.open(temp.resolve("book"))) {
            assertEquals(text, project.scene(Stories.SCENE).text());
            assertEquals(3, project.takes(Stories.SCENE).size());
            assertTrue(Drafts.line(Drafts.desk(project, teller)), "it goes on");
            assertEquals(
                    4, states(project).stream().filter(State.WRITTEN::equals).count());
        }
    }

    @Test
    void wordsThatTheWriterTypesOrTakesOutAreSharedOut() throws MemoryException, EngineException {
        try (Project project = begun(1000, 2)) {
            int before = Drafts.progress(project).words();
            edit(project, 0, 0, "ten more words of mine stand here before all else ");
            assertEquals(before, Drafts.progress(project).words(), "what stands before the draft is not its own");
            int end = project.scene(Stories.SCENE).length();
            edit(project, end, end, " " + PacedTeller.paragraph(310, 77));
            assertEquals(before + 310, Drafts.progress(project).words());
            Drafts.line(Drafts.desk(project, teller));
            assertEquals(
                    (1000 - before - 310) / 5.0,
                    teller.asked().getLast().length().words(),
                    5);
        }
    }

    @Test
    void anEditOfThePageIsInTheNextPrompt() throws MemoryException, EngineException {
        try (Project project = begun(1000, 2)) {
            int end = project.scene(Stories.SCENE).length();
            edit(project, end - 1, end, " at the bells of Harrow.");
            Drafts.line(Drafts.desk(project, teller));
            assertTrue(lastPrompt().contains("at the bells of Harrow."), lastPrompt());
        }
    }

    @Test
    void anEditOfThePlanIsInTheNextPromptAndWrittenLinesStay() throws MemoryException, EngineException {
        try (Project project = begun(1000, 2)) {
            String text = BookPlanText.of(Drafts.progress(project));
            String third = Drafts.progress(project).lines().get(2).line().point();
            String first = Drafts.progress(project).lines().getFirst().line().point();
            BookPlan edited =
                    BookPlanText.read(text.replace(third, "Osk drinks the sea.").replace(first, "Nobody moves."), 1000);
            new DraftBook(project).replace(edited);
            assertEquals(
                    2, states(project).stream().filter(State.WRITTEN::equals).count());
            new DraftBook(project)
                    .replace(
                            BookPlanText.read("Paragraph 1 - Main Point: Osk drinks the sea. - Word Count: 100", 1000));
            Drafts.line(Drafts.desk(project, teller));
            assertTrue(lastPrompt().endsWith("[Next: Osk drinks the sea.]\n\n"), lastPrompt());
            assertEquals(List.of(State.WRITTEN, State.WRITTEN, State.WRITTEN), states(project));
        }
    }

    @Test
    void whatThePageTellsAlreadyIsNotWritten() throws MemoryException, EngineException {
        try (Project project = begun(1000, 2)) {
            String third = Drafts.progress(project).lines().get(2).line().point();
            String fourth = Drafts.progress(project).lines().get(3).line().point();
            int end = project.scene(Stories.SCENE).length();
            edit(project, end, end, " At last: " + third);
            assertEquals(State.TOLD, states(project).get(2));
            Drafts.line(Drafts.desk(project, teller));
            assertTrue(lastPrompt().contains("[Next: " + fourth + "]"), lastPrompt());
            assertEquals(1, states(project).stream().filter(State.TOLD::equals).count());
        }
    }

    @Test
    void textThatWasThereIsGoneOnFromAndDoesNotCount() throws MemoryException, EngineException {
        try (Project project = begun()) {
            edit(project, 0, 0, "It rained on the ferry.");
            Drafts.desk(project, teller).begin(200, 0, Drafts.SEED);
            Drafts.line(Drafts.desk(project, teller));
            assertTrue(lastPrompt().contains("It rained on the ferry.\n\n[Next: "), lastPrompt());
            assertEquals(
                    teller.asked().getLast().length().words(),
                    Drafts.progress(project).words());
        }
    }

    @Test
    void noPointIsWrittenTwice() throws MemoryException, EngineException {
        try (Project project = begun(3000, 9)) {
            Set<String> told = new StoryBook(project)
                    .story().steps().stream().map(step -> step.instruction()).collect(Collectors.toSet());
            assertEquals(9, told.size());
        }
    }

    @Test
    void withoutAPlanThereIsNothingToWrite() throws MemoryException {
        try (Project project = begun()) {
            assertTrue(new DraftBook(project).progress().isEmpty());
            assertThrows(
                    MemoryException.class, () -> Drafts.desk(project, teller).advance(1));
        }
    }
}
