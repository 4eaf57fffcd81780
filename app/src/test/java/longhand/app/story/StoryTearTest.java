package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import longhand.engine.api.EngineException;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tears the journal inside the record of a step: what a crash may leave, all the way along.
class StoryTearTest {

    private static final int CUTS = 16;

    @TempDir
    private Path temp;

    /// What must come together.
    private record Seen(int steps, String text, String prompt) {

        static Seen of(Project project) throws MemoryException {
            return new Seen(
                    new StoryBook(project).story().steps().size(),
                    project.scene(Stories.SCENE).text(),
                    Stories.nextPrompt(project));
        }
    }

    @Test
    void aTornStepIsNoneAtAll() throws MemoryException, EngineException, IOException {
        Path book = temp.resolve("book");
        try (Project project = Stories.begun(Stories.projects(temp), book)) {
            Stories.step(project);
            Seen first = Seen.of(project);
            long begin = Files.size(journal(book));
            Stories.step(project);
            Seen second = Seen.of(project);
            long end = Files.size(journal(book));
            for (int cut = 0; cut <= CUTS; cut++) {
                long length = begin + (end - begin) * cut / CUTS;
                assertEquals(cut == CUTS ? second : first, torn(book, cut, length), "cut " + cut);
            }
        }
    }

    private static Path journal(Path book) throws IOException {
        try (Stream<Path> files = Files.list(book.resolve("journal"))) {
            return files.sorted().toList().getLast();
        }
    }

    /// A copy of the project whose journal ends early.
    private Seen torn(Path book, int cut, long length) throws IOException, MemoryException {
        Path copy = Files.createDirectories(temp.resolve("torn-" + cut));
        Path journal = Files.createDirectories(copy.resolve("journal"))
                .resolve(journal(book).getFileName());
        for (Map.Entry<Path, Path> file : Map.of(
                        journal(book), journal, book.resolve("project.json"), copy.resolve("project.json"))
                .entrySet()) {
            Files.copy(file.getKey(), file.getValue());
        }
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
        try (Project project = Stories.projects(temp).open(copy)) {
            return Seen.of(project);
        }
    }
}
