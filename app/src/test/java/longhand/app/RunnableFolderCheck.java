package longhand.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder that is shipped, started as people start it: after packaging, by its launcher script.
class RunnableFolderCheck {

    private static final Path RUNNABLE = Path.of("target", "longhand").toAbsolutePath();
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    /// Elsewhere there always is one.
    private static final boolean NEEDS_A_NAMED_DISPLAY =
            !WINDOWS && !System.getProperty("os.name").startsWith("Mac");

    @TempDir
    private Path temp;

    /// What a command said.
    private record Said(int exitCode, String out, String err) {}

    @Test
    void saysItsVersion() throws IOException, InterruptedException {
        assertEquals(
                "longhand " + BuildProperties.read().version(),
                run(RUNNABLE, "--version").out().strip());
    }

    @Test
    void startsFromAFolderWithBlanksAndLetters() throws IOException, InterruptedException {
        Path copy = temp.resolve("Meine Bücher").resolve("long hand");
        copy(RUNNABLE.resolve("bin"), copy.resolve("bin"));
        copy(RUNNABLE.resolve("lib"), copy.resolve("lib"));
        assertEquals(0, run(copy, "--version").exitCode());
    }

    @Test
    void speaksUtf8WhateverTheDesktopIsSetTo() throws IOException, InterruptedException {
        Path book = temp.resolve("Größe ☂");
        Said said = run(RUNNABLE, "project", "new", book.toString());
        assertEquals(book.toString(), said.out().strip(), said.err());
        assertTrue(Files.isDirectory(book));
    }

    @Test
    void passesOnTheExitCode() throws IOException, InterruptedException {
        assertEquals(1, run(RUNNABLE, "model", "path", "nobody").exitCode());
        assertEquals(2, run(RUNNABLE, "sing").exitCode());
    }

    @Test
    void writes() throws IOException, InterruptedException {
        Path model =
                Path.of("src/test/resources/golden/tiny/llama-gqa-tied.gguf").toAbsolutePath();
        Said said =
                run(RUNNABLE, "write", "--prompt", "Once", "--words", "3", "--seed", "1", "--model", model.toString());
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.err().strip().matches("(?s).* tokens/s, first word after \\d+\\.\\d s"), said.err());
        assertFalse(said.err().contains("INFO"), said.err());
    }

    @Test
    void saysThatThereIsNoDisplay() throws IOException, InterruptedException {
        if (NEEDS_A_NAMED_DISPLAY) {
            Said noWindow = run(RUNNABLE, "studio");
            assertEquals(1, noWindow.exitCode());
            assertTrue(noWindow.err().contains("has no display"), noWindow.err());
        }
    }

    @Test
    void saysThatItsDisplayCannotBeOpened() throws IOException, InterruptedException {
        if (NEEDS_A_NAMED_DISPLAY) {
            Said noWindow = run(Map.of("DISPLAY", ":4711", "LONGHAND_JAVA_OPTS", ""), RUNNABLE, "studio");
            assertEquals(1, noWindow.exitCode());
            assertTrue(noWindow.err().contains("The studio's window cannot be opened: "), noWindow.err());
        }
    }

    @Test
    void drawsItsWindowWithoutADisplay() throws IOException, InterruptedException {
        Path book = temp.resolve("book");
        assertEquals(0, run(RUNNABLE, "project", "new", book.toString()).exitCode());
        Path picture = temp.resolve("window.png");
        Said said = run(RUNNABLE, "studio", book.toString(), "--snapshot", picture.toString());
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(Files.size(picture) > 10_000, "bytes of the picture: " + Files.size(picture));
    }

    /// Runs a command without display, in the plainest locale, and away from the home folder.
    private Said run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), folder, arguments);
    }

    /// @param more variables of the process
    private Said run(Map<String, String> more, Path folder, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(folder.resolve("bin")
                .resolve(WINDOWS ? "longhand.bat" : "longhand")
                .toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(temp, "stdout", "");
        Path err = Files.createTempFile(temp, "stderr", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "LC_CTYPE", "LANG"));
        environment.put("LC_ALL", "C");
        environment.put("LONGHAND_JAVA_OPTS", "-Dglass.platform=Headless -Dprism.order=sw");
        for (String place : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA")) {
            environment.put(place, temp.resolve("home").toString());
        }
        environment.putAll(more);
        int exitCode = builder.start().waitFor();
        return new Said(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
