package longhand.engine.tensor.cuda.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Builds the software driver from its sources, once for each content they ever have: the name of the folder it goes to
/// is their hash. Processes that want it at the same time wait for the first one.
///
/// @param sources folder with `build.sh`
/// @param built   folder for what is built
record DriverBuild(Path sources, Path built) {

    private static final String NAME = "libcuda.so.1";

    /// @throws IllegalStateException if there is no compiler, or it fails
    Path library() {
        try {
            Path folder = built.resolve(hash());
            Path library = folder.resolve(NAME);
            if (!Files.exists(library)) {
                buildAlone(folder);
            }
            return library;
        } catch (IOException failed) {
            throw new UncheckedIOException("the software driver could not be built from " + sources, failed);
        }
    }

    private void buildAlone(Path folder) throws IOException {
        Files.createDirectories(built);
        Path lock = built.resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(folder.resolve(NAME))) {
                build(folder);
            }
        }
    }

    private void build(Path folder) throws IOException {
        requireCompiler();
        Path log = built.resolve("build.log");
        List<String> command = List.of("sh", sources.resolve("build.sh").toString(), folder.toString());
        if (run(command, log) != 0) {
            throw new IllegalStateException("the software driver does not compile:\n" + Files.readString(log));
        }
    }

    private void requireCompiler() throws IOException {
        Path log = built.resolve("compiler.log");
        boolean found;
        try {
            found = run(List.of("g++", "--version"), log) == 0;
        } catch (IOException absent) {
            found = false;
        }
        if (!found) {
            throw new IllegalStateException("The tests of the CUDA backend run on a software driver that is built with"
                    + " g++ 10 or newer, and there is none. Install it (Debian, Ubuntu: apt install g++;"
                    + " Fedora: dnf install gcc-c++), then run the same command again.");
        }
    }

    private static int run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.getFirst(), stopped);
        }
    }

    private String hash() throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> tree = Files.walk(sources)) {
            for (Path file : tree.filter(DriverBuild::isSource).sorted().toList()) {
                digest.update(sources.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static boolean isSource(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".md");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
