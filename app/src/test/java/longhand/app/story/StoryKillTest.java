package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.project.FolderProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that writes a story, at random instants, again and again over the same project. What
/// is left is compared with a story that was never killed.
class StoryKillTest {

    private static final int KILLS = Integer.getInteger("longhand.kills", 10);

    @TempDir
    Path temp;

    @Test
    void aKilledStoryHasWholeStepsAndGoesOnAsIfNothingHadHappened()
            throws IOException, InterruptedException, MemoryException, EngineException {
        KilledProgram program = new KilledProgram(SteppingProcess.class, "STEP", temp, 400);
        FolderProjects projects = Stories.projects(temp);
        Path book = temp.resolve("book");
        Stories.begun(projects, book).close();
        int steps = 0;
        try (Project unkilled = Stories.begun(projects, temp.resolve("unkilled"))) {
            for (int kill = 0; kill < KILLS; kill++) {
                int promised = program.live(book.toString());
                try (Project project = projects.open(book)) {
                    assertEquals(List.of(), project.opening().findings(), program::seed);
                    int there = new StoryBook(project).story().steps().size();
                    assertTrue(there >= Math.max(steps, promised), program::seed);
                    for (; steps < there; steps++) {
                        Stories.step(unkilled);
                    }
                    checkSame(unkilled, project, program.seed());
                }
            }
        }
        assertTrue(steps > 0, "none of them came to a step");
    }

    private static void checkSame(Project expected, Project actual, String seed) throws MemoryException {
        assertEquals(expected.scene(Stories.SCENE), actual.scene(Stories.SCENE), seed);
        assertEquals(expected.story(), actual.story(), seed);
        assertEquals(Stories.nextPrompt(expected), Stories.nextPrompt(actual), seed);
        assertEquals(texts(expected), texts(actual), seed);
    }

    private static List<String> texts(Project project) throws MemoryException {
        return project.takes(Stories.SCENE).stream()
                .map(take -> take.number() + " " + take.seed() + " " + take.text())
                .toList();
    }
}
