package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import longhand.memory.api.BinderChange;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is so slow that the next save point is due while the project is being closed.
class SlowClosingTest {

    private static final String STORE_THREAD = "longhand-store";

    /// A little longer than the pause before a save point.
    private static final Duration SLOW = Duration.ofMillis(4500);

    private final long begun = System.nanoTime();

    /// The store's thread asks for the time when it writes the last snapshot.
    private Instant slowly() {
        while (Thread.currentThread().getName().equals(STORE_THREAD) && System.nanoTime() - begun < SLOW.toNanos()) {
            LockSupport.parkNanos(1_000_000);
        }
        return Instant.now();
    }

    @Test
    void aSavePointThatIsDueWhileClosingDoesNotMarkTheProjectAsOpen(@TempDir Path temp)
            throws MemoryException, InterruptedException {
        Set<Thread> others = Thread.getAllStackTraces().keySet();
        InstantSource clock = this::slowly;
        FolderProjects projects = new FolderProjects(temp.resolve("key"), clock, Duration.ofMinutes(2));
        Project project = projects.create(temp.resolve("book"), "The Well");
        project.change(
                new BinderChange.Rename(project.binder().scenes().getFirst().id(), "Rain"));
        project.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(STORE_THREAD) && !others.contains(thread)) {
                thread.join();
            }
        }
        try (Project again = projects.open(temp.resolve("book"))) {
            assertFalse(again.opening().afterCrash());
        }
    }
}
