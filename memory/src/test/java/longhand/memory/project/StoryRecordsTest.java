package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.h2.H2Store;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of a story beside its text.
class StoryRecordsTest {

    private static final ItemId SCENE = new ItemId(1);

    @TempDir
    private Path temp;

    private FolderProjects projects() {
        return new FolderProjects(temp.resolve("key"));
    }

    private Path book() {
        return temp.resolve("book");
    }

    @Test
    void aStepComesBackWithItsTextAndItsTake() throws MemoryException {
        try (Project project = projects().create(book(), "")) {
            project.record(new StoryRecord("begun", SCENE, 0, 0));
            tell(project, 1, "It rained.");
            tell(project, 2, "It snowed.");
        }
        try (Project project = projects().open(book())) {
            checkBothSteps(project);
        }
    }

    @Test
    void theJournalAloneGivesThemBackAndSoDoesASnapshotAlone() throws MemoryException, IOException {
        aStepComesBackWithItsTextAndItsTake();
        Files.delete(book().resolve("store").resolve(H2Store.FILE));
        try (Project project = projects().open(book())) {
            checkBothSteps(project);
        }
        ProjectState state = projectState();
        LiveState again = new LiveState();
        state.entries().forEach(again::apply);
        assertEquals(state.story(), again.story());
        assertEquals(3, again.story().size());
    }

    @Test
    void theStoreHoldsThem() throws MemoryException {
        aStepComesBackWithItsTextAndItsTake();
        List<StoryRecord> records;
        try (Project project = projects().open(book())) {
            records = project.story();
        }
        try (H2Store store = H2Store.open(book().resolve("store"))) {
            assertEquals(records, store.story());
        }
    }

    @Test
    void aParagraphIsFoundWhereverEditsMoveIt() throws MemoryException {
        try (Project project = projects().create(book(), "")) {
            tell(project, 1, "It rained.");
            tell(project, 2, "It snowed.");
            edit(project, 0, 0, "Once. ");
            assertEquals("It rained.", paragraph(project, 0));
            assertEquals("It snowed.", paragraph(project, 1));
            edit(project, 9, 15, "poured");
            assertEquals("It poured.", paragraph(project, 0));
            edit(project, project.scene(SCENE).length(), project.scene(SCENE).length(), " Much.");
            assertEquals("It snowed.", paragraph(project, 1));
            edit(project, 0, project.scene(SCENE).length(), "");
            assertFalse(project.story().getFirst().hasParagraph());
        }
    }

    @Test
    void edgesOfTheRecordAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new StoryRecord("", SCENE, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new StoryRecord("x", SCENE, 2, 1));
        assertEquals(new StoryRecord("x", SCENE, 3, 3), new StoryRecord("x", SCENE, 5, 9).within(3));
    }

    private ProjectState projectState() throws MemoryException {
        try (Project project = projects().open(book())) {
            return ((WritableProject) project).freeze();
        }
    }

    private static void checkBothSteps(Project project) throws MemoryException {
        assertEquals(
                List.of(),
                project.opening().findings().stream()
                        .filter(finding -> !finding.startsWith("The store was missing"))
                        .toList());
        assertEquals("It rained.\nIt snowed.", project.scene(SCENE).text());
        assertEquals(
                List.of("begun", "step 1", "step 2"),
                project.story().stream().map(StoryRecord::content).toList());
        assertEquals("It snowed.", paragraph(project, 2));
        assertEquals(
                List.of("It rained.", "It snowed."),
                project.takes(SCENE).stream().map(Take::text).toList());
    }

    private static String paragraph(Project project, int record) {
        StoryRecord found = project.story().get(record);
        return project.scene(SCENE).text(found.from(), found.to());
    }

    private static void tell(Project project, long number, String paragraph) {
        SceneText scene = project.scene(SCENE);
        int end = scene.length();
        String gap = end == 0 ? "" : "\n";
        Edit edit = scene.edit(end, end, Slice.of(gap + paragraph, CharacterStyle.TYPED));
        Take take = new Take(number, SCENE, end, paragraph, number, 1, "m", "", "{}", List.of(), Instant.EPOCH);
        int from = end + gap.length();
        project.tell(edit, take, new StoryRecord("step " + number, SCENE, from, from + paragraph.length()));
    }

    private static void edit(Project project, int from, int to, String text) {
        project.record(SCENE, project.scene(SCENE).edit(from, to, Slice.of(text, CharacterStyle.TYPED)));
    }
}
