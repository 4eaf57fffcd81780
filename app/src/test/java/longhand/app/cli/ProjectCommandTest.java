package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import longhand.app.cli.Shell.Result;
import longhand.engine.api.EngineError;
import longhand.engine.api.Prompt;
import longhand.engine.api.WritingEvent;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem.Kind;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCommandTest {

    @TempDir
    private Path temp;

    @Test
    void makesAProjectAndPrintsItsWholeText() throws MemoryException {
        Path book = temp.resolve("Die Höhle");
        Shell shell = new Shell(temp, new ScriptedWriter());
        assertEquals(new Result(0, book + "\n", ""), shell.run("project", "new", book.toString(), "--title", "Höhle"));
        fill(shell, book);
        assertEquals(new Result(0, "One\n\nIt’s dark.\nSo dark.\n", ""), shell.run("project", "text", book.toString()));
        assertEquals(
                new Result(0, "1\tSCENE\t4\tAt night\n2\tCHAPTER\t0\tOne\n", ""),
                sorted(shell.run("project", "list", book.toString())));
    }

    @Test
    void writesOnFromASceneAndChangesNothing() throws MemoryException {
        Path book = temp.resolve("book");
        ScriptedWriter writer = new ScriptedWriter(new WritingEvent.Failed(new EngineError.EngineLost("enough")));
        Shell shell = new Shell(temp, writer);
        shell.run("project", "new", book.toString());
        fill(shell, book);
        String model = Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();
        shell.run("write", book.toString(), "--scene", "At night", "--model", model);
        assertEquals(
                new Prompt.Continuation("It’s dark.\nSo dark."), writer.asked().prompt());
        shell.run("write", book.toString(), "--scene", "1", "--model", model);
        assertEquals(
                new Prompt.Continuation("It’s dark.\nSo dark."), writer.asked().prompt());
        assertEquals(
                "One\n\nIt’s dark.\nSo dark.\n",
                shell.run("project", "text", book.toString()).out());
        Result none = shell.run("write", book.toString(), "--scene", "At noon", "--model", model);
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("0 scenes of " + book + " are called At noon"), none.err());
    }

    @Test
    void refusesAFolderThatIsNoProjectOrNotEmpty() throws IOException {
        Shell shell = new Shell(temp, new ScriptedWriter());
        Files.writeString(temp.resolve("letter.txt"), "Dear Ann");
        assertEquals(1, shell.run("project", "text", temp.toString()).exitCode());
        assertEquals(1, shell.run("project", "new", temp.toString()).exitCode());
        assertEquals(2, shell.run("project", "new").exitCode());
        assertEquals(2, shell.run("project", "sell", temp.toString()).exitCode());
    }

    /// A chapter before the scene that every project begins with.
    private static void fill(Shell shell, Path book) throws MemoryException {
        try (Project project = shell.projects().open(book)) {
            ItemId scene = project.binder().scenes().getFirst().id();
            SceneText empty = project.scene(scene);
            project.record(scene, empty.edit(0, 0, Slice.of("It’s dark.\nSo dark.", CharacterStyle.TYPED)));
            project.change(new BinderChange.Rename(scene, "At night"));
            project.change(new BinderChange.Add(project.newItem(), Kind.CHAPTER, "One", Optional.empty(), 0));
        }
    }

    private static Result sorted(Result result) {
        String lines = result.lines().stream().sorted().map(line -> line + "\n").collect(Collectors.joining());
        return new Result(result.exitCode(), lines, result.err());
    }
}
