package longhand.memory.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.h2.H2Store;
import longhand.memory.h2.StoredScene;
import longhand.memory.journal.Sha256;
import longhand.memory.text.SceneText;

/// Judges whether the store that lies in a project may be opened: only if its bytes are those that this
/// installation closed last. H2 opens damaged, cut or foreign files without a word.
///
/// @param trusted whether it may be opened; otherwise it is made anew from the journal
/// @param finding a sentence if it is damaged or missing; empty after a crash, when it is made anew anyway
record StoreCheck(Path store, boolean trusted, Optional<String> finding) implements SceneSource {

    static StoreCheck of(ProjectFolder folder, Optional<ManifestFile.Reading> reading) throws MemoryException {
        Path file = folder.store().resolve(H2Store.FILE);
        if (reading.isEmpty()
                || !reading.get().intact()
                || reading.get().manifest().storeSequence() == 0) {
            return new StoreCheck(folder.store(), false, Optional.empty());
        }
        Manifest manifest = reading.get().manifest();
        if (!Files.isRegularFile(file)) {
            return rebuilt(folder, "The store was missing; it is made anew from the journal.");
        }
        if (manifest.open() || !reading.get().own()) {
            return new StoreCheck(folder.store(), false, Optional.empty());
        }
        if (!hash(file).equals(manifest.storeSha256())) {
            return rebuilt(folder, "The store was damaged or changed from outside; it is made anew from the journal.");
        }
        return new StoreCheck(folder.store(), true, Optional.empty());
    }

    private static StoreCheck rebuilt(ProjectFolder folder, String finding) {
        return new StoreCheck(folder.store(), false, Optional.of(finding));
    }

    private static String hash(Path file) throws MemoryException {
        try {
            return Sha256.ofFile(file);
        } catch (IOException e) {
            throw new MemoryException("the store cannot be read: " + file, e);
        }
    }

    @Override
    public Map<ItemId, SceneState> scenes() {
        Map<ItemId, SceneState> scenes = new HashMap<>();
        if (trusted) {
            try (H2Store opened = H2Store.open(store)) {
                for (StoredScene scene : opened.scenes()) {
                    scenes.put(scene.item(), new SceneState(SceneText.of(scene.text()), scene.revision()));
                }
            } catch (MemoryException e) {
                // Without the second copy the scene is mended from what the journal has.
                scenes.clear();
            }
        }
        return scenes;
    }
}
