package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.testing.Property;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages the files of a project: nothing comes up wrong, and nothing is lost in silence.
class DamageTest {

    private static final ItemId CALM = new ItemId(1);
    private static final ItemId STORMY = new ItemId(2);
    private static final List<String> WORDS = List.of("alpha ", "beta ", "gamma ", "delta ", "omega ");

    @TempDir
    Path temp;

    private Path folder;
    private FolderProjects projects;

    @BeforeEach
    void writeAProject() throws MemoryException {
        folder = temp.resolve("book");
        projects = new FolderProjects(temp.resolve("key"), InstantSource.system(), Duration.ofMinutes(2));
        try (Project project = projects.create(folder, "Book")) {
            project.change(new BinderChange.Add(STORMY, BinderItem.Kind.SCENE, "The Storm", Optional.empty(), 1));
            append(project, CALM, "Nothing moves.");
            WORDS.forEach(word -> append(project, STORMY, word));
        }
    }

    @Test
    void withoutSnapshotsAndStoreTheJournalAloneGivesEverything() throws MemoryException, IOException {
        deleteAll("snapshots");
        deleteAll("store");
        try (Project project = projects.open(folder)) {
            assertEquals(String.join("", WORDS), project.scene(STORMY).text());
            assertEquals("Nothing moves.", project.scene(CALM).text());
            assertEquals(
                    "The Storm", project.binder().item(STORMY).orElseThrow().title());
        }
    }

    @Test
    void aDamagedSnapshotIsReportedAndTheJournalUsed() throws MemoryException, IOException {
        for (Path file : files("snapshots")) {
            flip(file, Files.size(file) / 2);
        }
        try (Project project = projects.open(folder)) {
            assertEquals(String.join("", WORDS), project.scene(STORMY).text());
            assertTrue(project.opening().findings().getFirst().contains("snapshot"), project.opening()::toString);
        }
    }

    @Test
    void aSceneThatTheJournalLostIsTakenFromTheStore() throws MemoryException, IOException {
        deleteAll("snapshots");
        damageTheRecordOf("gamma");
        try (Project project = projects.open(folder)) {
            assertEquals(String.join("", WORDS), project.scene(STORMY).text());
            assertEquals("Nothing moves.", project.scene(CALM).text());
            assertTrue(findings(project).contains("The Storm"), project.opening()::toString);
            append(project, STORMY, "later");
        }
        try (Project project = projects.open(folder)) {
            assertEquals(List.of(), project.opening().findings());
            assertEquals(String.join("", WORDS) + "later", project.scene(STORMY).text());
        }
    }

    @Test
    void whatNoCopyHoldsIsSetAsideAndNamed() throws MemoryException, IOException {
        deleteAll("snapshots");
        deleteAll("store");
        damageTheRecordOf("gamma");
        ItemId rescued;
        try (Project project = projects.open(folder)) {
            assertEquals("alpha beta ", project.scene(STORMY).text());
            rescued = project.binder().scenes().getLast().id();
            assertEquals(
                    "The Storm (recovered)",
                    project.binder().item(rescued).orElseThrow().title());
            assertEquals("delta omega ", project.scene(rescued).text());
            assertEquals("Nothing moves.", project.scene(CALM).text());
            assertTrue(findings(project).contains("The Storm"), project.opening()::toString);
            assertEquals(List.of(new Opening.Loss(STORMY, 1)), project.opening().losses(), "gamma");
        }
        deleteAll("snapshots");
        try (Project project = projects.open(folder)) {
            assertEquals("alpha beta ", project.scene(STORMY).text());
            assertEquals("delta omega ", project.scene(rescued).text());
        }
    }

    @Test
    void aLostManifestCostsNothing() throws MemoryException, IOException {
        Files.delete(folder.resolve("project.json"));
        try (Project project = projects.open(folder)) {
            assertEquals(String.join("", WORDS), project.scene(STORMY).text());
            assertEquals("Book", project.title());
            assertEquals(1, project.opening().findings().size());
        }
    }

    @Test
    void aJournalThatWasPutBackIsNoticed() throws MemoryException, IOException {
        List<Path> before = files("journal");
        try (Project project = projects.open(folder)) {
            append(project, STORMY, "later");
        }
        deleteAll("snapshots");
        deleteAll("store");
        for (Path file : files("journal")) {
            if (!before.contains(file)) {
                Files.delete(file);
            }
        }
        try (Project project = projects.open(folder)) {
            assertEquals(String.join("", WORDS), project.scene(STORMY).text());
            assertTrue(findings(project).contains("ends early"), project.opening()::toString);
            assertTrue(findings(project).contains("The Storm"), project.opening()::toString);
            assertEquals(List.of(new Opening.Loss(STORMY, 1)), project.opening().losses(), "later");
        }
    }

    @Test
    void aProjectOfWhichNothingIsLeftIsRefused() throws IOException {
        deleteAll("snapshots");
        deleteAll("journal");
        assertThrows(MemoryException.class, () -> projects.open(folder));
    }

    @Test
    void aDamagedNumberOfTheFormatKeepsNobodyOut() throws MemoryException, IOException {
        Path manifest = folder.resolve("project.json");
        String damaged = Files.readString(manifest).replaceFirst("\"longhand\" : \\d+", "\"longhand\" : 7");
        Files.writeString(manifest, damaged);
        try (Project project = projects.open(folder)) {
            assertEquals(String.join("", WORDS), project.scene(STORMY).text());
            assertEquals(List.of(), project.opening().findings());
            assertFalse(project.opening().afterCrash());
        }
    }

    /// One damage anywhere: either the text is right or a finding says that it is not, and no word
    /// appears that nobody wrote.
    @Test
    void noDamageGivesAWrongTextInSilence() {
        Property.holds(40, random -> {
            Path copy = temp.resolve("copy-" + random.nextLong());
            copy(folder, copy);
            List<Path> files = files(copy);
            Path file = files.get(random.nextInt(files.size()));
            if (Files.size(file) > 0) {
                flip(file, random.nextLong(Files.size(file)));
            }
            try (Project project = projects.open(copy)) {
                String text = project.scene(STORMY).text();
                boolean right = text.equals(String.join("", WORDS))
                        && project.scene(CALM).text().equals("Nothing moves.");
                assertTrue(right || !project.opening().findings().isEmpty(), file::toString);
                assertTrue(String.join("", WORDS).startsWith(text), () -> file + ": " + text);
            }
        });
    }

    private static void append(Project project, ItemId scene, String text) {
        int end = project.scene(scene).length();
        project.record(scene, project.scene(scene).edit(end, end, Slice.of(text, CharacterStyle.TYPED)));
    }

    private static String findings(Project project) {
        return String.join(" ", project.opening().findings());
    }

    private void damageTheRecordOf(String word) throws IOException {
        boolean found = false;
        for (Path file : files("journal")) {
            int at = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).indexOf(word);
            if (at >= 0) {
                flip(file, at);
                found = true;
            }
        }
        assertTrue(found);
    }

    private static void flip(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 4;
        Files.write(file, bytes);
    }

    private void deleteAll(String name) throws IOException {
        for (Path file : files(name)) {
            Files.delete(file);
        }
        assertEquals(List.of(), files(name));
    }

    private List<Path> files(String name) throws IOException {
        return files(folder.resolve(name));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
