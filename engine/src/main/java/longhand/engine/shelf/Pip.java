package longhand.engine.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import longhand.engine.api.FetchFailure;

/// Python's package installer, used as a downloader only: nothing is installed, no code of a package
/// runs. Thread-safe.
public final class Pip {

    private static final long POLL_MILLIS = 50;

    private final List<List<String>> pythons;

    /// @param pythons commands that may start a Python, the preferred one first
    public Pip(List<List<String>> pythons) {
        this.pythons = List.copyOf(pythons);
    }

    /// The commands by which systems name their Python.
    public static Pip ofSystem() {
        return new Pip(List.of(List.of("python3"), List.of("python"), List.of("py", "-3")));
    }

    /// The first Python that has pip.
    ///
    /// @throws FetchException if there is none
    List<String> python(Path scratch, BooleanSupplier cancelled) throws FetchException {
        for (List<String> python : pythons) {
            if (run(command(python, "--version"), scratch, cancelled).orElse(-1) == 0) {
                return python;
            }
        }
        String tried = pythons.stream().map(words -> String.join(" ", words)).collect(Collectors.joining(", "));
        throw new FetchException(new FetchFailure.NoPip(tried));
    }

    /// Downloads one wheel into an empty folder. What pip writes on the way lies in the scratch
    /// folder, so that progress can be seen there and nothing stays elsewhere.
    ///
    /// @return the wheel; empty if it was cancelled
    Optional<Path> download(
            List<String> python, String requirement, Path folder, Path scratch, BooleanSupplier cancelled)
            throws FetchException {
        List<String> command = command(
                python,
                "download",
                "--no-deps",
                "--only-binary=:all:",
                "--no-cache-dir",
                "--no-input",
                "--disable-pip-version-check",
                "--progress-bar=off",
                "--retries=3",
                "--dest",
                folder.toString(),
                requirement);
        Optional<Integer> exit = run(command, scratch, cancelled);
        if (cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        if (exit.orElse(-1) != 0) {
            throw new FetchException(new FetchFailure.Unreachable(lastWords(scratch)));
        }
        return Optional.of(onlyFile(folder, requirement));
    }

    private static List<String> command(List<String> python, String... arguments) {
        List<String> command = new ArrayList<>(python);
        command.addAll(List.of("-m", "pip"));
        command.addAll(List.of(arguments));
        return command;
    }

    /// @return the exit code; empty if the program does not exist or was cancelled
    private static Optional<Integer> run(List<String> command, Path scratch, BooleanSupplier cancelled) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(scratch).toFile());
        for (String variable : List.of("TMPDIR", "TEMP", "TMP")) {
            builder.environment().put(variable, scratch.toString());
        }
        builder.environment().put("PYTHONUTF8", "1");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return await(process, cancelled);
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> await(Process process, BooleanSupplier cancelled) {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    process.descendants().forEach(ProcessHandle::destroy);
                    process.destroy();
                }
            }
            return Optional.of(process.exitValue());
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            return Optional.empty();
        }
    }

    private static Path log(Path scratch) {
        return scratch.resolve("pip.log");
    }

    /// What pip said last, for people: its last line that is an error, or the last one at all.
    private static String lastWords(Path scratch) {
        try {
            List<String> lines = Files.readString(log(scratch), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.stream()
                    .filter(line -> line.startsWith("ERROR"))
                    .reduce((first, second) -> second)
                    .orElse(lines.isEmpty() ? "pip said nothing" : lines.getLast())
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path onlyFile(Path folder, String requirement) throws FetchException {
        try (var files = Files.list(folder)) {
            List<Path> found = files.toList();
            if (found.size() != 1) {
                throw new FetchException(new FetchFailure.WrongContents(
                        "pip brought " + found.size() + " files for " + requirement + " instead of 1"));
            }
            return found.getFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
