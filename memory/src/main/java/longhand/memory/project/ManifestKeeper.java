package longhand.memory.project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longhand.memory.api.ItemId;
import longhand.memory.journal.Sha256;
import longhand.memory.text.WordCount;

/// Writes the manifests of one session. Confined to one thread at a time.
final class ManifestKeeper {

    private final ManifestFile file;
    private final UUID project;
    private final long session;
    private final Map<ItemId, Manifest.SceneMark> marks = new HashMap<>();
    private long generation;
    private long storeSequence;
    private String storeSha256 = "";

    ManifestKeeper(ManifestFile file, UUID project, long session, long generation) {
        this.file = file;
        this.project = project;
        this.session = session;
        this.generation = generation;
    }

    /// Notes up to where the store is, for the next manifest.
    void storeIs(long sequence, String sha256) {
        storeSequence = sequence;
        storeSha256 = sha256;
    }

    void write(ProjectState state, boolean open) throws IOException {
        generation++;
        file.write(new Manifest(
                Manifest.FORMAT,
                project,
                state.title(),
                generation,
                session,
                open,
                state.sequence(),
                storeSequence,
                storeSha256,
                marks(state)));
    }

    /// Only scenes that changed are hashed again.
    private List<Manifest.SceneMark> marks(ProjectState state) {
        List<Manifest.SceneMark> all = new ArrayList<>(state.scenes().size());
        state.scenes().forEach((id, scene) -> all.add(mark(id, scene)));
        all.sort((a, b) -> Long.compare(a.id(), b.id()));
        return all;
    }

    Manifest.SceneMark mark(ItemId id, SceneState scene) {
        Manifest.SceneMark known = marks.get(id);
        if (known != null && known.revision() == scene.revision()) {
            return known;
        }
        Manifest.SceneMark fresh = new Manifest.SceneMark(
                id.value(), scene.revision(), WordCount.of(scene.text()), Sha256.of(scene.text()));
        marks.put(id, fresh);
        return fresh;
    }
}
