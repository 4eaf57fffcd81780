package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.app.cli.Shell.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryCommandTest {

    private static final String TEXT = "“Why?” asked Tam. Ada was\nhis sister. It rained.\n";

    @TempDir
    private Path temp;

    @Test
    void remembersSentencesOfAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("story.txt"), TEXT.replace("\n", " "));
        assertEquals(
                new Result(0, "{\"rows\":[{\"text\":\"Ada was his sister.\",\"sentence\":2}]}\n", ""),
                new Shell(temp).run("story", "remember", file.toString(), "--rows", "1", "--json"));
        assertEquals(
                new Result(0, "1\tasked Tam.\n2\tAda was his sister.\n", ""),
                new Shell(temp).run("story", "remember", file.toString()));
    }

    @Test
    void keepsATextWordForWordInJsonAndOnOneLineForPeople() {
        String wrapped = "The innkeeper, a fat man whom they called Osk, told her\nthat Ada was his sister.\n";
        assertEquals(
                "{\"rows\":[{\"text\":\"" + wrapped.strip().replace("\n", "\\n") + "\",\"sentence\":0}]}\n",
                new Shell(temp)
                        .runWith(wrapped, "story", "remember", "-", "--json")
                        .out());
        assertEquals(
                "0\t" + wrapped.replace("her\n", "her "),
                new Shell(temp).runWith(wrapped, "story", "remember", "-").out());
    }

    @Test
    void otherLanguagesHaveOtherWords() {
        String text = "Es war. It was. Eis lag dort.";
        assertEquals(
                "1\tIt was.\n",
                remember(text, "en")
                        .lines()
                        .filter(line -> line.startsWith("1"))
                        .findFirst()
                        .map(line -> line + "\n")
                        .orElse(""));
        assertTrue(remember(text, "tlh").contains("Eis lag dort."));
        assertTrue(remember("It was. Der Schlüssel gehört Osk.", "de").contains("gehört"));
    }

    @Test
    void refusesNoRowsAndNoFile() {
        assertEquals(
                2,
                new Shell(temp)
                        .runWith(TEXT, "story", "remember", "-", "--rows", "0")
                        .exitCode());
        assertEquals(
                1, new Shell(temp).run("story", "remember", temp + "/none.txt").exitCode());
        assertEquals(2, new Shell(temp).run("story", "remember").exitCode());
    }

    @Test
    void proposesThreePlansThatASeedDecides() {
        String model = Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();
        String[] command = {"story", "plans", "-", "--seed", "7", "--model", model, "--backend", "scalar"};
        Result first = new Shell(temp).runWith("Then came Mara. It rained.", command);
        assertEquals(0, first.exitCode(), first.err());
        assertEquals(3, first.lines().size());
        assertTrue(first.out().startsWith("Mara "), first.out());
        assertEquals(first, new Shell(temp).runWith("Then came Mara. It rained.", command));
        assertEquals(1, new Shell(temp).runWith(" ", command).exitCode());
    }

    private String remember(String text, String language) {
        return new Shell(temp)
                .runWith(text, "story", "remember", "-", "--language", language, "--rows", "1")
                .out();
    }
}
