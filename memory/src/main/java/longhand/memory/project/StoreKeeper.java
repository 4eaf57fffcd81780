package longhand.memory.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.h2.H2Store;
import longhand.memory.h2.StoreSave;
import longhand.memory.h2.StoredScene;
import longhand.memory.journal.DiskReason;
import longhand.memory.journal.PrivateFiles;
import longhand.memory.journal.Sha256;
import org.jspecify.annotations.Nullable;

/// Keeps the store of an open project. Confined to the store's thread, [#keep] aside.
final class StoreKeeper {

    private final ProjectFolder folder;
    private final UUID project;
    private final Map<ItemId, Long> savedRevisions = new HashMap<>();
    private final List<StoryRecord> savedStory = new ArrayList<>();
    private final ConcurrentLinkedQueue<Take> freshTakes = new ConcurrentLinkedQueue<>();
    private boolean trusted;
    private @Nullable H2Store store;

    /// @param trusted whether the file that is there may be opened
    StoreKeeper(ProjectFolder folder, UUID project, boolean trusted) {
        this.folder = folder;
        this.project = project;
        this.trusted = trusted;
    }

    /// Takes in a take for the next save point. Thread-safe.
    void keep(Take take) {
        freshTakes.add(take);
    }

    /// Brings the store to `state`. If H2 fails, the next call makes the store anew.
    void save(ProjectState state, ManifestKeeper marks) throws MemoryException {
        List<Take> takes = new ArrayList<>(freshTakes);
        try {
            H2Store opened = open();
            opened.save(new StoreSave(
                    state.sequence(),
                    state.binder(),
                    state.settings(),
                    changed(state, marks),
                    takes,
                    changed(state.story())));
        } catch (MemoryException e) {
            abandon();
            throw e;
        }
        state.scenes().forEach((id, scene) -> savedRevisions.put(id, scene.revision()));
        savedStory.clear();
        savedStory.addAll(state.story());
        freshTakes.removeAll(takes);
    }

    private Map<Integer, StoryRecord> changed(List<StoryRecord> story) {
        Map<Integer, StoryRecord> changed = new HashMap<>();
        for (int i = 0; i < story.size(); i++) {
            if (i >= savedStory.size() || !savedStory.get(i).equals(story.get(i))) {
                changed.put(i, story.get(i));
            }
        }
        return changed;
    }

    private List<StoredScene> changed(ProjectState state, ManifestKeeper marks) {
        List<StoredScene> changed = new ArrayList<>();
        state.scenes().forEach((id, scene) -> {
            if (savedRevisions.getOrDefault(id, -1L) != scene.revision()) {
                Manifest.SceneMark mark = marks.mark(id, scene);
                changed.add(new StoredScene(
                        id, scene.revision(), mark.words(), scene.text().all(), mark.sha256()));
            }
        });
        return changed;
    }

    private H2Store open() throws MemoryException {
        if (store == null) {
            store = trusted ? H2Store.open(folder.store()) : made();
            trusted = true;
        }
        return store;
    }

    /// A new store with all takes of the journal; what lay in its place is set aside unopened.
    private H2Store made() throws MemoryException {
        Path file = folder.store().resolve(H2Store.FILE);
        try {
            PrivateFiles.createFolder(folder.store());
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling("set-aside.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new MemoryException("the store cannot be made anew (" + DiskReason.of(e) + "): " + file, e);
        }
        savedRevisions.clear();
        savedStory.clear();
        freshTakes.addAll(JournalTakes.all(folder.journal(), project));
        return H2Store.open(folder.store());
    }

    /// All takes of a scene by number, those that wait for a save point included.
    Collection<Take> takes(ItemId scene) throws MemoryException {
        Map<Long, Take> takes = new TreeMap<>();
        for (Take take : stored(scene)) {
            takes.put(take.number(), take);
        }
        for (Take take : freshTakes) {
            if (take.scene().equals(scene)) {
                takes.put(take.number(), take);
            }
        }
        return takes.values();
    }

    private Collection<Take> stored(ItemId scene) throws MemoryException {
        try {
            return open().takes(scene);
        } catch (MemoryException e) {
            abandon();
            return JournalTakes.all(folder.journal(), project).stream()
                    .filter(take -> take.scene().equals(scene))
                    .toList();
        }
    }

    private void abandon() {
        H2Store failed = store;
        store = null;
        trusted = false;
        if (failed != null) {
            closeQuietly(failed);
        }
    }

    private static void closeQuietly(H2Store failed) {
        try {
            failed.close();
        } catch (MemoryException alsoFailed) {
            // The file is set aside and made anew.
        }
    }

    /// Closes the store and returns the hash of its file.
    String close() throws MemoryException {
        H2Store opened = open();
        store = null;
        opened.close();
        try {
            return Sha256.ofFile(folder.store().resolve(H2Store.FILE));
        } catch (IOException e) {
            throw new MemoryException("the store cannot be read back: " + folder.store(), e);
        }
    }
}
