package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A program that promises what is on disk, line by line, and is killed at random instants, again and again.
final class KilledProgram {

    private static final String OPEN = "OPEN\n";

    private final Class<?> program;
    private final String word;
    private final Path temp;
    private final int millis;
    private final long seed = Long.getLong("longhand.seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private int lives;

    /// @param word   that its promises begin with, before their number
    /// @param temp   folder of the keys, its first argument
    /// @param millis that it lives at most after its first line
    KilledProgram(Class<?> program, String word, Path temp, int millis) {
        this.program = program;
        this.word = word;
        this.temp = temp;
        this.millis = millis;
    }

    String seed() {
        return "seed " + seed;
    }

    /// Most lives come to a promise, on a slow machine too; some are killed before.
    ///
    /// @return the number of the last promise
    int live(String... arguments) throws IOException, InterruptedException {
        Path out = temp.resolve("out-" + lives);
        Process process = start(out, arguments);
        int least = lives % 3 == 2 ? 1 : (OPEN + word + " 1\n").length();
        lives++;
        while (Files.size(out) < least) {
            assertFalse(process.waitFor(5, TimeUnit.MILLISECONDS), () -> "it ended by itself, " + seed());
        }
        process.waitFor(random.nextInt(1, millis), TimeUnit.MILLISECONDS);
        assertTrue(process.isAlive(), () -> "it ended by itself, " + seed());
        process.destroyForcibly();
        process.waitFor();
        return Files.readAllLines(out).stream()
                .filter(line -> line.matches(word + " \\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring(word.length() + 1)))
                .max()
                .orElse(0);
    }

    private Process start(Path out, String... arguments) throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        List<String> command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                temp.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(temp.resolve("stderr").toFile())
                .start();
    }
}
