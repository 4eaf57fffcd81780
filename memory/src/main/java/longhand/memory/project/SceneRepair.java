package longhand.memory.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Opening;
import longhand.memory.journal.Entry;
import longhand.memory.text.SceneText;
import longhand.memory.text.WordCount;

/// Mends a scene of which edits are missing. Confined to one thread.
///
/// First choice: a proven copy that already holds the missing edits, with the later ones on top. Otherwise
/// the scene stays as it was before the damage, and what was written later is put into a new scene
/// behind it: nothing is guessed into the text, nothing is thrown away.
final class SceneRepair {

    private final LiveState state;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ItemId, Integer> words;
    private final List<String> findings = new ArrayList<>();
    private final List<Opening.Loss> losses = new ArrayList<>();

    /// @param words how many words each scene had at least
    SceneRepair(LiveState state, Map<ItemId, Integer> words) {
        this.state = state;
        this.words = Map.copyOf(words);
    }

    void repair(ItemId scene, List<Entry.Edited> later, Optional<SceneState> copy) {
        Optional<SceneState> whole = copy.flatMap(from -> continued(from, later));
        if (whole.isPresent()) {
            restore(scene, whole.get().text(), whole.get().revision());
            findings.add(
                    "The scene " + name(scene) + " was damaged in the journal; it was taken whole from the store.");
        } else {
            rescue(scene, later);
        }
    }

    /// The copy with all edits that came after it, or empty if one is missing in between.
    private static Optional<SceneState> continued(SceneState copy, List<Entry.Edited> later) {
        SceneText text = copy.text();
        long revision = copy.revision();
        for (Entry.Edited edited : later) {
            if (edited.revision() <= copy.revision()) {
                continue;
            }
            if (edited.revision() != revision + 1) {
                return Optional.empty();
            }
            try {
                text = text.apply(edited.edit());
            } catch (IllegalArgumentException doesNotFit) {
                return Optional.empty();
            }
            revision = edited.revision();
        }
        return Optional.of(new SceneState(text, revision));
    }

    private void rescue(ItemId scene, List<Entry.Edited> later) {
        SceneText written = SceneText.EMPTY;
        long revision = state.scene(scene).revision();
        for (Entry.Edited edited : later) {
            int end = written.length();
            written = written.apply(written.edit(end, end, edited.edit().inserted()));
            revision = Math.max(revision, edited.revision());
        }
        restore(scene, state.scene(scene).text(), revision);
        noteLoss(scene, WordCount.of(written));
        if (written.text().isBlank()) {
            findings.add("The scene " + name(scene) + " lost its last changes; it is as it was before them.");
            return;
        }
        ItemId rescued = addBehind(scene);
        restore(rescued, written, 0);
        findings.add("The scene " + name(scene) + " lost changes in its middle; it is as it was before them, and what"
                + " was written later is in the scene " + name(rescued) + ".");
    }

    private void noteLoss(ItemId scene, int rescued) {
        int left = WordCount.of(state.scene(scene).text()) + rescued;
        losses.add(new Opening.Loss(scene, Math.max(0, words.getOrDefault(scene, 0) - left)));
    }

    private ItemId addBehind(ItemId scene) {
        Binder binder = state.binder();
        BinderItem item = binder.item(scene).orElseThrow();
        int index = binder.children(item.parent()).indexOf(item) + 1;
        ItemId rescued = state.newItem();
        String title = (item.title().isEmpty() ? "Scene " + scene.value() : item.title()) + " (recovered)";
        add(new Entry.BinderChanged(new BinderChange.Add(rescued, BinderItem.Kind.SCENE, title, item.parent(), index)));
        return rescued;
    }

    private void restore(ItemId scene, SceneText text, long revision) {
        add(new Entry.SceneRestored(scene, revision + 1, text.all()));
    }

    private void add(Entry entry) {
        state.apply(entry);
        entries.add(entry);
    }

    private String name(ItemId scene) {
        String title = state.binder().item(scene).map(BinderItem::title).orElse("");
        return title.isEmpty() ? "number " + scene.value() : "\u201c" + title + "\u201d";
    }

    /// What the journal has to be told.
    List<Entry> entries() {
        return entries;
    }

    List<Opening.Loss> losses() {
        return losses;
    }

    List<String> findings() {
        return findings;
    }
}
