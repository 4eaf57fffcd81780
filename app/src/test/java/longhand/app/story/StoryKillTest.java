package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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

    private final long seed = Long.getLong("longhand.seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @Test
    void aKilledStoryHasWholeStepsAndGoesOnAsIfNothingHadHappened()
            throws IOException, InterruptedException, MemoryException, EngineException {
        FolderProjects projects = Stories.projects(temp);
        Path book = temp.resolve("book");
        Stories.begun(projects, book).close();
        int steps = 0;
        try (Project unkilled = Stories.begun(projects, temp.resolve("unkilled"))) {
            for (int kill = 0; kill < KILLS; kill++) {
                int promised = live(book, kill);
                try (Project project = projects.open(book)) {
                    assertEquals(List.of(), project.opening().findings(), this::seed);
                    int there = new StoryBook(project).story().steps().size();
                    assertTrue(there >= Math.max(steps, promised), this::seed);
                    for (; steps < there; steps++) {
                        Stories.step(unkilled);
                    }
                    checkSame(unkilled, project);
                }
            }
        }
        assertTrue(steps > 0, "none of them came to a step");
    }

    private String seed() {
        return "seed " + seed;
    }

    /// Most lives come to a step, on a slow machine too; some are killed before.
    ///
    /// @return the steps that were promised to be on disk
    private int live(Path book, int kill) throws IOException, InterruptedException {
        Path out = temp.resolve("out-" + kill);
        Process process = start(book, out);
        int least = kill % 3 == 2 ? 1 : "OPEN\nSTEP 1\n".length();
        while (Files.size(out) < least) {
            assertFalse(process.waitFor(5, TimeUnit.MILLISECONDS), () -> "it ended by itself, seed " + seed);
        }
        process.waitFor(random.nextInt(1, 400), TimeUnit.MILLISECONDS);
        assertTrue(process.isAlive(), () -> "it ended by itself, seed " + seed);
        process.destroyForcibly();
        process.waitFor();
        return Files.readAllLines(out).stream()
                .filter(line -> line.matches("STEP \\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring(5)))
                .max()
                .orElse(0);
    }

    private Process start(Path book, Path out) throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SteppingProcess.class.getName(),
                        temp.toString(),
                        book.toString())
                .redirectOutput(out.toFile())
                .redirectError(temp.resolve("stderr").toFile())
                .start();
    }

    private void checkSame(Project expected, Project actual) throws MemoryException {
        assertEquals(expected.scene(Stories.SCENE), actual.scene(Stories.SCENE), this::seed);
        assertEquals(expected.story(), actual.story(), this::seed);
        assertEquals(Stories.nextPrompt(expected), Stories.nextPrompt(actual), this::seed);
        assertEquals(texts(expected), texts(actual), this::seed);
    }

    private static List<String> texts(Project project) throws MemoryException {
        return project.takes(Stories.SCENE).stream()
                .map(take -> take.number() + " " + take.seed() + " " + take.text())
                .toList();
    }
}
