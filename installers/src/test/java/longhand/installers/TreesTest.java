package longhand.installers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {

    @TempDir
    private Path temp;

    @Test
    void countsFilesAtAnyDepth() throws IOException {
        Path deep = Files.createDirectories(temp.resolve("a/b"));
        Files.write(deep.resolve("two"), new byte[2]);
        Files.write(temp.resolve("three"), new byte[3]);
        assertEquals(5, Trees.size(temp));
        assertEquals(0, Trees.size(temp.resolve("missing")));
    }

    @Test
    void deletesAFolderAndNothingBesideIt() throws IOException {
        Path folder = temp.resolve("a");
        Path deep = Files.createDirectories(folder.resolve("b"));
        Files.write(deep.resolve("file"), new byte[1]);
        Path beside = Files.write(temp.resolve("beside"), new byte[1]);
        Trees.delete(folder);
        assertFalse(Files.exists(folder));
        assertTrue(Files.exists(beside));
        Trees.delete(folder); // gone already: nothing to do
    }
}
