package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.engine.testing.PtxBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files that ship are those that the sources give.
class PtxRebuildTest {

    @Test
    void theSourcesGiveTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
        PtxBuild.run(Path.of("src", "main", "cuda", "build-ptx.sh"), folder);
        for (PtxFile ptx : PtxFile.values()) {
            byte[] rebuilt = Files.readAllBytes(folder.resolve(ptx.fileName()));
            assertArrayEquals(ptx.bytes(), rebuilt, ptx.fileName() + " is not what build-ptx.sh makes");
        }
    }
}
