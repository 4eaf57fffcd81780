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

/// Kills a program that writes a planned text, at random instants, while it plans too, again and again over the same
/// project. What is left is compared with a text that was never killed.
class DraftKillTest {

    private static final int KILLS = Integer.getInteger("longhand.kills", 10);

    /// More than all lives together come to.
    private static final int WORDS = 30_000;

    @TempDir
    Path temp;

    private final long seed = Long.getLong("longhand.seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @Test
    void aKilledTextHasWholeLinesAndGoesOnAsIfNothingHadHappened()
            throws IOException, InterruptedException, MemoryException, EngineException {
        FolderProjects projects = Stories.projects(temp);
        Path book = temp.resolve("book");
        Drafts.begun(projects, book).close();
        int lines = 0;
        try (Project unkilled = Drafts.begun(projects, temp.resolve("unkilled"))) {
            DraftDesk desk = Drafts.desk(unkilled, new PacedTeller());
            desk.begin(WORDS, 0, Drafts.SEED);
            for (int kill = 0; kill < KILLS; kill++) {
                int promised = live(book, kill);
                try (Project project = projects.open(book)) {
                    assertEquals(List.of(), project.opening().findings(), this::seed);
                    int there = new StoryBook(project).story().steps().size();
                    assertTrue(there >= Math.max(lines, promised), this::seed);
                    for (; lines < there; lines++) {
                        Drafts.line(desk);
                    }
                    checkSame(unkilled, project);
                }
            }
        }
        assertTrue(lines > 0, "none of them came to a line");
    }

    private String seed() {
        return "seed " + seed;
    }

    /// Most lives come to a line, on a slow machine too; some are killed before.
    ///
    /// @return the lines that were promised to be on disk
    private int live(Path book, int kill) throws IOException, InterruptedException {
        Path out = temp.resolve("out-" + kill);
        Process process = start(book, out);
        int least = kill % 3 == 2 ? 1 : "OPEN\nLINE 1\n".length();
        while (Files.size(out) < least) {
            assertFalse(process.waitFor(5, TimeUnit.MILLISECONDS), () -> "it ended by itself, seed " + seed);
        }
        process.waitFor(random.nextInt(1, 200), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        return Files.readAllLines(out).stream()
                .filter(line -> line.matches("LINE \\d+"))
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
                        DraftingProcess.class.getName(),
                        temp.toString(),
                        book.toString(),
                        Integer.toString(WORDS))
                .redirectOutput(out.toFile())
                .redirectError(temp.resolve("stderr").toFile())
                .start();
    }

    /// A plan for a part may be there that the other text has not come to yet.
    private void checkSame(Project expected, Project actual) throws MemoryException {
        assertEquals(expected.scene(Stories.SCENE), actual.scene(Stories.SCENE), this::seed);
        assertEquals(new StoryBook(expected).story(), new StoryBook(actual).story(), this::seed);
        assertEquals(texts(expected), texts(actual), this::seed);
    }

    private static List<String> texts(Project project) throws MemoryException {
        return project.takes(Stories.SCENE).stream()
                .map(take -> take.number() + " " + take.seed() + " " + take.text())
                .toList();
    }
}
