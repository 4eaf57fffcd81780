package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.engine.api.WritingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviseCommandTest {

    private static final String TEXT = "The sea was grey. He put his hat on the table, since it was wet. It rained.";

    @TempDir
    private Path temp;

    private Path model = Path.of("");

    @BeforeEach
    void makeModel() throws IOException {
        model = Files.createFile(temp.resolve("model.gguf"));
    }

    private static ScriptedWriter answering(String answer) {
        return new ScriptedWriter(
                new WritingEvent.TextAdded(answer),
                new WritingEvent.Finished(
                        StopReason.END_OF_TEXT,
                        new Usage(0, 0, 0, 0, 0, 0, 0),
                        new ModelDescription("fake", "llama", "", 0, 0, 2048, "none"),
                        List.of()));
    }

    private Shell.Result revise(String answer, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "revise";
        all[1] = "-";
        all[2] = "--model=" + model;
        all[3] = "--seed=1";
        System.arraycopy(options, 0, all, 4, options.length);
        return new Shell(temp, answering(answer)).runWith(TEXT, all);
    }

    @Test
    void aRuleNeedsNoModel() {
        Shell.Result result = revise(
                "no", "--verb", "rewrite", "--sentences", "2", "--with", "first-person", "--json", "--proposals", "1");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains("\"text\":\"I put my hat on the table, since it was wet.\""), result.out());
        assertTrue(result.out().contains("\"source\":\"rule\""), result.out());
        assertTrue(result.out().contains("\"checks\":{\"first-person\":true}"), result.out());
    }

    @Test
    void anExactNumberOfWordsIsKept() {
        Shell.Result result = revise("", "--verb", "shorten", "--words", "=6", "--json");
        assertTrue(result.out().contains("\"text\":\"The sea was grey. It rained.\""), result.out());
        assertTrue(result.out().contains("\"source\":\"copied\""), result.out());
    }

    @Test
    void proposalsGoToStdoutAndWhatTheyAreToStderr() {
        Shell.Result result =
                revise("His hat was wet, so he put it on the table.", "--verb", "REWRITE", "--sentences", "2-2");
        assertEquals(List.of("His hat was wet, so he put it on the table.", ""), result.lines());
        assertTrue(result.err().contains("model, 11 words"), result.err());
    }

    @Test
    void nothingIsNoFailure() {
        Shell.Result result = revise("Here is the rewritten text.", "--verb", "rewrite");
        assertEquals(0, result.exitCode());
        assertEquals("", result.out());
        assertTrue(result.err().contains("the text is as it was"), result.err());
    }

    @Test
    void wrongOptionsAreNamed() {
        assertEquals(2, revise("", "--verb", "rewrite", "--with", "taste").exitCode());
        assertEquals(2, revise("", "--verb", "rewrite", "--with", "loud").exitCode());
        assertEquals(2, revise("", "--verb", "rewrite", "--sentences", "2-9").exitCode());
        assertEquals(2, revise("", "--verb", "rewrite", "--proposals", "5").exitCode());
        assertEquals(2, revise("", "--verb", "erase").exitCode());
        assertEquals(2, revise("", "--verb", "expand", "--words", "=0").exitCode());
        assertEquals(2, revise("", "--verb", "rewrite", "--words", "=40").exitCode());
        assertEquals(2, revise("", "--verb", "expand", "--words", "many").exitCode());
    }

    @Test
    void aLanguageThatIsNotRevisedIsRefused() {
        Shell.Result refused = revise("no", "--verb", "rewrite", "--language", "nl");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--language must be one of de, en, es, fr: nl"), refused.err());
    }

    @Test
    void aGermanTextIsPutToTheModelInGerman() {
        ScriptedWriter writer = answering("Auf den Tisch legte er den nassen Hut.");
        Shell.Result result = new Shell(temp, writer)
                .runWith(
                        "Er legte den nassen Hut auf den Tisch.",
                        "revise",
                        "-",
                        "--model=" + model,
                        "--verb=rewrite",
                        "--language=de");
        assertEquals(List.of("Auf den Tisch legte er den nassen Hut.", ""), result.lines(), result.err());
        assertTrue(
                writer.asked().prompt().toString().contains("Sag den Satz mit anderen Worten."),
                writer.asked().toString());
    }

    @Test
    void thePersonOfAGermanTextIsNotChanged() {
        Shell.Result refused = revise("no", "--verb", "rewrite", "--language", "de", "--with", "first-person");
        assertEquals(1, refused.exitCode());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("--with first-person is for English texts only"), refused.err());
        assertTrue(refused.err().contains("--language de"), refused.err());
    }
}
