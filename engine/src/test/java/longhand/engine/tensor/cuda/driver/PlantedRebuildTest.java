package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.engine.testing.PtxBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mistakes that were planted are those in the source.
class PlantedRebuildTest {

    @Test
    void theSourceGivesTheSameText(@TempDir Path folder) throws IOException, InterruptedException {
        PtxBuild.run(Path.of("src", "test", "resources", "cuda", "build-planted.sh"), folder);
        assertEquals(TestDevice.planted(), Files.readString(folder.resolve("planted.ptx")));
    }
}
