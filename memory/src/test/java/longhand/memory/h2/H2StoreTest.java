package longhand.memory.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.Take;
import longhand.memory.journal.Sha256;
import longhand.memory.journal.TextCodec;
import longhand.memory.testing.RandomText;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest {

    private static final ItemId SCENE = new ItemId(2);

    @TempDir
    Path folder;

    @Test
    void readsWhatItSaved() throws MemoryException {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        StoredScene scene = scene(RandomText.slice(random));
        Take take = take(1, "half a pair \uD83D");
        try (H2Store store = H2Store.open(folder)) {
            assertEquals(0, store.sequence());
            store.save(save(7, List.of(scene), List.of(take, take(2, "b"))));
        }
        try (H2Store store = H2Store.open(folder)) {
            assertEquals(7, store.sequence());
            assertEquals(List.of(scene), store.scenes());
            assertEquals(List.of(take, take(2, "b")), store.takes(SCENE));
            assertEquals(List.of(), store.takes(new ItemId(3)));
        }
    }

    @Test
    void aSecondTakeOfTheSameNumberReplacesTheFirst() throws MemoryException {
        try (H2Store store = H2Store.open(folder)) {
            store.save(save(1, List.of(), List.of(take(1, "a"))));
            store.save(save(2, List.of(), List.of(take(1, "b"))));
            assertEquals(List.of(take(1, "b")), store.takes(SCENE));
        }
    }

    @Test
    void aRefusedSavePointChangesNothingAndItsReasonQuotesNothing() throws MemoryException {
        // H2 quotes a value that is too long for its column.
        StoredScene refused = new StoredScene(SCENE, 1, 1, Slice.EMPTY, "Zyzzogeton ".repeat(9));
        try (H2Store store = H2Store.open(folder)) {
            store.save(save(1, List.of(), List.of(take(1, "a"))));
            MemoryException refusal = assertThrows(
                    MemoryException.class, () -> store.save(save(2, List.of(refused), List.of(take(2, "b")))));
            assertFalse(refusal.toString().contains("Zyzzogeton"), "quotes the manuscript");
            assertEquals(Optional.empty(), Optional.ofNullable(refusal.getCause()));
            assertEquals(1, store.sequence());
            assertEquals(List.of(take(1, "a")), store.takes(SCENE));
        }
    }

    @Test
    void aFolderNamedLikeASettingIsOnlyAFolder() throws MemoryException, IOException {
        Path evil = folder.resolve("a;INIT=RUNSCRIPT FROM 'evil.sql'");
        Files.createDirectory(evil);
        Files.writeString(folder.resolve("evil.sql"), "CREATE TABLE evil (id INT)");
        try (H2Store store = H2Store.open(evil)) {
            store.save(save(1, List.of(), List.of()));
        }
        try (Stream<Path> files = Files.list(evil)) {
            assertEquals(List.of(evil.resolve(H2Store.FILE)), files.toList());
        }
        assertTrue(Files.size(evil.resolve(H2Store.FILE)) > 0);
    }

    private static StoreSave save(long sequence, List<StoredScene> scenes, List<Take> takes) {
        BinderItem item = new BinderItem(
                SCENE, BinderItem.Kind.SCENE, "Rain", Optional.empty(), BinderItem.Status.DRAFT, "", false);
        return new StoreSave(sequence, new Binder(List.of(item)), ProjectSettings.DEFAULT, scenes, takes, Map.of());
    }

    private static StoredScene scene(Slice text) {
        return new StoredScene(SCENE, 3, 1, text, Sha256.of(TextCodec.encode(text)));
    }

    private static Take take(long number, String text) {
        Take.TracedToken token = new Take.TracedToken(5, -0.25f, 1.5f, Float.NEGATIVE_INFINITY, 0.5f);
        return new Take(
                number, SCENE, 4, text, number, -9, "SmolLM2", "ab", "{}", List.of(token), Instant.ofEpochSecond(5, 7));
    }
}
