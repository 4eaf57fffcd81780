package longhand.memory.project;

import java.time.Instant;
import java.util.Optional;
import longhand.memory.api.ItemId;
import longhand.memory.api.Opening;
import longhand.memory.journal.Entry;
import longhand.memory.text.Edit;

/// Follows what was written last while the journal is replayed: the stretch of one scene that all edits
/// lie in which only the journal has. Confined to one thread.
final class RecoveredWords {

    private Optional<ItemId> scene = Optional.empty();
    private int from;
    private int to;
    private Instant at = Instant.EPOCH;

    /// An edit that was applied.
    void add(Entry.Edited edited) {
        Edit edit = edited.edit();
        int end = edit.at() + edit.inserted().length();
        if (scene.equals(Optional.of(edited.scene()))) {
            from = Math.min(edit.map(from, false), edit.at());
            to = Math.max(edit.map(to, true), end);
        } else {
            scene = Optional.of(edited.scene());
            from = edit.at();
            to = end;
        }
        at = edited.at();
    }

    /// The text of a scene was replaced: what was known of it counts no more.
    void forget(ItemId of) {
        if (scene.equals(Optional.of(of))) {
            scene = Optional.empty();
        }
    }

    Optional<Opening.LastWords> last() {
        return scene.map(id -> new Opening.LastWords(id, from, to, at));
    }
}
