package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window remembers and recalls of a project, in the sizes of its story.
class SizedRulesTest {

    private static final StorySizes SMALL = new StorySizes(120, new MemoryLimits(3, 500), 1, 900, 3);

    @TempDir
    private Path temp;

    private List<String> pages = List.of();

    @BeforeEach
    void write() {
        pages = IntStream.range(0, 40)
                .mapToObj(day -> "Pell sold the ledger to Osk" + day + " for " + day + " coins.")
                .toList();
    }

    private Project project() throws MemoryException {
        return Stories.projects(temp).create(temp.resolve("book"), "");
    }

    private static void begin(Project project, StorySizes sizes) {
        new StoryBook(project).begin(new StorySettings("", "", "", "en", "", 1, sizes), Stories.SCENE);
    }

    private int remembered(SizedRemembering rules) {
        StoryMemory memory = StoryMemory.EMPTY;
        for (String page : pages) {
            memory = rules.after(memory, page);
        }
        return memory.rows().size();
    }

    private long recalled(SizedRecalling rules) {
        String text = rules.recall("Who has the ledger of Pell?", pages, 1000).text();
        return text.lines().filter(line -> line.startsWith("- ")).count();
    }

    @Test
    void aMemoryHoldsWhatItsStoryWasBegunToHoldElseAsMuchAsWasPublished() throws MemoryException {
        try (Project project = project()) {
            SizedRemembering rules = new SizedRemembering(project);
            assertEquals(MemoryLimits.PUBLISHED.rows(), remembered(rules));
            begin(project, StorySizes.USUAL);
            begin(project, SMALL);
            new ProjectPlanLog(project).tellAbout("a ferry", Stories.SCENE);
            assertEquals(3, remembered(rules));
        }
    }

    @Test
    void asMuchIsRecalledAsTheStoryWasBegunToRecall() throws MemoryException {
        try (Project project = project()) {
            SizedRecalling rules = new SizedRecalling(project);
            assertEquals(6, recalled(rules));
            begin(project, SMALL);
            assertEquals(3, recalled(rules));
        }
    }

    @Test
    void whatIsRememberedIsTold() throws MemoryException {
        try (Project project = project()) {
            begin(project, SMALL);
            SizedRemembering rules = new SizedRemembering(project);
            StoryMemory memory = rules.after(StoryMemory.EMPTY, pages.stream().collect(Collectors.joining(" ")));
            assertEquals(
                    memory.rows().size(), rules.tell(memory, "", 200).rows().size());
        }
    }
}
