package longhand.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longhand.engine.process.EngineChild;

/// The command that starts the engine's process: this program's Java, with the flags that every JVM of
/// Longhand gets and nothing of JavaFX.
final class EngineCommand {

    private static final String LOGGING = "java.util.logging.config.file";

    /// Where the bridge to the driver of the card lies.
    private static final String NATIVES = "java.library.path";

    private EngineCommand() {}

    /// @param packedCopies folder of weights as the backend wants them
    static List<String> of(BuildProperties build, Path packedCopies) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(build.engineFlags());
        String logging = System.getProperty(LOGGING, "");
        if (!logging.isEmpty()) {
            command.add("-D" + LOGGING + "=" + logging);
        }
        command.add("-D" + NATIVES + "=" + System.getProperty(NATIVES));
        String classPath = absolute(System.getProperty("java.class.path"));
        command.addAll(archive(classPath, build));
        command.addAll(List.of("-cp", classPath, EngineChild.class.getName(), packedCopies.toString()));
        return List.copyOf(command);
    }

    /// Classes as they lie in memory, if the build has put them beside the program: the first word comes sooner.
    private static List<String> archive(String classPath, BuildProperties build) {
        Path archive = Path.of(classPath.split(File.pathSeparator)[0]).resolveSibling(build.archive());
        return Files.isReadable(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off", "-Xlog:aot*=off")
                : List.of();
    }

    /// The child may stand in another folder.
    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
