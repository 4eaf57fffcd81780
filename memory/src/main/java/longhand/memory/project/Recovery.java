package longhand.memory.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Opening;
import longhand.memory.journal.Entry;
import longhand.memory.journal.JournalReader;
import longhand.memory.journal.JournalReport;
import longhand.memory.journal.Sha256;

/// Makes the state of a project out of what lies in its folder, whatever state that is in. Changes
/// nothing on disk. Confined to one thread.
final class Recovery {

    /// @param repairs         entries that the journal has to be told
    /// @param lastSession     highest session so far
    /// @param lastSequence    highest sequence so far, lost ones included
    /// @param endedInOrder    whether the last session was closed
    /// @param base            sequence of the snapshot it began with; 0 = none
    /// @param editsAfterStore edits that came after the last save point of the store
    /// @param findings        one sentence for each damage
    /// @param lastWords       what was written last
    /// @param losses          scenes of which words are missing
    record Recovered(
            LiveState state,
            UUID project,
            List<Entry> repairs,
            long lastSession,
            long lastSequence,
            long base,
            boolean endedInOrder,
            int editsAfterStore,
            List<String> findings,
            Optional<Opening.LastWords> lastWords,
            List<Opening.Loss> losses) {}

    private final ProjectFolder folder;
    private final Optional<ManifestFile.Reading> manifest;
    private final SceneSource store;
    private final List<String> findings = new ArrayList<>();

    Recovery(ProjectFolder folder, Optional<ManifestFile.Reading> manifest, SceneSource store) {
        this.folder = folder;
        this.manifest = manifest;
        this.store = store;
    }

    /// @throws MemoryException if nothing can be read, or a newer program wrote it
    Recovered recover() throws MemoryException {
        LiveState state = new LiveState();
        Optional<Manifest> proven =
                manifest.filter(ManifestFile.Reading::intact).map(ManifestFile.Reading::manifest);
        Optional<UUID> project = proven.map(Manifest::project);
        noteManifest();
        new Snapshots(folder.snapshots()).newest(findings).ifPresent(entries -> begin(state, entries));
        long base = state.sequence();
        Replay replay = new Replay(state, proven.map(Manifest::storeSequence).orElse(base));
        JournalReport report = JournalReader.read(folder.journal(), project, base, replay);
        if (report.lastSequence() == 0) {
            throw new MemoryException("nothing of the project could be read: " + folder.root());
        }
        proven.ifPresent(mark -> compare(mark, state, replay));
        findings.addAll(report.findings());
        noteGaps(report, replay);
        SceneRepair repair = repair(state, replay);
        List<Entry> repairs = new ArrayList<>(repair.entries());
        if (replay.misfits() > 0) {
            repairs.add(new Entry.BinderRestored(state.binder()));
        }
        long lastSequence =
                Math.max(report.lastSequence(), proven.map(Manifest::sequence).orElse(0L));
        long lastSession =
                Math.max(report.lastSession(), proven.map(Manifest::session).orElse(0L));
        boolean ended = proven.map(mark -> !mark.open()).orElse(replay.endedInOrder());
        UUID id = project.or(report::project).orElseGet(UUID::randomUUID);
        return new Recovered(
                state,
                id,
                repairs,
                lastSession,
                lastSequence,
                base,
                ended,
                replay.editsAfterStore(),
                findings,
                replay.lastWords(),
                repair.losses());
    }

    private static void begin(LiveState state, List<Entry> entries) {
        entries.forEach(state::apply);
        if (entries.getFirst() instanceof Entry.SnapshotBegun begun) {
            state.reached(begun.sequence());
        }
    }

    private void noteManifest() {
        if (manifest.isEmpty()) {
            findings.add("The file project.json was missing or damaged and was made anew.");
        } else if (!manifest.get().intact()) {
            findings.add("The file project.json was changed or damaged and was made anew.");
        }
    }

    /// What the manifest says was there must be there.
    private void compare(Manifest mark, LiveState state, Replay replay) {
        if (mark.sequence() > state.sequence()) {
            findings.add("The journal ends early: its last " + (mark.sequence() - state.sequence())
                    + " records are missing.");
        }
        for (Manifest.SceneMark scene : mark.scenes()) {
            ItemId id = new ItemId(scene.id());
            if (!state.hasScene(id)) {
                findings.add("The scene number " + scene.id() + " is missing.");
            } else if (isBehind(state.scene(id), scene)) {
                replay.broken(id);
            }
        }
    }

    private static boolean isBehind(SceneState scene, Manifest.SceneMark mark) {
        return scene.revision() < mark.revision()
                || scene.revision() == mark.revision()
                        && !Sha256.of(scene.text()).equals(mark.sha256());
    }

    private void noteGaps(JournalReport report, Replay replay) {
        long missing = report.gaps().stream()
                .mapToLong(gap -> gap.last() - gap.first() + 1)
                .sum();
        if (missing > 0) {
            findings.add(missing + " records in the middle of the journal are damaged or missing"
                    + (replay.broken().isEmpty() ? "; no scene shows a loss." : "."));
        }
        if (replay.misfits() > 0) {
            findings.add(replay.misfits() + " records did not fit what is left; the binder may lack changes.");
        }
    }

    private Map<ItemId, Integer> wordsThen() {
        Map<ItemId, Integer> words = new HashMap<>();
        manifest.filter(ManifestFile.Reading::intact)
                .ifPresent(found ->
                        found.manifest().scenes().forEach(scene -> words.put(new ItemId(scene.id()), scene.words())));
        return words;
    }

    private SceneRepair repair(LiveState state, Replay replay) {
        SceneRepair repair = new SceneRepair(state, wordsThen());
        if (!replay.broken().isEmpty()) {
            Map<ItemId, SceneState> copies = store.scenes();
            replay.broken()
                    .forEach((scene, later) -> repair.repair(scene, later, Optional.ofNullable(copies.get(scene))));
        }
        findings.addAll(repair.findings());
        return repair;
    }
}
