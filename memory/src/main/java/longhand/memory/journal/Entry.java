package longhand.memory.journal;

import java.time.Instant;
import java.util.List;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.ItemId;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.text.Edit;
import longhand.memory.text.Slice;

/// One thing that happened to a project. Replaying all entries in order gives the project.
public sealed interface Entry {

    /// The first entry of a project.
    record Created(String title, Instant at) implements Entry {}

    /// A program opened the project for writing.
    record SessionStarted(long session, Instant at) implements Entry {}

    /// The program that opened the project closed it in good order.
    record SessionEnded(long session, Instant at) implements Entry {}

    /// An edit of a scene.
    ///
    /// @param revision edits that the scene has had with this one; a missing number shows a lost edit
    /// @param words    that the day counts: more (or less) than before; 0 for text from elsewhere
    record Edited(ItemId scene, long revision, Instant at, int words, Edit edit) implements Entry {

        /// The same as text that was brought from elsewhere.
        public Edited withoutWords() {
            return new Edited(scene, revision, at, 0, edit);
        }
    }

    /// A scene's whole text, written down where a chain of edits was broken.
    record SceneRestored(ItemId scene, long revision, Slice text) implements Entry {}

    record BinderChanged(BinderChange change) implements Entry {}

    record TakeKept(Take take) implements Entry {}

    record SettingsChanged(ProjectSettings settings) implements Entry {}

    /// Something is kept of the story beside its text.
    record StoryRecorded(StoryRecord record) implements Entry {}

    /// Several entries that happened at once: in the journal they are one record, so that a crash leaves
    /// all of them or none.
    ///
    /// @param parts in their order; none of them is such an entry itself
    record Together(List<Entry> parts) implements Entry {

        public Together {
            parts = List.copyOf(parts);
            if (parts.stream().anyMatch(Together.class::isInstance)) {
                throw new IllegalArgumentException("entries that happened at once hold no others that did");
            }
        }
    }

    /// Begins a snapshot: what is not told by the entries that follow it there.
    ///
    /// @param sequence the last entry of the journal that is in the snapshot
    /// @param entries  how many entries follow
    /// @param lastItem highest number of an item so far; 0 = none
    /// @param lastTake highest number of a take so far; 0 = none
    /// @param day      that `words` were written on, in days since 1970-01-01
    record SnapshotBegun(long sequence, int entries, String title, long lastItem, long lastTake, long day, int words)
            implements Entry {}

    /// The whole binder, in a snapshot or where a chain of changes was broken.
    record BinderRestored(Binder binder) implements Entry {}
}
