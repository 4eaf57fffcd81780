package longhand.ui.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.SaveState;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.api.WritingStatistics;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;

/// A project that lives in memory only. Thread-safe.
public final class MemoryProject implements Project {

    public static final Instant START = Instant.parse("2026-03-09T13:44:00Z");

    private final Path folder;
    private final String title;
    private final Map<ItemId, SceneText> scenes = new HashMap<>();
    private final Map<Long, Take> takes = new LinkedHashMap<>();
    private final List<String> snapshots = new ArrayList<>();
    private final List<StoryRecord> story = new ArrayList<>();
    private final List<Consumer<SaveState>> listeners = new ArrayList<>();
    private Opening opening = new Opening(false, "", false, 0, List.of());
    private Binder binder = new Binder(List.of());
    private ProjectSettings settings = ProjectSettings.DEFAULT;
    private SaveState state = new SaveState.Saved(START);
    private long lastItem;
    private long lastTake;
    private int edits;
    private int flushes;
    private boolean closed;

    public MemoryProject(Path folder, String title) {
        this.folder = folder;
        this.title = title;
    }

    /// With one empty scene, as every new project has it.
    public static MemoryProject fresh(Path folder, String title) {
        MemoryProject project = new MemoryProject(folder, title);
        project.add(BinderItem.Kind.SCENE, "First scene", Optional.empty(), "");
        return project;
    }

    public synchronized ItemId add(BinderItem.Kind kind, String name, Optional<ItemId> parent, String text) {
        ItemId id = newItem();
        change(new BinderChange.Add(
                id, kind, name, parent, binder.children(parent).size()));
        scenes.put(id, SceneText.of(text));
        return id;
    }

    public synchronized void open(Opening how) {
        opening = how;
    }

    /// Tells the listeners, on the caller's thread.
    public void tell(SaveState fresh) {
        List<Consumer<SaveState>> all;
        synchronized (this) {
            state = fresh;
            all = List.copyOf(listeners);
        }
        all.forEach(listener -> listener.accept(fresh));
    }

    public synchronized int edits() {
        return edits;
    }

    public synchronized int flushes() {
        return flushes;
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    public synchronized Optional<Take> kept(long number) {
        return Optional.ofNullable(takes.get(number));
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public synchronized Opening opening() {
        return opening;
    }

    @Override
    public synchronized Binder binder() {
        return binder;
    }

    @Override
    public synchronized SceneText scene(ItemId scene) {
        return Optional.ofNullable(scenes.get(scene)).orElseThrow(IllegalArgumentException::new);
    }

    @Override
    public synchronized void record(ItemId scene, Edit edit) {
        scenes.put(scene, scene(scene).apply(edit));
        story.replaceAll(record -> record.scene().equals(scene) ? record.after(edit) : record);
        edits++;
    }

    @Override
    public void bring(ItemId scene, Edit edit) {
        record(scene, edit);
    }

    @Override
    public synchronized void change(BinderChange change) {
        binder = BinderEdits.apply(binder, change);
        if (change instanceof BinderChange.Add add) {
            scenes.putIfAbsent(add.id(), SceneText.EMPTY);
        }
    }

    @Override
    public synchronized ItemId newItem() {
        return new ItemId(++lastItem);
    }

    @Override
    public synchronized long newTake() {
        return ++lastTake;
    }

    @Override
    public synchronized void snapshot() {
        snapshots.add(text());
    }

    /// The text of the book at each snapshot.
    public synchronized List<String> snapshots() {
        return List.copyOf(snapshots);
    }

    @Override
    public synchronized void keep(Take take) {
        if (closed) {
            throw new IllegalStateException("the project is closed");
        }
        takes.put(take.number(), take);
        lastTake = Math.max(lastTake, take.number());
    }

    @Override
    public synchronized List<Take> takes(ItemId scene) {
        return takes.values().stream()
                .filter(take -> take.scene().equals(scene))
                .toList();
    }

    @Override
    public synchronized List<StoryRecord> story() {
        return List.copyOf(story);
    }

    @Override
    public synchronized void record(StoryRecord record) {
        story.add(record);
    }

    @Override
    public synchronized void tell(Edit edit, Take take, StoryRecord record) {
        record(take.scene(), edit);
        keep(take);
        record(record);
    }

    @Override
    public synchronized void tell(Edit edit, StoryRecord record) {
        record(record.scene(), edit);
        record(record);
    }

    @Override
    public synchronized ProjectSettings settings() {
        return settings;
    }

    @Override
    public synchronized void change(ProjectSettings fresh) {
        settings = fresh;
    }

    @Override
    public WritingStatistics statistics() {
        return new WritingStatistics(812, 120, START);
    }

    @Override
    public synchronized SaveState saveState() {
        return state;
    }

    @Override
    public synchronized void onSaveState(Consumer<SaveState> listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized void flush() {
        flushes++;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
