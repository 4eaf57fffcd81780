package longhand.memory.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;
import longhand.memory.api.SavedState;
import longhand.memory.journal.DiskReason;
import longhand.memory.journal.DiskSegments;
import longhand.memory.journal.Entry;
import longhand.memory.journal.JournalWriter;
import longhand.memory.journal.PrivateFiles;
import longhand.memory.project.Recovery.Recovered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Projects in folders. Thread-safe; one instance serves the whole program, since only within it a
/// second opening of the same folder is noticed without touching the first one's lock.
public final class FolderProjects implements Projects {

    private static final Logger LOG = LoggerFactory.getLogger(FolderProjects.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);
    private static final Duration START_LIMIT = Duration.ofSeconds(5);

    private final Path keyFile;
    private final InstantSource clock;
    private final Duration closeLimit;
    private final Map<Path, WritableProject> openHere = new ConcurrentHashMap<>();

    /// @param keyFile 32 secret bytes of this installation, made if missing; they prove that a store was
    ///                written here, and do not belong into a project
    public FolderProjects(Path keyFile) {
        this(keyFile, InstantSource.system(), CLOSE_LIMIT);
    }

    FolderProjects(Path keyFile, InstantSource clock, Duration closeLimit) {
        this.keyFile = keyFile;
        this.clock = clock;
        this.closeLimit = closeLimit;
    }

    @Override
    public boolean isProject(Path folder) {
        return new ProjectFolder(folder).isProject();
    }

    @Override
    public Project create(Path path, String title) throws MemoryException {
        ProjectFolder folder = folder(path);
        try {
            if (!folder.isEmptyOrMissing()) {
                throw new MemoryException("a new project needs an empty folder: " + folder.root());
            }
            PrivateFiles.createFolder(folder.root());
            PrivateFiles.makePrivate(folder.root());
            PrivateFiles.createFolder(folder.journal());
            return created(folder, title);
        } catch (IOException e) {
            throw refused("the project could not be made", folder, e);
        }
    }

    private Project created(ProjectFolder folder, String title) throws IOException, MemoryException {
        Instant now = clock.instant();
        ProjectLock lock = ProjectLock.take(folder, now)
                .orElseThrow(() -> new MemoryException("another program makes a project in " + folder.root()));
        Entry first = new Entry.BinderChanged(
                new BinderChange.Add(new ItemId(1), BinderItem.Kind.SCENE, "", Optional.empty(), 0));
        Recovered nothing = new Recovered(
                new LiveState(),
                UUID.randomUUID(),
                List.of(),
                0,
                0,
                0,
                true,
                0,
                List.of(),
                Optional.empty(),
                List.of());
        Opening opening = new Opening(false, "", false, 0, List.of());
        List<Entry> birth = List.of(new Entry.Created(title, now), first);
        return start(folder, nothing, opening, new Begin(lock, 0, false, birth));
    }

    @Override
    public Project open(Path path) throws MemoryException {
        ProjectFolder folder = folder(path);
        if (!folder.isProject()) {
            throw new MemoryException("there is no Longhand project in " + folder.root());
        }
        awaitClosing(folder);
        try {
            ManifestFile manifests = new ManifestFile(folder.manifest(), Seal.load(keyFile));
            manifests.read(); // refuses a newer format before anything is touched
            Optional<ProjectLock> lock = lock(folder);
            if (lock.isEmpty()) {
                return openReadOnly(folder, manifests);
            }
            return openLocked(folder, manifests, lock.get());
        } catch (IOException e) {
            throw refused("the project could not be opened", folder, e);
        }
    }

    @Override
    public void copy(Path from, Path to) throws MemoryException {
        ProjectFolder source = folder(from);
        ProjectFolder target = folder(to);
        if (!source.isProject()) {
            throw new MemoryException("there is no Longhand project in " + source.root());
        }
        awaitClosing(source);
        try {
            if (!target.isEmptyOrMissing()) {
                throw new MemoryException("a copy needs an empty folder: " + target.root());
            }
            copyLocked(source, target);
        } catch (IOException e) {
            throw refused("the copy could not be made", target, e);
        }
    }

    private void copyLocked(ProjectFolder source, ProjectFolder target) throws IOException, MemoryException {
        Optional<ProjectLock> lock = lock(source);
        if (lock.isEmpty()) {
            throw new MemoryException(
                    "the project is open elsewhere, " + source.root() + ": " + ProjectLock.holder(source));
        }
        try {
            new ProjectCopy(source, target).make();
        } finally {
            lock.get().close();
        }
    }

    /// The one true path: the same folder under two names would be opened twice.
    private static ProjectFolder folder(Path path) {
        try {
            return new ProjectFolder(path.toRealPath());
        } catch (IOException notThereYet) {
            return new ProjectFolder(path.toAbsolutePath().normalize());
        }
    }

    /// A project that was closed a moment ago may still be writing its last save point.
    private void awaitClosing(ProjectFolder folder) throws MemoryException {
        WritableProject here = openHere.get(folder.root());
        if (here != null) {
            here.awaitClosing();
        }
    }

    private Optional<ProjectLock> lock(ProjectFolder folder) throws IOException {
        if (openHere.containsKey(folder.root()) || !Files.isWritable(folder.root())) {
            return Optional.empty();
        }
        return ProjectLock.take(folder, clock.instant());
    }

    private Project openReadOnly(ProjectFolder folder, ManifestFile manifests) throws MemoryException {
        Recovered recovered = new Recovery(folder, manifests.read(), SceneSource.NONE).recover();
        String holder = Files.isWritable(folder.root()) ? ProjectLock.holder(folder) : "";
        Opening opening = new Opening(true, holder, false, 0, recovered.findings());
        return new ReadOnlyProject(
                folder, recovered.project(), recovered.state().freeze(), opening, clock.instant());
    }

    @Override
    public List<SavedState> states(Path path, int most) throws MemoryException {
        return new Snapshots(folder(path).snapshots()).list(most);
    }

    @Override
    public Project open(Path path, SavedState saved) throws MemoryException {
        ProjectFolder folder = folder(path);
        ProjectState state = new Snapshots(folder.snapshots())
                .state(saved.file())
                .orElseThrow(() -> new MemoryException("the saved state cannot be read: " + saved.file()));
        UUID id = new ManifestFile(folder.manifest(), Seal.load(keyFile))
                .read()
                .map(found -> found.manifest().project())
                .orElse(new UUID(0, 0));
        Opening opening = new Opening(true, "", false, 0, List.of());
        return new ReadOnlyProject(folder, id, state, opening, saved.takenAt());
    }

    private Project openLocked(ProjectFolder folder, ManifestFile manifests, ProjectLock lock)
            throws IOException, MemoryException {
        try {
            Optional<ManifestFile.Reading> reading = manifests.read();
            StoreCheck store = StoreCheck.of(folder, reading);
            Recovered recovered = new Recovery(folder, reading, store).recover();
            List<String> findings = new ArrayList<>(recovered.findings());
            store.finding().ifPresent(findings::add);
            boolean afterCrash = !recovered.endedInOrder();
            Opening opening = new Opening(
                    false,
                    "",
                    afterCrash,
                    afterCrash ? recovered.editsAfterStore() : 0,
                    findings,
                    recovered.lastWords().filter(_ -> afterCrash),
                    recovered.losses());
            long generation =
                    reading.map(found -> found.manifest().generation()).orElse(0L);
            return start(folder, recovered, opening, new Begin(lock, generation, store.trusted(), List.of()));
        } catch (MemoryException e) {
            lock.close();
            throw e;
        }
    }

    /// What a session begins with.
    ///
    /// @param generation of the last manifest
    /// @param storeTrusted whether the store that is there may be opened
    /// @param birth      entries that make a new project; empty for one that is there
    private record Begin(ProjectLock lock, long generation, boolean storeTrusted, List<Entry> birth) {}

    private Project start(ProjectFolder folder, Recovered recovered, Opening opening, Begin begin) throws IOException {
        long session = recovered.lastSession() + 1;
        JournalWriter journal = new JournalWriter(
                new DiskSegments(folder.journal()),
                recovered.project(),
                session,
                recovered.lastSequence(),
                JournalWriter.Timing.USUAL);
        LiveState state = recovered.state();
        begin.birth().forEach(state::apply);
        state.reached(journal.append(new Entry.SessionStarted(session, clock.instant()), 0));
        Stream.concat(begin.birth().stream(), recovered.repairs().stream())
                .forEach(entry -> state.reached(journal.append(entry, 0)));
        awaitStart(journal);
        ManifestFile manifests = new ManifestFile(folder.manifest(), Seal.load(keyFile));
        Keeper.Kept kept = new Keeper.Kept(
                journal,
                new StoreKeeper(folder, recovered.project(), begin.storeTrusted()),
                new ManifestKeeper(manifests, recovered.project(), session, begin.generation()),
                new Snapshots(folder.snapshots()),
                begin.lock(),
                clock,
                () -> openHere.remove(folder.root()));
        boolean mended = opening.afterCrash() || !opening.findings().isEmpty();
        WritableProject project = new WritableProject(
                folder,
                opening,
                new WritableProject.Session(clock, session, mended ? -1 : recovered.base(), closeLimit),
                state,
                kept);
        openHere.put(folder.root(), project);
        project.start();
        return project;
    }

    /// A disk that refuses at the start does not keep a writer from writing: the save state tells.
    private static void awaitStart(JournalWriter journal) {
        try {
            journal.flush(START_LIMIT);
        } catch (MemoryException e) {
            LOG.warn("The session's first entries are not on the disk yet: {}", e.getMessage());
        }
    }

    private static MemoryException refused(String what, ProjectFolder folder, IOException cause) {
        return new MemoryException(what + " (" + DiskReason.of(cause) + "): " + folder.root(), cause);
    }
}
