package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.api.SavedState;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a project can tell after a crash: a copy of the folder of a project that is open is what a crash
/// leaves behind.
class CrashTest {

    private static final ItemId FIRST = new ItemId(1);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    @TempDir
    Path temp;

    private Path folder;
    private FolderProjects projects;

    @BeforeEach
    void writeAProject() throws MemoryException {
        folder = temp.resolve("book");
        projects = at(NOON);
        try (Project project = projects.create(folder, "Book")) {
            type(project, "She wrote it down. ");
        }
    }

    private FolderProjects at(Instant now) {
        return new FolderProjects(temp.resolve("key"), InstantSource.fixed(now), Duration.ofMinutes(2));
    }

    /// Types at the end of the first scene.
    private static void type(Project project, String text) {
        SceneText scene = project.scene(FIRST);
        project.record(FIRST, scene.edit(scene.length(), scene.length(), Slice.of(text, CharacterStyle.TYPED)));
    }

    private Path crash(Project open) throws MemoryException, IOException {
        open.flush();
        Path left = temp.resolve("left");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path target = left.resolve(folder.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return left;
    }

    @Test
    void saysWhatWasWrittenLastAndWhen() throws MemoryException, IOException {
        Path left;
        try (Project project = at(NOON.plusSeconds(60)).open(folder)) {
            type(project, "It was late.");
            type(project, " It fell.");
            left = crash(project);
        }
        try (Project project = at(NOON.plusSeconds(120)).open(left)) {
            Opening opening = project.opening();
            assertTrue(opening.afterCrash());
            Opening.LastWords last = opening.lastWords().orElseThrow();
            assertEquals("It was late. It fell.", project.scene(FIRST).text(last.from(), last.to()));
            assertEquals(NOON.plusSeconds(60), last.at());
            assertEquals(List.of(), opening.losses());
        }
    }

    @Test
    void followsWhatWasWrittenThroughLaterEdits() throws MemoryException, IOException {
        Path left;
        try (Project project = projects.open(folder)) {
            type(project, "It was late.");
            SceneText scene = project.scene(FIRST);
            project.record(FIRST, scene.edit(0, 4, Slice.of("He", CharacterStyle.TYPED)));
            left = crash(project);
        }
        try (Project project = projects.open(left)) {
            Opening.LastWords last = project.opening().lastWords().orElseThrow();
            assertEquals("Hewrote it down. It was late.", project.scene(FIRST).text(last.from(), last.to()));
        }
    }

    @Test
    void hasNothingToTellAfterAnEndInOrder() throws MemoryException {
        try (Project project = projects.open(folder)) {
            type(project, "It was late.");
        }
        try (Project project = projects.open(folder)) {
            assertFalse(project.opening().afterCrash());
            assertTrue(project.opening().lastWords().isEmpty());
        }
    }

    @Test
    void listsEarlierStatesAndOpensThemForReading() throws MemoryException, IOException {
        try (Project project = at(NOON.plusSeconds(7_200)).open(folder)) {
            type(project, "It was late.");
        }
        List<SavedState> states = projects.states(folder, 5);
        assertEquals(List.of(7, 4), states.stream().map(SavedState::words).toList());
        assertEquals(
                List.of(NOON.plusSeconds(7_200), NOON),
                states.stream().map(SavedState::takenAt).toList());
        assertEquals(1, projects.states(folder, 1).size());
        try (Project earlier = projects.open(folder, states.getLast())) {
            assertEquals("She wrote it down. ", earlier.scene(FIRST).text());
            assertTrue(earlier.opening().readOnly());
            assertThrows(IllegalStateException.class, () -> type(earlier, "wet"));
            assertEquals("Book", earlier.title());
        }
        Files.writeString(states.getLast().file(), "not a zip");
        assertEquals(1, projects.states(folder, 5).size());
        assertThrows(MemoryException.class, () -> projects.open(folder, states.getLast()));
    }
}
