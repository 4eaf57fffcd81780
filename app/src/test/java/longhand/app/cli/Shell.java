package longhand.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import longhand.engine.api.GpuReport;
import longhand.engine.api.Storyteller;
import longhand.engine.api.Writer;
import longhand.engine.generation.LocalWriter;
import longhand.engine.shelf.Pip;
import longhand.engine.shelf.PipShelf;
import longhand.memory.api.Projects;
import longhand.memory.project.FolderProjects;

/// The command line in this process, with the real engine and the real disk, and without a window.
final class Shell {

    private final Path folder;
    private final Storyteller writer;
    private final Projects projects;
    private GpuReport gpu = new GpuReport.None("nobody looks for one here");

    /// What a command said.
    ///
    /// @param exitCode 0, 1 or 2
    /// @param out      stdout
    /// @param err      stderr
    record Result(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        String lastWord() {
            return err.lines().reduce("", (first, second) -> second);
        }
    }

    /// @param folder for models and keys
    Shell(Path folder) {
        this(folder, new LocalWriter());
    }

    /// @param writer writes; a real one plans and judges
    Shell(Path folder, Writer writer) {
        this(folder, new WithPlans(writer, new LocalWriter()));
    }

    private Shell(Path folder, Storyteller writer) {
        this.folder = folder;
        this.writer = writer;
        this.projects = new FolderProjects(folder.resolve("key"));
    }

    /// The same on a machine with that.
    Shell with(GpuReport report) {
        gpu = report;
        return this;
    }

    Projects projects() {
        return projects;
    }

    Path models() {
        return folder.resolve("models");
    }

    Result run(String... arguments) {
        return runWith("", arguments);
    }

    /// @param in what the command finds on stdin
    Result runWith(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), stream(out), stream(err));
        int exitCode =
                LonghandCommand.line(console, "0.0", services(), arguments).execute(arguments);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Services services() {
        Pip noPip = new Pip(List.of(List.of("no-such-python-here")));
        return new Services(
                () -> writer,
                projects,
                new PipShelf(models(), noPip, Runnable::run),
                () -> gpu,
                new NoWindow(folder.resolve("sample")),
                () -> 4711,
                Instant.now());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// A machine without a display.
    private record NoWindow(Path sampleBook) implements Studio {

        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public int open(Optional<Path> project, Optional<Snapshot> snapshot) {
            throw new IllegalStateException("there is no display");
        }
    }

    /// A file among the test resources.
    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Shell.class.getResource(name), name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
