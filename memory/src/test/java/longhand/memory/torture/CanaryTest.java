package longhand.memory.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import longhand.memory.api.BinderChange;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Take;
import longhand.memory.project.FolderProjects;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No word of the manuscript appears in a log, in the message of an exception or in a file where it
/// does not belong.
class CanaryTest {

    private static final String CANARY = "Zyzzogeton";
    private static final ItemId SCENE = WritingProcess.SCENE;

    @TempDir
    Path temp;

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage()
                    + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                    + (record.getThrown() == null ? "" : trace(record.getThrown())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Path folder;
    private FolderProjects projects;

    @BeforeEach
    void listen() {
        folder = temp.resolve("book");
        projects = new FolderProjects(temp.resolve("key"));
        Logger.getLogger("").addHandler(listener);
        Logger.getLogger("").setLevel(Level.ALL);
        Logger.getLogger("longhand").setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
        Logger.getLogger("").setLevel(Level.INFO);
    }

    @Test
    void refusalsDoNotQuoteTheText() throws MemoryException {
        try (Project project = projects.create(folder, "")) {
            type(project, CANARY);
            Edit foreign = SceneText.of(CANARY + CANARY).edit(0, CANARY.length() * 2, Slice.EMPTY);
            assertSilent(assertThrows(IllegalArgumentException.class, () -> project.record(SCENE, foreign)));
            assertSilent(assertThrows(
                    IllegalArgumentException.class,
                    () -> project.change(new BinderChange.Rename(new ItemId(9), CANARY))));
        }
    }

    @Test
    void damagedFilesAreReportedWithoutTheirText() throws MemoryException, IOException {
        try (Project project = projects.create(folder, "")) {
            type(project, CANARY + " one");
            type(project, CANARY + " two");
            project.keep(new Take(1, SCENE, 0, CANARY, 1, 1, "m", "", "{}", List.of(), Instant.EPOCH));
        }
        for (String part : List.of("journal", "snapshots", "store")) {
            for (Path file : files(folder.resolve(part))) {
                byte[] bytes = Files.readAllBytes(file);
                for (int at = 0; at < bytes.length; at += 97) {
                    bytes[at] ^= 1;
                }
                Files.write(file, bytes);
            }
            try (Project project = projects.open(folder)) {
                assertFalse(String.join("", project.opening().findings()).contains(CANARY));
                project.takes(SCENE);
            } catch (MemoryException e) {
                assertSilent(e);
            }
        }
        assertFalse(logged.toString().contains(CANARY));
    }

    @Test
    void aStoreThatFailsUnderTheProgramIsLoggedWithoutItsText() throws MemoryException, IOException {
        try (Project project = projects.create(folder, "")) {
            type(project, CANARY);
            // Its place is taken by something that cannot be replaced.
            deleteTree(folder.resolve("store"));
            Files.createDirectories(
                    folder.resolve("store").resolve("longhand.mv.db").resolve(CANARY.substring(0, 3)));
            Files.createDirectories(
                    folder.resolve("store").resolve("set-aside.mv.db").resolve("full"));
        }
        assertTrue(logged.toString().contains("save point"), logged::toString);
        assertFalse(logged.toString().contains(CANARY));
        try (Project project = projects.open(folder)) {
            assertEquals(CANARY, project.scene(SCENE).text());
        }
    }

    @Test
    void textLiesOnlyInJournalSnapshotsAndStore() throws MemoryException, IOException {
        try (Project project = projects.create(folder, "")) {
            type(project, CANARY);
        }
        projects.open(folder).close();
        for (Path file : files(temp)) {
            boolean mayHoldText =
                    Stream.of("journal", "snapshots", "store").anyMatch(part -> file.startsWith(folder.resolve(part)));
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertTrue(mayHoldText || !bytes.contains(CANARY), file::toString);
            assertFalse(file.toString().contains("trace"), file::toString);
        }
    }

    private static void type(Project project, String text) {
        project.record(SCENE, project.scene(SCENE).edit(0, 0, Slice.of(text, CharacterStyle.TYPED)));
    }

    private static void assertSilent(Throwable failure) {
        assertFalse(trace(failure).contains(CANARY), () -> trace(failure));
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
        }
    }
}
