package longhand.engine.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsFolderTest {

    private static final Path HOME = Path.of("/home/ann");

    @Test
    void followsTheRulesOfEachSystem() {
        assertEquals(HOME.resolve(".local/share/longhand/models"), ModelsFolder.of("Linux", HOME, Map.of()));
        assertEquals(
                Path.of("/data/longhand/models"), ModelsFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(
                HOME.resolve("Library/Application Support/longhand/models"),
                ModelsFolder.of("Mac OS X", HOME, Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(HOME.resolve("AppData/Roaming/longhand/models"), ModelsFolder.of("Windows 11", HOME, Map.of()));
        assertEquals(
                Path.of("/roaming/longhand/models"),
                ModelsFolder.of("Windows 11", HOME, Map.of("APPDATA", "/roaming")));
    }

    @Test
    void ignoresARelativeFolder() {
        assertEquals(
                HOME.resolve(".local/share/longhand/models"),
                ModelsFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data")));
    }
}
