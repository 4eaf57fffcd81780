package longhand.memory.project;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Take;
import longhand.memory.journal.DiskReason;
import longhand.memory.journal.JournalWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps everything besides the journal up to date: manifest, snapshots and the lock.
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration FLUSH_LIMIT = Duration.ofSeconds(10);

    private final ProjectFolder folder;
    private final UUID project;
    private final JournalWriter journal;
    private final ManifestKeeper manifest;
    private final ProjectLock lock;
    private final Runnable whenClosed;

    Keeper(
            ProjectFolder folder,
            UUID project,
            JournalWriter journal,
            ManifestKeeper manifest,
            ProjectLock lock,
            Runnable whenClosed) {
        this.folder = folder;
        this.project = project;
        this.journal = journal;
        this.manifest = manifest;
        this.lock = lock;
        this.whenClosed = whenClosed;
    }

    void start(Supplier<ProjectState> source) {
        try {
            manifest.write(source.get(), true);
        } catch (IOException e) {
            LOG.warn("The project's manifest could not be written: {}", DiskReason.of(e));
        }
    }

    void changed() {}

    void keep(Take take) {}

    List<Take> takes(ItemId scene) throws MemoryException {
        journal.flush(FLUSH_LIMIT);
        return JournalTakes.all(folder.journal(), project).stream()
                .filter(take -> take.scene().equals(scene))
                .toList();
    }

    void close(ProjectState last) throws MemoryException {
        try {
            new Snapshots(folder.snapshots()).write(last);
            manifest.write(last, false);
            lock.close();
        } catch (IOException e) {
            throw new MemoryException("the project could not be closed in good order: " + DiskReason.of(e), e);
        } finally {
            whenClosed.run();
        }
    }
}
