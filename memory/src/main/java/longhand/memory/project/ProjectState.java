package longhand.memory.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.StoryRecord;
import longhand.memory.journal.Entry;
import longhand.memory.text.WordCount;

/// All that a project is after its entry number `sequence`, takes aside. Immutable.
///
/// @param lastItem highest number of an item so far; 0 = none
/// @param lastTake highest number of a take so far; 0 = none
record ProjectState(
        long sequence,
        String title,
        Binder binder,
        Map<ItemId, SceneState> scenes,
        ProjectSettings settings,
        long lastItem,
        long lastTake,
        Tally tally,
        List<StoryRecord> story) {

    ProjectState {
        scenes = Map.copyOf(scenes);
        story = List.copyOf(story);
    }

    /// Words of all scenes that are not in the trash.
    int bookWords() {
        return binder.scenes().stream()
                .map(scene -> scenes.getOrDefault(scene.id(), SceneState.EMPTY))
                .mapToInt(scene -> WordCount.of(scene.text()))
                .sum();
    }

    /// Entries that make this state out of nothing.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.BinderRestored(binder));
        entries.add(new Entry.SettingsChanged(settings));
        for (BinderItem item : binder.items()) {
            if (item.kind() == BinderItem.Kind.SCENE) {
                SceneState scene = scenes.getOrDefault(item.id(), SceneState.EMPTY);
                entries.add(new Entry.SceneRestored(
                        item.id(), scene.revision(), scene.text().all()));
            }
        }
        story.forEach(record -> entries.add(new Entry.StoryRecorded(record)));
        entries.addFirst(new Entry.SnapshotBegun(
                sequence, entries.size(), title, lastItem, lastTake, tally.day().toEpochDay(), tally.words()));
        return entries;
    }
}
