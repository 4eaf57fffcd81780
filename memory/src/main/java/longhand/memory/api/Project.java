package longhand.memory.api;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;

/// An open project. Thread-safe.
///
/// The methods that change something put it into the journal's queue and return at once: they never
/// wait for the disk, so the JavaFX thread may call them. The journal writes within 100 ms and
/// fsyncs at most 1 s later; [SaveState] tells which.
public interface Project extends AutoCloseable {

    Path folder();

    String title();

    Opening opening();

    /// The binder as it is now. Immutable.
    Binder binder();

    /// The text of a scene as it is now, all edits included.
    ///
    /// @throws IllegalArgumentException if there is no such scene
    SceneText scene(ItemId scene);

    /// Records an edit of a scene. `edit` must fit the scene's present text.
    void record(ItemId scene, Edit edit);

    /// Records text that was not written here and now, such as that of a sample or of an imported book: it counts for
    /// the book, not for the day. Else as [#record].
    void bring(ItemId scene, Edit edit);

    /// Changes the binder: adds, renames, moves, trashes, restores.
    ///
    /// @throws IllegalArgumentException if the change does not fit the binder
    void change(BinderChange change);

    /// An id that no item of this project has had.
    ItemId newItem();

    /// A number that no take of this project has had; 1 or more.
    long newTake();

    /// Keeps a take. A take is never changed, a second one with the same number replaces it.
    void keep(Take take);

    /// The takes of a scene, oldest first. Blocks on disk.
    List<Take> takes(ItemId scene) throws MemoryException;

    /// What is kept of the story beside its text, oldest first, each with where its paragraph stands now.
    List<StoryRecord> story();

    /// Keeps something more of the story.
    void record(StoryRecord record);

    /// Puts a paragraph of the story into its scene, keeps the take that it is and the record that goes
    /// with it. After a crash all three are there, or none.
    ///
    /// @param edit   of the take's scene
    /// @param record its place is meant in the text after the edit
    void tell(Edit edit, Take take, StoryRecord record);

    /// Edits the scene of a record and keeps the record. After a crash both are there, or none.
    ///
    /// @param record its place is meant in the text after the edit
    void tell(Edit edit, StoryRecord record);

    /// Keeps the project as it is now as one more snapshot, before something that changes much. It is written
    /// behind; if nothing has changed since the last one there is none.
    void snapshot();

    /// The settings that belong to this project.
    ProjectSettings settings();

    void change(ProjectSettings settings);

    /// Words written today and in this session.
    WritingStatistics statistics();

    SaveState saveState();

    /// Called from a thread of the project each time the save state changes.
    void onSaveState(Consumer<SaveState> listener);

    /// The whole manuscript as plain text, in reading order: titles of parts and chapters, scenes parted
    /// by a line of asterisks. What lies in the trash is left out.
    default String text() {
        return BookText.of(this);
    }

    /// Waits until everything recorded so far is on disk (fsync). Blocks.
    void flush() throws MemoryException;

    /// Flushes, brings the store up to date, gives up the lock. Later changes are refused.
    @Override
    void close() throws MemoryException;
}
