package longhand.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    }

    @Test
    void saysThatThereIsNoDisplayAndDrawsItsWindowAllTheSame() throws IOException, InterruptedException {
        if (!WINDOWS && !System.getProperty("os.name").startsWith("Mac")) {
            Said noWindow = run(RUNNABLE, "studio");
            assertEquals(1, noWindow.exitCode());
            assertTrue(noWindow.err().contains("has no display"), noWindow.err());
        }
        Path picture = temp.resolve("window.png");
        Said said = run(RUNNABLE, "studio", "--snapshot", picture.toString());
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(Files.size(picture) > 10_000, "bytes of the picture: " + Files.size(picture));
    }

    /// Runs a command without display, in the plainest locale, and away from the home folder.
    private Said run(Path folder, String... arguments) throws IOException, InterruptedException {
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
