package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files that ship are those that the sources give.
class PtxRebuildTest {

    private static final String COMPILER = "clang++-16";

    @Test
    void theSourcesGiveTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isOnPath(COMPILER), COMPILER + " is not on the path: the committed files cannot be rebuilt here");
        Path script = Path.of("src", "main", "cuda", "build-ptx.sh");
        Process build = new ProcessBuilder("sh", script.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, build.waitFor(), output);
        for (PtxFile ptx : PtxFile.values()) {
            byte[] rebuilt = Files.readAllBytes(folder.resolve(ptx.fileName()));
            assertArrayEquals(ptx.bytes(), rebuilt, ptx.fileName() + " is not what build-ptx.sh makes");
        }
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }
}
