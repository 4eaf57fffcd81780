package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.RuleSettings;
import longhand.memory.api.SaveState;
import longhand.memory.api.Take;
import longhand.memory.api.VerseSettings;
import longhand.memory.journal.Sha256;
import longhand.memory.testing.Property;
import longhand.memory.testing.RandomText;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderProjectsTest {

    private static final ItemId FIRST = new ItemId(1);
    private static final ProjectSettings SETTINGS = new ProjectSettings(false, 1, 0, 80_000, 500, 120)
            .withLayout(new ProjectSettings.Layout(false, true, 260, 400))
            .withTakeLength(80, true)
            .withTakesAsUsual()
            .withSources(List.of(new ProjectSettings.SourceMark(FIRST, "MEMORY", true)))
            .withVerse(VerseSettings.NONE
                    .with(FIRST, Optional.of(new VerseSettings.Poem(FIRST, "haiku", "")))
                    .with(new VerseSettings.Saying("zorvath", "Z AO1 R V AE2 TH")))
            .withRules(RuleSettings.NONE.with(
                    FIRST,
                    List.of(
                            new RuleSettings.SceneRule(FIRST, "no letters e", true),
                            new RuleSettings.SceneRule(FIRST, "at most 2 syllables", false))))
            .withLanguage("de");

    @TempDir
    Path temp;

    private Path folder;
    private FolderProjects projects;

    @BeforeEach
    void prepare() {
        folder = temp.resolve("book");
        projects = new FolderProjects(temp.resolve("key"), InstantSource.system(), Duration.ofMinutes(2));
    }

    @Test
    void aNewProjectHasOneEmptyScene() throws MemoryException {
        assertFalse(projects.isProject(folder));
        try (Project project = projects.create(folder, "The Well")) {
            assertEquals("The Well", project.title());
            assertEquals(List.of(FIRST), ids(project));
            assertEquals(SceneText.EMPTY, project.scene(FIRST));
            assertEquals(new Opening(false, "", false, 0, List.of()), project.opening());
        }
        assertTrue(projects.isProject(folder));
    }

    @Test
    void everythingIsThereAfterReopening() throws MemoryException {
        ItemId chapter;
        ItemId second;
        Take take;
        try (Project project = projects.create(folder, "The Well")) {
            type(project, FIRST, "The well was dry.\nShe wrote it down.");
            chapter = project.newItem();
            second = project.newItem();
            project.change(new BinderChange.Add(chapter, BinderItem.Kind.CHAPTER, "One", Optional.empty(), 1));
            project.change(new BinderChange.Add(second, BinderItem.Kind.SCENE, "Rain", Optional.of(chapter), 0));
            project.change(new BinderChange.SetSynopsis(second, "It rains."));
            type(project, second, "It rained.");
            take = TakeSamples.take(project.newTake(), second);
            project.keep(take);
            project.change(new BinderChange.SetTarget(second, 1_200));
            project.change(SETTINGS.at(second, 3));
        }
        try (Project project = projects.open(folder)) {
            assertEquals(new Opening(false, "", false, 0, List.of()), project.opening());
            assertEquals(
                    "The well was dry.\nShe wrote it down.",
                    project.scene(FIRST).text());
            assertEquals("It rained.", project.scene(second).text());
            assertEquals(List.of(FIRST, chapter, second), ids(project));
            assertEquals(
                    "It rains.", project.binder().item(second).orElseThrow().synopsis());
            assertEquals(List.of(take), project.takes(second));
            assertEquals(List.of(), project.takes(FIRST));
            assertEquals(1_200, project.binder().item(second).orElseThrow().target());
            assertEquals(SETTINGS.at(second, 3), project.settings());
            assertTrue(project.newItem().value() > second.value());
            assertTrue(project.newTake() > take.number());
        }
    }

    @Test
    void anyTextAndStyleComesBackOverManySessions() {
        Property.holds(5, random -> {
            Path at = temp.resolve("random-" + random.nextLong());
            SceneText expected = SceneText.EMPTY;
            projects.create(at, "").close();
            for (int session = 0; session < 4; session++) {
                try (Project project = projects.open(at)) {
                    assertEquals(List.of(), project.opening().findings());
                    assertEquals(expected, project.scene(FIRST));
                    for (int i = 0; i < 25; i++) {
                        Edit edit = RandomText.edit(expected, random);
                        expected = expected.apply(edit);
                        project.record(FIRST, edit);
                    }
                    assertEquals(expected, project.scene(FIRST));
                }
            }
        });
    }

    @Test
    void refusesWhatDoesNotFitAndChangesNothing() throws MemoryException {
        try (Project project = projects.create(folder, "")) {
            type(project, FIRST, "dry");
            Edit foreign = SceneText.of("wet").edit(0, 3, Slice.EMPTY);
            assertThrows(IllegalArgumentException.class, () -> project.record(FIRST, foreign));
            assertThrows(IllegalArgumentException.class, () -> project.scene(new ItemId(9)));
            assertThrows(IllegalArgumentException.class, () -> project.change(new BinderChange.Trash(new ItemId(9))));
            project.flush();
            assertInstanceOf(SaveState.Saved.class, project.saveState());
        }
        try (Project project = projects.open(folder)) {
            assertEquals("dry", project.scene(FIRST).text());
            assertEquals(List.of(), project.opening().findings());
        }
    }

    @Test
    void aSecondOpeningIsReadOnlyAndSaysWhoHoldsIt() throws MemoryException, IOException {
        try (Project first = projects.create(folder, "")) {
            type(first, FIRST, "dry");
            first.flush();
            try (Project second = projects.open(folder)) {
                assertTrue(second.opening().readOnly());
                assertTrue(second.opening()
                        .holder()
                        .contains("process " + ProcessHandle.current().pid()));
                assertEquals("dry", second.scene(FIRST).text());
                assertThrows(IllegalStateException.class, () -> type(second, FIRST, "wet"));
            }
            type(first, FIRST, "wet");
        }
        try (Project project = projects.open(folder)) {
            assertFalse(project.opening().readOnly());
            assertEquals("wetdry", project.scene(FIRST).text());
        }
    }

    @Test
    void refusesAFolderThatIsNoProjectAndLeavesItAlone() throws IOException {
        Files.createDirectory(folder);
        assertThrows(MemoryException.class, () -> projects.open(folder));
        assertThrows(MemoryException.class, () -> projects.open(temp.resolve("missing")));
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThrows(MemoryException.class, () -> projects.create(folder, ""));
        assertThrows(MemoryException.class, () -> projects.create(folder.resolve("letter.txt"), ""));
        assertEquals(List.of("letter.txt"), names(folder));
    }

    @Test
    void refusesAProjectOfANewerFormatAndLeavesItAlone() throws IOException, MemoryException {
        projects.create(folder, "").close();
        ManifestFile manifests = new ManifestFile(folder.resolve("project.json"), Seal.load(temp.resolve("key")));
        manifests.write(newer(manifests.read().orElseThrow().manifest()));
        List<String> before = contents();
        MemoryException refusal = assertThrows(MemoryException.class, () -> projects.open(folder));
        assertTrue(refusal.toString().contains("newer"), refusal::toString);
        assertEquals(before, contents());
    }

    private static Manifest newer(Manifest known) {
        return new Manifest(
                Manifest.FORMAT + 1,
                known.project(),
                known.title(),
                known.generation(),
                known.session(),
                known.open(),
                known.sequence(),
                known.storeSequence(),
                known.storeSha256(),
                known.scenes());
    }

    @Test
    void onlyTheOwnerMayRead() throws MemoryException, IOException {
        try (Project project = projects.create(folder, "")) {
            type(project, FIRST, "dry");
            project.keep(TakeSamples.take(project.newTake(), FIRST));
            project.takes(FIRST);
        }
        projects.open(folder).close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertEquals(Files.isDirectory(file) ? "rwx------" : "rw-------", rights, file::toString);
            }
        }
    }

    @Test
    void countsTheWordsOfTheDayAndTheSession() throws MemoryException {
        try (Project project = projects.create(folder, "")) {
            type(project, FIRST, "one two three");
            assertEquals(3, project.statistics().today());
            assertEquals(3, project.statistics().session());
        }
        try (Project project = projects.open(folder)) {
            type(project, FIRST, "four ");
            assertEquals(4, project.statistics().today());
            assertEquals(1, project.statistics().session());
            project.record(
                    FIRST, project.scene(FIRST).edit(0, project.scene(FIRST).length(), Slice.EMPTY));
            assertEquals(0, project.statistics().today());
            assertEquals(0, project.statistics().session());
        }
    }

    @Test
    void textFromElsewhereCountsForTheBookAlone() throws MemoryException {
        try (Project project = projects.create(folder, "")) {
            SceneText empty = project.scene(FIRST);
            project.bring(FIRST, empty.edit(0, 0, Slice.of("one two three", CharacterStyle.TYPED)));
            assertEquals(0, project.statistics().today());
            assertEquals(0, project.statistics().session());
        }
        try (Project project = projects.open(folder)) {
            assertEquals("one two three", project.scene(FIRST).text());
            assertEquals(0, project.statistics().today());
        }
    }

    @Test
    void theManuscriptComesOutAsText() throws MemoryException {
        try (Project project = projects.create(folder, "")) {
            type(project, FIRST, "First.");
            ItemId chapter = project.newItem();
            ItemId second = project.newItem();
            ItemId trashed = project.newItem();
            project.change(new BinderChange.Add(chapter, BinderItem.Kind.CHAPTER, "Two", Optional.empty(), 1));
            project.change(new BinderChange.Add(second, BinderItem.Kind.SCENE, "a", Optional.of(chapter), 0));
            project.change(new BinderChange.Add(trashed, BinderItem.Kind.SCENE, "b", Optional.of(chapter), 1));
            type(project, second, "Second.");
            type(project, trashed, "Never.");
            assertEquals("First.\n\nTwo\n\nSecond.\n\n* * *\n\nNever.\n", project.text());
            project.change(new BinderChange.Trash(trashed));
            assertEquals("First.\n\nTwo\n\nSecond.\n", project.text());
        }
    }

    private static void type(Project project, ItemId scene, String text) {
        project.record(scene, project.scene(scene).edit(0, 0, Slice.of(text, CharacterStyle.TYPED)));
    }

    private static List<ItemId> ids(Project project) {
        return project.binder().items().stream().map(BinderItem::id).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> contents = new java.util.ArrayList<>();
            for (Path file : files.sorted().toList()) {
                contents.add(file + " " + (Files.isRegularFile(file) ? Sha256.ofFile(file) : ""));
            }
            return contents;
        }
    }
}
