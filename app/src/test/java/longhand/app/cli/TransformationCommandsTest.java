package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longhand.app.cli.Shell.Result;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransformationCommandsTest {

    private static final String PAGE = "The old sea was grey, and a storm came over the long wall of the town.";

    @TempDir
    private Path temp;

    private String file(String text) throws IOException {
        return Files.writeString(temp.resolve("page.txt"), text).toString();
    }

    private static ScriptedWriter saying(String text, String... unkept) {
        Usage usage = new Usage(1, 0, 0, 1, 1, 1, 1);
        ModelDescription model = new ModelDescription("m", "a", "", 1, 1, 1, "b");
        return new ScriptedWriter(
                new WritingEvent.TextAdded(text),
                new WritingEvent.Finished(StopReason.END_OF_TEXT, usage, model, List.of(), List.of(unkept)));
    }

    @Test
    void putsOtherNounsIntoAText() throws IOException {
        Result result = new Shell(temp, saying("")).run("nplus7", file("The church was quiet.\n"));
        assertTrue(result.out().matches("The (?!church)[a-z]+ was quiet\\.\n"), result.out());
        assertEquals(
                "The church was quiet.\n",
                new Shell(temp, saying(""))
                        .run("nplus7", "--n", "0", file("The church was quiet.\n"))
                        .out());
    }

    @Test
    void asksForWordsOfThePageInOrder() throws IOException {
        ScriptedWriter writer = saying("The sea came over.");
        Result result =
                new Shell(temp, writer).run("erase", file(PAGE), "--words", "4", "--seed", "1", "--model", model());
        assertEquals("The sea came over\n", result.out()); // the page has the marks
        WritingRequest asked = writer.asked();
        assertEquals(LengthTarget.exactly(4), asked.length());
        assertEquals("exactly 4 words", asked.rules().get(1));
        assertTrue(asked.rules().getFirst().startsWith("only words in order The old sea was"));
    }

    @Test
    void showsThePageBlackedOut() throws IOException {
        Result result = new Shell(temp, saying("The sea came over."))
                .run("erase", file(PAGE), "--words", "4", "--marked", "--model", model());
        assertEquals("The ███ sea ███ ████, ███ █ █████ came over ███ ████ ████ ██ ███ ████.\n", result.out());
    }

    @Test
    void aPageThatIsTooShortIsSaid() throws IOException {
        Result result = new Shell(temp, saying("")).run("erase", file("The sea."), "--model", model());
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("not of 2"), result.err());
    }

    @Test
    void textsWithoutAPoemAreSaid() throws IOException {
        Result result = new Shell(temp, saying("")).run("cento", file(PAGE), "--no-model");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("have no Heroic couplets"), result.err());
    }

    private String model() throws IOException {
        return Files.writeString(temp.resolve("model.gguf"), "").toString();
    }
}
