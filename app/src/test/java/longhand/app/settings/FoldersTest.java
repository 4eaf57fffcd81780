package longhand.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("/home/ann");

    @Test
    void followsTheRulesOfEachSystem() {
        Path projects = HOME.resolve("Documents/Longhand");
        assertEquals(
                new Folders(
                        HOME.resolve(".config/longhand"),
                        HOME.resolve(".local/share/longhand"),
                        HOME.resolve(".cache/longhand"),
                        projects),
                Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "not/absolute")));
        assertEquals(
                new Folders(Path.of("/c/longhand"), Path.of("/d/longhand"), Path.of("/e/longhand"), projects),
                Folders.of(
                        "Linux", HOME, Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/e")));
        Path support = HOME.resolve("Library/Application Support/longhand");
        assertEquals(
                new Folders(support, support, HOME.resolve("Library/Caches/longhand"), projects),
                Folders.of("Mac OS X", HOME, Map.of()));
        Path roaming = HOME.resolve("AppData/Roaming/longhand");
        assertEquals(
                new Folders(roaming, roaming, HOME.resolve("AppData/Local/longhand/cache"), projects),
                Folders.of("Windows 11", HOME, Map.of()));
    }
}
