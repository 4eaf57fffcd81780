package longhand.memory.project;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import longhand.memory.journal.Entry;
import longhand.memory.journal.JournalWriter;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;

/// A project that this program holds the lock of. Thread-safe.
///
/// The lock of the state is held for the time of an edit in memory, never for the disk.
final class WritableProject implements Project {

    private static final Duration FLUSH_LIMIT = Duration.ofSeconds(10);

    /// What a session needs to know.
    ///
    /// @param number       of the session
    /// @param lastSnapshot sequence of the newest snapshot; below 0 to have a new one soon
    /// @param closeLimit   how long [#close] waits at most for the store
    record Session(InstantSource clock, long number, long lastSnapshot, Duration closeLimit) {}

    private final ProjectFolder folder;
    private final Opening opening;
    private final Session session;
    private final Instant openedAt;
    private final JournalWriter journal;
    private final Keeper keeper;
    private final Object lock = new Object();
    private final LiveState state;
    private int sessionWords;
    private boolean closed;

    /// @param state from now on guarded by this project
    WritableProject(ProjectFolder folder, Opening opening, Session session, LiveState state, Keeper.Kept kept) {
        this.folder = folder;
        this.opening = opening;
        this.session = session;
        this.openedAt = session.clock().instant();
        this.state = state;
        this.journal = kept.journal();
        this.keeper = new Keeper(kept, this::freeze, session.lastSnapshot());
    }

    /// Blocks on disk.
    void start() {
        keeper.start();
    }

    /// Waits until the lock is given up if the project is being closed; returns at once if it is not.
    void awaitClosing() throws MemoryException {
        boolean closing;
        synchronized (lock) {
            closing = closed;
        }
        if (closing) {
            keeper.awaitClosed();
        }
    }

    @Override
    public Path folder() {
        return folder.root();
    }

    @Override
    public String title() {
        synchronized (lock) {
            return state.title();
        }
    }

    @Override
    public Opening opening() {
        return opening;
    }

    @Override
    public Binder binder() {
        synchronized (lock) {
            return state.binder();
        }
    }

    @Override
    public SceneText scene(ItemId scene) {
        synchronized (lock) {
            return state.scene(scene).text();
        }
    }

    @Override
    public void record(ItemId scene, Edit edit) {
        synchronized (lock) {
            append(state.edited(scene, edit, session.clock().instant()));
        }
    }

    @Override
    public void bring(ItemId scene, Edit edit) {
        synchronized (lock) {
            append(state.edited(scene, edit, session.clock().instant()).withoutWords());
        }
    }

    private void append(Entry.Edited entry) {
        append(entry, entry.words());
        sessionWords += entry.words();
    }

    @Override
    public void change(BinderChange change) {
        append(new Entry.BinderChanged(change), 0);
    }

    @Override
    public void change(ProjectSettings settings) {
        append(new Entry.SettingsChanged(settings), 0);
    }

    @Override
    public void keep(Take take) {
        requireOpen();
        append(new Entry.TakeKept(take), 0);
        keeper.keep(take);
    }

    @Override
    public List<StoryRecord> story() {
        synchronized (lock) {
            return state.story();
        }
    }

    @Override
    public void record(StoryRecord record) {
        append(new Entry.StoryRecorded(record), 0);
    }

    @Override
    public void tell(Edit edit, Take take, StoryRecord record) {
        together(edit, take.scene(), new Entry.TakeKept(take), new Entry.StoryRecorded(record));
        keeper.keep(take);
    }

    @Override
    public void tell(Edit edit, StoryRecord record) {
        together(edit, record.scene(), new Entry.StoryRecorded(record));
    }

    private void together(Edit edit, ItemId scene, Entry... others) {
        synchronized (lock) {
            Entry.Edited edited = state.edited(scene, edit, session.clock().instant());
            List<Entry> parts = new ArrayList<>(List.of(edited));
            parts.addAll(List.of(others));
            append(new Entry.Together(parts), edited.words());
            sessionWords += edited.words();
        }
    }

    private void requireOpen() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the project is closed");
            }
        }
    }

    /// Applies and records under one lock, so that the journal has the order of the state.
    private void append(Entry entry, int words) {
        synchronized (lock) {
            requireOpen();
            state.apply(entry);
            state.reached(journal.append(entry, words));
        }
        keeper.changed();
    }

    @Override
    public ItemId newItem() {
        synchronized (lock) {
            return state.newItem();
        }
    }

    @Override
    public long newTake() {
        synchronized (lock) {
            return state.newTake();
        }
    }

    @Override
    public List<Take> takes(ItemId scene) throws MemoryException {
        requireOpen();
        return keeper.takes(scene);
    }

    @Override
    public void snapshot() {
        requireOpen();
        keeper.snapshot(freeze());
    }

    @Override
    public ProjectSettings settings() {
        synchronized (lock) {
            return state.settings();
        }
    }

    @Override
    public WritingStatistics statistics() {
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneId.systemDefault());
        synchronized (lock) {
            return new WritingStatistics(state.tally().on(today), Math.max(0, sessionWords), openedAt);
        }
    }

    @Override
    public SaveState saveState() {
        return journal.state();
    }

    @Override
    public void onSaveState(Consumer<SaveState> listener) {
        journal.onState(listener);
    }

    @Override
    public void flush() throws MemoryException {
        journal.flush(FLUSH_LIMIT);
    }

    ProjectState freeze() {
        synchronized (lock) {
            return state.freeze();
        }
    }

    /// If the disk refuses the last words, the project stays open and so do the words.
    @Override
    public void close() throws MemoryException {
        long deadline = System.nanoTime() + session.closeLimit().toNanos();
        synchronized (lock) {
            if (closed) {
                return;
            }
        }
        journal.flush(rest(deadline));
        ProjectState last;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            state.reached(journal.append(
                    new Entry.SessionEnded(session.number(), session.clock().instant()), 0));
            last = state.freeze();
        }
        journal.close(rest(deadline));
        keeper.close(last, rest(deadline));
    }

    private static Duration rest(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
