package longhand.memory.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.StoryRecord;
import longhand.memory.journal.Entry;
import longhand.memory.text.Edit;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import longhand.memory.text.WordCount;

/// The state of a project while entries are applied to it. Guarded by its owner's lock.
///
/// Methods throw [IllegalArgumentException] if an entry does not fit, and have changed nothing then.
final class LiveState {

    private final Map<ItemId, SceneState> scenes = new HashMap<>();
    private long sequence;
    private String title = "";
    private Binder binder = new Binder(List.of());
    private ProjectSettings settings = ProjectSettings.DEFAULT;
    private long lastItem;
    private long lastTake;
    private Tally tally = Tally.NONE;
    private final List<StoryRecord> story = new ArrayList<>();

    /// The edit as an entry; [#apply] makes it happen.
    Entry.Edited edited(ItemId scene, Edit edit, Instant at) {
        SceneState before = scene(scene);
        return new Entry.Edited(scene, before.revision() + 1, at, WordCount.change(before.text(), edit), edit);
    }

    void apply(Entry entry) {
        switch (entry) {
            case Entry.Created created -> title = created.title();
            case Entry.Edited edited -> apply(edited);
            case Entry.SceneRestored restored -> apply(restored);
            case Entry.BinderChanged changed -> apply(changed.change());
            case Entry.BinderRestored restored -> apply(restored.binder());
            case Entry.TakeKept kept ->
                lastTake = Math.max(lastTake, kept.take().number());
            case Entry.SettingsChanged changed -> settings = changed.settings();
            case Entry.SnapshotBegun begun -> apply(begun);
            case Entry.StoryRecorded recorded -> apply(recorded.record());
            case Entry.Together together -> together.parts().forEach(this::apply);
            case Entry.SessionStarted _, Entry.SessionEnded _ -> {}
        }
    }

    private void apply(Entry.Edited edited) {
        SceneState before = scene(edited.scene());
        SceneText after = before.text().apply(edited.edit());
        scenes.put(edited.scene(), new SceneState(after, edited.revision()));
        tally = tally.plus(LocalDate.ofInstant(edited.at(), ZoneId.systemDefault()), edited.words());
        story.replaceAll(record -> record.scene().equals(edited.scene()) ? record.after(edited.edit()) : record);
        noteTakes(edited.edit().inserted());
    }

    /// Its place is only a hint: where a scene was damaged, it may lie outside.
    private void apply(StoryRecord record) {
        int length = hasScene(record.scene()) ? scene(record.scene()).text().length() : 0;
        story.add(record.within(length));
    }

    private void apply(Entry.SceneRestored restored) {
        scenes.put(restored.scene(), new SceneState(SceneText.of(restored.text()), restored.revision()));
        int length = restored.text().length();
        story.replaceAll(record -> record.scene().equals(restored.scene()) ? record.within(length) : record);
        noteTakes(restored.text());
    }

    private void apply(BinderChange change) {
        apply(BinderTree.apply(binder, change));
    }

    private void apply(Binder changed) {
        binder = changed;
        for (BinderItem item : changed.items()) {
            lastItem = Math.max(lastItem, item.id().value());
            if (item.kind() == BinderItem.Kind.SCENE) {
                scenes.putIfAbsent(item.id(), SceneState.EMPTY);
            }
        }
    }

    private void apply(Entry.SnapshotBegun begun) {
        title = begun.title();
        lastItem = Math.max(lastItem, begun.lastItem());
        lastTake = Math.max(lastTake, begun.lastTake());
        tally = new Tally(LocalDate.ofEpochDay(begun.day()), begun.words());
    }

    /// A take's number lives in its words before the take is kept.
    private void noteTakes(Slice slice) {
        for (List<Run> line : slice.lines()) {
            for (Run run : line) {
                lastTake = Math.max(lastTake, run.style().take());
            }
        }
    }

    /// @throws IllegalArgumentException if there is no such scene
    SceneState scene(ItemId id) {
        SceneState scene = scenes.get(id);
        if (scene == null) {
            throw new IllegalArgumentException("the project has no scene " + id.value());
        }
        return scene;
    }

    boolean hasScene(ItemId id) {
        return scenes.containsKey(id);
    }

    ItemId newItem() {
        return new ItemId(++lastItem);
    }

    long newTake() {
        return ++lastTake;
    }

    void reached(long newSequence) {
        sequence = newSequence;
    }

    long sequence() {
        return sequence;
    }

    String title() {
        return title;
    }

    Binder binder() {
        return binder;
    }

    ProjectSettings settings() {
        return settings;
    }

    List<StoryRecord> story() {
        return List.copyOf(story);
    }

    Tally tally() {
        return tally;
    }

    ProjectState freeze() {
        return new ProjectState(sequence, title, binder, scenes, settings, lastItem, lastTake, tally, story);
    }
}
