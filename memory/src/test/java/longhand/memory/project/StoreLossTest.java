package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Take;
import longhand.memory.h2.H2Store;
import longhand.memory.testing.Property;
import longhand.memory.testing.RandomText;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store may be lost at any time: the project comes up whole, says so, and has its takes.
class StoreLossTest {

    private static final ItemId FIRST = new ItemId(1);

    @TempDir
    Path temp;

    private Path folder;
    private Path store;
    private Path older;
    private FolderProjects projects;
    private SceneText expected = SceneText.EMPTY;
    private int takes;

    @BeforeEach
    void prepare() throws MemoryException, IOException {
        folder = temp.resolve("book");
        store = folder.resolve("store").resolve(H2Store.FILE);
        older = temp.resolve("older");
        projects = new FolderProjects(temp.resolve("key"), InstantSource.system(), Duration.ofMinutes(2));
        projects.create(folder, "").close();
        Files.copy(store, older);
    }

    @Test
    void nothingIsLostWhateverHappensToTheStore() {
        Property.holds(40, random -> {
            write(random);
            harm(random);
            check(true);
        });
    }

    @Test
    void aWholeStoreIsUsedAgain() throws MemoryException, IOException {
        write(RandomGenerator.of("L64X128MixRandom"));
        check(false);
        assertFalse(Files.exists(store.resolveSibling("set-aside.mv.db")));
    }

    @Test
    void aStoreOfAnotherInstallationIsNotOpened() throws MemoryException, IOException {
        write(RandomGenerator.of("L64X128MixRandom"));
        projects = new FolderProjects(temp.resolve("other-key"), InstantSource.system(), Duration.ofMinutes(2));
        check(false);
        assertTrue(Files.exists(store.resolveSibling("set-aside.mv.db")));
    }

    private void write(RandomGenerator random) throws MemoryException {
        try (Project project = projects.open(folder)) {
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                Edit edit = RandomText.edit(expected, random);
                expected = expected.apply(edit);
                project.record(FIRST, edit);
            }
            long number = project.newTake();
            project.keep(TakeSamples.take(number, FIRST));
            takes++;
        }
    }

    private void harm(RandomGenerator random) throws IOException {
        byte[] bytes = Files.readAllBytes(store);
        switch (random.nextInt(5)) {
            case 0 -> Files.delete(store);
            case 1 -> Files.write(store, new byte[0]);
            case 2 -> Files.write(store, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 3 -> Files.copy(older, store, StandardCopyOption.REPLACE_EXISTING);
            default -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(store, bytes);
            }
        }
    }

    private void check(boolean harmed) throws MemoryException {
        try (Project project = projects.open(folder)) {
            assertEquals(expected, project.scene(FIRST));
            assertEquals(harmed ? 1 : 0, project.opening().findings().size(), project.opening()::toString);
            assertFalse(project.opening().afterCrash());
            List<Take> found = project.takes(FIRST);
            assertEquals(takes, found.size());
            found.forEach(take -> assertEquals(TakeSamples.take(take.number(), FIRST), take));
        }
    }
}
