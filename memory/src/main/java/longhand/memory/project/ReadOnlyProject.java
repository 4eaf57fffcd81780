package longhand.memory.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.SaveState;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.api.WritingStatistics;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;

/// A project as it was when it was opened, while another program writes it or the disk is read-only.
/// Immutable; touches nothing on disk.
final class ReadOnlyProject implements Project {

    private final ProjectFolder folder;
    private final UUID id;
    private final ProjectState state;
    private final Opening opening;
    private final Instant openedAt;

    ReadOnlyProject(ProjectFolder folder, UUID id, ProjectState state, Opening opening, Instant openedAt) {
        this.folder = folder;
        this.id = id;
        this.state = state;
        this.opening = opening;
        this.openedAt = openedAt;
    }

    @Override
    public Path folder() {
        return folder.root();
    }

    @Override
    public String title() {
        return state.title();
    }

    @Override
    public Opening opening() {
        return opening;
    }

    @Override
    public Binder binder() {
        return state.binder();
    }

    @Override
    public SceneText scene(ItemId scene) {
        SceneState found = state.scenes().get(scene);
        if (found == null) {
            throw new IllegalArgumentException("the project has no scene " + scene.value());
        }
        return found.text();
    }

    @Override
    public List<Take> takes(ItemId scene) throws MemoryException {
        return JournalTakes.all(folder.journal(), id).stream()
                .filter(take -> take.scene().equals(scene))
                .toList();
    }

    /// It never changes, so there is nothing to go back to.
    @Override
    public void snapshot() {}

    @Override
    public ProjectSettings settings() {
        return state.settings();
    }

    @Override
    public List<StoryRecord> story() {
        return state.story();
    }

    @Override
    public void record(StoryRecord record) {
        throw refusal();
    }

    @Override
    public void tell(Edit edit, Take take, StoryRecord record) {
        throw refusal();
    }

    @Override
    public void tell(Edit edit, StoryRecord record) {
        throw refusal();
    }

    @Override
    public WritingStatistics statistics() {
        return new WritingStatistics(0, 0, openedAt);
    }

    @Override
    public SaveState saveState() {
        return new SaveState.Saved(openedAt);
    }

    /// Nothing changes, so nobody is called.
    @Override
    public void onSaveState(Consumer<SaveState> listener) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public void record(ItemId scene, Edit edit) {
        throw refusal();
    }

    @Override
    public void bring(ItemId scene, Edit edit) {
        throw refusal();
    }

    @Override
    public void change(BinderChange change) {
        throw refusal();
    }

    @Override
    public void change(ProjectSettings settings) {
        throw refusal();
    }

    @Override
    public void keep(Take take) {
        throw refusal();
    }

    @Override
    public ItemId newItem() {
        throw refusal();
    }

    @Override
    public long newTake() {
        throw refusal();
    }

    private static IllegalStateException refusal() {
        return new IllegalStateException("the project is open for reading only");
    }
}
