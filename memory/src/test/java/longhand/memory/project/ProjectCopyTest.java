package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCopyTest {

    private static final ItemId SCENE = new ItemId(1);

    @TempDir
    private Path temp;

    private FolderProjects projects = new FolderProjects(Path.of(""));

    @BeforeEach
    void makeProject() throws MemoryException {
        projects = new FolderProjects(temp.resolve("key"));
        try (Project project = projects.create(temp.resolve("one"), "One")) {
            type(project, "Snow lay.");
        }
    }

    private static void type(Project project, String text) {
        int end = project.scene(SCENE).length();
        project.record(SCENE, project.scene(SCENE).edit(end, end, Slice.of(text, CharacterStyle.TYPED)));
    }

    private String text(String name) throws MemoryException {
        try (Project project = projects.open(temp.resolve(name))) {
            return project.scene(SCENE).text();
        }
    }

    @Test
    void eachGoesOnByItself() throws MemoryException {
        projects.copy(temp.resolve("one"), temp.resolve("two"));
        try (Project copy = projects.open(temp.resolve("two"))) {
            assertFalse(copy.opening().readOnly());
            type(copy, " Wind blew.");
        }
        assertEquals("Snow lay. Wind blew.", text("two"));
        assertEquals("Snow lay.", text("one"));
    }

    @Test
    void anOpenProjectIsNotCopiedAndNothingIsLeft() throws MemoryException {
        try (Project open = projects.open(temp.resolve("one"))) {
            type(open, " More.");
            MemoryException refused =
                    assertThrows(MemoryException.class, () -> projects.copy(temp.resolve("one"), temp.resolve("two")));
            assertTrue(String.valueOf(refused.getMessage()).contains("open elsewhere"), refused::toString);
        }
        assertFalse(Files.exists(temp.resolve("two")));
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws MemoryException, IOException {
        Path two = Files.createDirectory(temp.resolve("two"));
        Files.writeString(two.resolve("mine.txt"), "mine");
        assertThrows(MemoryException.class, () -> projects.copy(temp.resolve("one"), two));
        assertEquals("mine", Files.readString(two.resolve("mine.txt")));
        assertThrows(MemoryException.class, () -> projects.copy(two, temp.resolve("three")));
    }

    @Test
    void whatAnInterruptedCopyLeftIsInNobodysWay() throws MemoryException, IOException {
        Path left = Files.createDirectories(temp.resolve("two.copying").resolve("journal"));
        Files.writeString(left.resolve("half"), "half");
        projects.copy(temp.resolve("one"), temp.resolve("two"));
        assertEquals("Snow lay.", text("two"));
        assertFalse(Files.exists(temp.resolve("two.copying")));
        assertFalse(Files.exists(temp.resolve("two").resolve("journal").resolve("half")));
    }
}
