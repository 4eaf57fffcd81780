package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Edit;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A snapshot that is asked for before something changes much.
class SnapshotOnDemandTest {

    private static final ItemId SCENE = new ItemId(1);

    @TempDir
    private Path temp;

    private List<Path> files() throws IOException {
        Path folder = temp.resolve("book").resolve("snapshots");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    /// A second goes by whenever the time is asked for, so that no two files have one name.
    private FolderProjects projects() {
        Instant start = Instant.parse("2026-03-09T12:00:00Z");
        AtomicLong seconds = new AtomicLong();
        return new FolderProjects(
                temp.resolve("key"), () -> start.plusSeconds(seconds.getAndIncrement()), Duration.ofMinutes(2));
    }

    /// Whatever was asked of the store's thread before is done.
    private static void await(Project project) throws MemoryException {
        project.takes(SCENE);
    }

    @Test
    void holdsTheTextAsItWasAndComesOnceForEachState() throws MemoryException, IOException {
        try (Project project = projects().create(temp.resolve("book"), "")) {
            write(project, "Before.");
            project.snapshot();
            write(project, "After. ");
            project.snapshot();
            project.snapshot();
            await(project);
            List<Path> all = files();
            List<String> texts = all.stream().map(this::text).toList();
            assertTrue(texts.contains("Before."), texts::toString);
            assertTrue(texts.contains("After. Before."), texts::toString);
            assertEquals(texts.stream().distinct().toList(), texts);
        }
    }

    private String text(Path file) {
        Optional<ProjectState> state = new Snapshots(temp.resolve("book").resolve("snapshots")).state(file);
        return Optional.ofNullable(state.orElseThrow().scenes().get(SCENE))
                .map(scene -> scene.text().text())
                .orElse("");
    }

    private static void write(Project project, String words) {
        project.record(SCENE, new Edit(0, Slice.EMPTY, Slice.of(words, CharacterStyle.TYPED)));
    }
}
