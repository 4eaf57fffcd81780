package longhand.memory.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;
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
    private static final Duration START_LIMIT = Duration.ofSeconds(5);

    private final Path keyFile;
    private final InstantSource clock;
    private final Set<Path> openHere = ConcurrentHashMap.newKeySet();

    /// @param keyFile 32 secret bytes of this installation, made if missing; they prove that a store was
    ///                written here, and do not belong into a project
    public FolderProjects(Path keyFile) {
        this(keyFile, InstantSource.system());
    }

    FolderProjects(Path keyFile, InstantSource clock) {
        this.keyFile = keyFile;
        this.clock = clock;
    }

    @Override
    public boolean isProject(Path folder) {
        return new ProjectFolder(folder).isProject();
    }

    @Override
    public Project create(Path path, String title) throws MemoryException {
        ProjectFolder folder = new ProjectFolder(path.toAbsolutePath().normalize());
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
        LiveState state = new LiveState();
        Entry first = new Entry.BinderChanged(
                new BinderChange.Add(new ItemId(1), BinderItem.Kind.SCENE, "", Optional.empty(), 0));
        Recovered nothing = new Recovered(state, UUID.randomUUID(), List.of(), 0, 0, true, 0, List.of());
        Opening opening = new Opening(false, "", false, 0, List.of());
        return start(folder, nothing, opening, lock, 0, List.of(new Entry.Created(title, now), first));
    }

    @Override
    public Project open(Path path) throws MemoryException {
        ProjectFolder folder = new ProjectFolder(path.toAbsolutePath().normalize());
        if (!folder.isProject()) {
            throw new MemoryException("there is no Longhand project in " + folder.root());
        }
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

    private Optional<ProjectLock> lock(ProjectFolder folder) throws IOException {
        if (openHere.contains(folder.root()) || !Files.isWritable(folder.root())) {
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

    private Project openLocked(ProjectFolder folder, ManifestFile manifests, ProjectLock lock)
            throws IOException, MemoryException {
        try {
            Optional<ManifestFile.Reading> reading = manifests.read();
            Recovered recovered = new Recovery(folder, reading, SceneSource.NONE).recover();
            boolean afterCrash = !recovered.endedInOrder();
            int edits = afterCrash ? recovered.editsAfterStore() : 0;
            Opening opening = new Opening(false, "", afterCrash, edits, recovered.findings());
            long generation =
                    reading.map(found -> found.manifest().generation()).orElse(0L);
            return start(folder, recovered, opening, lock, generation, recovered.repairs());
        } catch (MemoryException e) {
            lock.close();
            throw e;
        }
    }

    /// @param entries that the journal is told first, and that a new project's state has to be told, too
    private Project start(
            ProjectFolder folder,
            Recovered recovered,
            Opening opening,
            ProjectLock lock,
            long generation,
            List<Entry> entries)
            throws IOException {
        long session = recovered.lastSession() + 1;
        LiveState state = recovered.state();
        JournalWriter journal = new JournalWriter(
                new DiskSegments(folder.journal()),
                recovered.project(),
                session,
                recovered.lastSequence(),
                JournalWriter.Timing.USUAL);
        state.reached(journal.append(new Entry.SessionStarted(session, clock.instant()), 0));
        for (Entry entry : entries) {
            if (recovered.lastSequence() == 0) {
                state.apply(entry);
            }
            state.reached(journal.append(entry, 0));
        }
        awaitStart(journal);
        ManifestKeeper manifest = new ManifestKeeper(
                new ManifestFile(folder.manifest(), Seal.load(keyFile)), recovered.project(), session, generation);
        openHere.add(folder.root());
        Keeper keeper =
                new Keeper(folder, recovered.project(), journal, manifest, lock, () -> openHere.remove(folder.root()));
        WritableProject project = new WritableProject(folder, opening, clock, session, state, journal, keeper);
        keeper.start(project::freeze);
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
