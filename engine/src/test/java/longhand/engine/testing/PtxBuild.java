package longhand.engine.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Makes committed PTX again, to compare it.
public final class PtxBuild {

    private static final String COMPILER = "clang++-16";

    private PtxBuild() {}

    /// Skips the test where the compiler is missing.
    ///
    /// @param script takes the folder where the files should go
    public static void run(Path script, Path folder) throws IOException, InterruptedException {
        assumeTrue(isOnPath(COMPILER), COMPILER + " is not on the path: the committed files cannot be rebuilt here");
        Process build = new ProcessBuilder("sh", script.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, build.waitFor(), output);
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }
}
