package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookCommandsTest {

    private static final String BOOK =
            "It rained. Pell hid the ledger under the stairs. Nobody saw him. The sea was grey.";

    @TempDir
    private Path temp;

    @Test
    void anAnswerIsASentenceOfTheBookWithItsPlace() {
        Shell shell = new Shell(temp, new ScriptedWriter());
        Shell.Result result = shell.runWith(BOOK, "ask", "-", "Where is the ledger?", "--no-model", "--json");
        assertEquals(
                List.of(
                        "{\"sentences\":[{\"text\":\"Pell hid the ledger under the stairs.\",\"chapter\":0,\"title\":\"-\","
                                + "\"sentence\":1,\"from\":11,\"to\":48}]}"),
                result.lines());
        Shell.Result none = shell.runWith(BOOK, "ask", "-", "Who flies?", "--no-model");
        assertEquals(0, none.exitCode());
        assertEquals("", none.out());
        assertTrue(none.err().contains("No sentence"), none.err());
    }

    @Test
    void aSummaryHasTheBooksOwnSentences() {
        Shell.Result result = new Shell(temp, new ScriptedWriter()).runWith(BOOK, "summary", "-", "--words", "9");
        assertEquals(List.of("Pell hid the ledger under the stairs."), result.lines());
        assertEquals(
                2, new Shell(temp).runWith(BOOK, "summary", "-", "--words", "0").exitCode());
    }

    @Test
    void aBookIsAskedInALanguageThatThereIs() {
        Shell shell = new Shell(temp, new ScriptedWriter());
        String book = "Es regnete. Pell versteckte das Heft unter der Treppe.";
        Shell.Result answer =
                shell.runWith(book, "ask", "-", "Wo ist das Heft?", "--no-model", "--language", "de", "--answers", "1");
        assertTrue(answer.out().contains("Pell versteckte das Heft unter der Treppe."), answer.out());
        Shell.Result refused = shell.runWith(book, "ask", "-", "Wo?", "--no-model", "--language", "xx");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--language must be one of de, en, es, fr: xx"), refused.err());
    }
}
