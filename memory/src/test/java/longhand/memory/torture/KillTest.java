package longhand.memory.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Take;
import longhand.memory.journal.Sha256;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.SceneText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that writes, at random instants, again and again over the same project. Each life
/// checks what the one before it left.
class KillTest {

    /// A word that is on the screen for this long survives a kill.
    private static final long PROMISE_MILLIS = 100;

    @TempDir
    Path temp;

    private final long seed = Long.getLong("longhand.seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private final StallMeter machine = new StallMeter();
    private Path folder;
    private Path key;
    private FolderProjects projects;
    private SceneText text = SceneText.EMPTY;
    private Life before = Life.NONE;
    private final Set<Long> keptTakes = new HashSet<>();
    private int lostKeys;

    /// What a killed process had said.
    private record Life(long seed, List<String> lines, long killedAt, long stallMillis) {

        static final Life NONE = new Life(0, List.of(), Long.MAX_VALUE, 0);

        int keys() {
            return Math.toIntExact(
                    lines.stream().filter(line -> line.startsWith("KEY ")).count());
        }

        int saved() {
            return lines.stream()
                    .filter(line -> line.startsWith("SAVED "))
                    .mapToInt(line -> Integer.parseInt(line.substring(6)))
                    .max()
                    .orElse(0);
        }

        /// Keys that were old enough at the kill.
        int due() {
            return Math.toIntExact(lines.stream()
                    .filter(line -> line.startsWith("KEY "))
                    .filter(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1))
                            < killedAt - PROMISE_MILLIS - stallMillis)
                    .count());
        }

        /// Takes that were kept before the last edit that was saved.
        List<Long> savedTakes() {
            List<Long> takes = new ArrayList<>();
            for (String line : lines) {
                String[] words = line.split(" ");
                if (words[0].equals("KEPT") && Integer.parseInt(words[2]) < saved()) {
                    takes.add(Long.parseLong(words[1]));
                }
            }
            return takes;
        }
    }

    @BeforeEach
    void prepare() throws MemoryException {
        folder = temp.resolve("book");
        key = temp.resolve("key");
        projects = new FolderProjects(key);
        projects.create(folder, "").close();
    }

    @Test
    void noSavedWordIsLostWhenATypingProgramIsKilled() throws IOException, InterruptedException, MemoryException {
        for (int kill = 0; kill < 50; kill++) {
            live("type", kill);
        }
        checkAtTheEnd("type");
    }

    @Test
    void noSavedWordIsLostWhenAGeneratingProgramIsKilled() throws IOException, InterruptedException, MemoryException {
        for (int kill = 0; kill < 20; kill++) {
            live("generate", kill);
        }
        checkAtTheEnd("generate");
    }

    @Test
    void aSecondProgramOnlyReadsUntilTheFirstIsGone() throws IOException, InterruptedException, MemoryException {
        Path out = temp.resolve("out");
        Process first = start("type", 1, out);
        while (Files.size(out) < 200) {
            assertFalse(first.waitFor(5, TimeUnit.MILLISECONDS), "it ended by itself");
        }
        try (Project second = projects.open(folder)) {
            assertTrue(second.opening().readOnly());
            assertTrue(second.opening().holder().startsWith("process " + first.pid() + " on "));
        }
        first.destroyForcibly();
        first.waitFor();
        try (Project second = projects.open(folder)) {
            assertFalse(second.opening().readOnly());
            assertTrue(second.opening().afterCrash());
            assertTrue(second.opening().recoveredEdits() > 0);
        }
        machine.close();
    }

    /// Most lives are short; some last longer than the store's save points, some are killed while they
    /// recover what the last kill left.
    private void live(String mode, int kill) throws IOException, InterruptedException {
        long life = random.nextLong();
        Path out = temp.resolve("out-" + kill);
        Process process = start(mode, life, out);
        boolean whileStarting = kill % 7 == 6;
        while (!whileStarting && Files.size(out) == 0) {
            assertFalse(process.waitFor(5, TimeUnit.MILLISECONDS), () -> "it ended by itself, seed " + seed);
        }
        boolean old = kill % 24 == 12;
        process.waitFor(old ? random.nextInt(5000, 6000) : random.nextInt(20, 400), TimeUnit.MILLISECONDS);
        assertTrue(process.isAlive(), () -> "it ended by itself, seed " + seed);
        long killedAt = System.currentTimeMillis();
        process.destroyForcibly();
        process.waitFor();
        List<String> lines = new ArrayList<>(Files.readAllLines(out));
        lines.removeIf(line -> !line.matches("OPEN .*|KEY \\d+ \\d{13}|SAVED \\d+|KEPT \\d+ \\d+"));
        if (!lines.isEmpty()) {
            checkOpening(mode, lines.getFirst());
            before = new Life(life, lines, killedAt, machine.millis());
            keptTakes.addAll(before.savedTakes());
        }
    }

    private Process start(String mode, long life, Path out) throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        folder.toString(),
                        key.toString(),
                        Long.toString(life),
                        mode)
                .redirectOutput(out.toFile())
                .redirectError(temp.resolve("stderr").toFile())
                .start();
    }

    private void checkOpening(String mode, String line) {
        String[] words = line.split(" ");
        assertEquals("0", words[2], () -> "nothing is damaged by a kill, seed " + seed);
        assertEquals(3, words.length, () -> "a dead program holds no lock, seed " + seed);
        text = survived(mode, words[1]);
    }

    /// The text that the life before left, which must be one that was there: at least all that was saved
    /// and all that was old enough.
    private SceneText survived(String mode, String sha256) {
        int least = Math.max(before.saved(), before.due());
        States states = new States(mode, before.seed(), text, before.keys() + 64);
        int reached = states.find(sha256);
        assertTrue(reached >= 0, () -> "a text that never was, seed " + seed);
        assertTrue(
                reached >= least,
                () -> reached + " of " + before.keys() + " edits survived; " + before.saved() + " were saved, "
                        + before.due() + " were older than " + PROMISE_MILLIS + " + " + before.stallMillis()
                        + " ms, seed " + seed);
        lostKeys += Math.max(0, before.keys() - reached);
        return states.text(reached);
    }

    private void checkAtTheEnd(String mode) throws MemoryException, IOException {
        try (Project project = projects.open(folder)) {
            assertTrue(project.opening().afterCrash());
            assertEquals(List.of(), project.opening().findings());
            text = survived(mode, Sha256.of(project.scene(WritingProcess.SCENE)));
            assertEquals(text, project.scene(WritingProcess.SCENE));
            Set<Long> found = new HashSet<>();
            for (Take take : project.takes(WritingProcess.SCENE)) {
                assertEquals(Takes.take(take.number()), take);
                found.add(take.number());
            }
            assertTrue(found.containsAll(keptTakes), () -> "takes are lost, seed " + seed);
        }
        try (Project project = projects.open(folder)) {
            assertEquals(text, project.scene(WritingProcess.SCENE));
        }
        machine.close();
        Files.writeString(
                Path.of("target", "kills-" + mode + ".txt"), "keys lost within the promise: " + lostKeys + "\n");
    }
}
