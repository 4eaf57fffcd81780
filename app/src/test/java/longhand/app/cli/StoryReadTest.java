package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longhand.app.cli.Shell.Result;
import longhand.app.story.Teller;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `story read`: a memory of a manuscript that was there before.
class StoryReadTest {

    private static final ItemId SCENE = new ItemId(1);
    private static final String MODEL =
            Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();

    @TempDir
    private Path temp;

    private String text = "";

    @BeforeEach
    void writeManuscript() throws MemoryException {
        text = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "Mara had " + i + " lamps in the mill, and it was Osk who sold them to her.")
                .collect(Collectors.joining("\n"));
        new Shell(temp).run("project", "new", book());
        type(0, text);
    }

    private String book() {
        return temp.resolve("book").toString();
    }

    private Result run(String... arguments) {
        return new Shell(temp, new Teller()).run(arguments);
    }

    private void type(int at, String words) throws MemoryException {
        try (Project project = new Shell(temp).projects().open(temp.resolve("book"))) {
            project.record(SCENE, project.scene(SCENE).edit(at, at, Slice.of(words, CharacterStyle.TYPED)));
        }
    }

    private JsonNode steps() throws JsonProcessingException {
        return JsonLines.JSON
                .readTree(run("story", "show", book(), "--json").out())
                .path("steps");
    }

    @Test
    void everySentenceIsReadOnceAndRowsAreSentencesOfTheText() throws JsonProcessingException, MemoryException {
        Result read = run("story", "read", book());
        assertEquals(0, read.exitCode(), read.err());
        assertEquals(3, read.err().lines().count());
        JsonNode steps = steps();
        assertEquals(3, steps.size());
        StringBuilder all = new StringBuilder();
        steps.forEach(step -> all.append(all.isEmpty() ? "" : "\n")
                .append(step.path("paragraph").asText()));
        assertEquals(text, all.toString());
        JsonNode rows = steps.get(2).path("shortTermMemory");
        assertEquals(12, rows.size());
        rows.forEach(row -> assertTrue(text.contains(row.path("text").asText()), row::toString));

        assertEquals("", run("story", "read", book()).err());
        type(text.length(), "\nThen Ivo lost the last lamp.");
        assertEquals("read 6 words of a scene\n", run("story", "read", book()).err());
        assertEquals(4, steps().size());
    }

    @Test
    void aStoryGoesOnFromWhatWasRead() throws JsonProcessingException {
        run("story", "read", book());
        Result named = run(
                "story", "new", book(), "--genre", "mystery", "--about", "lamps", "--model", MODEL, "--drafts", "1");
        assertEquals(0, named.exitCode(), named.err());
        assertEquals(3, steps().size());
        String prompt = run("story", "show", book(), "--prompt").out();
        assertTrue(prompt.startsWith("This mystery story is about lamps."), prompt);
        assertTrue(prompt.contains("- Mara had "), prompt);
        Result step = run("story", "step", book(), "--backend", "scalar");
        assertEquals(0, step.exitCode(), step.err());
        assertEquals(4, steps().size());
    }

    @Test
    void theMemoryIsAsLargeAsTheStoryWasBegunWith() throws JsonProcessingException {
        run("story", "new", book(), "--genre", "mystery", "--about", "lamps", "--rows", "5");
        run("story", "read", book());
        assertEquals(5, steps().get(2).path("shortTermMemory").size());
    }

    @Test
    void whatWasReadIsForgottenWithoutALossOfText() throws JsonProcessingException {
        run("story", "read", book());
        Result undone = run("story", "undo", book());
        assertEquals(new Result(0, "", "step 3 is no longer remembered; its text stays\n"), undone);
        assertEquals(2, steps().size());
        assertTrue(run("project", "text", book()).out().contains(text));
        assertEquals(1, run("story", "read", book()).err().lines().count());
        assertEquals(3, steps().size());
    }
}
