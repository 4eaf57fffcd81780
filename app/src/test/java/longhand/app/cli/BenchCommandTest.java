package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import longhand.app.cli.Shell.Result;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.engine.api.WritingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    private Path temp;

    private String model = "";

    @BeforeEach
    void makeModel() throws IOException {
        model = Files.writeString(temp.resolve("any.gguf"), "").toString();
    }

    private Result run(String... more) {
        return run(twoWords(), more);
    }

    private static ScriptedWriter twoWords() {
        ModelDescription description = new ModelDescription("any", "llama", "", 0, 0, 512, "scalar");
        Usage usage = new Usage(2, 0, 0, 3, 2, 1, 500_000_000);
        return new ScriptedWriter(
                new WritingEvent.TextAdded(" He went."),
                new WritingEvent.Finished(StopReason.WORDS_REACHED, usage, description, List.of()));
    }

    private Result run(ScriptedWriter writer, String... more) {
        return run("story", writer, more);
    }

    private Result run(String bench, ScriptedWriter writer, String... more) {
        List<String> arguments = new ArrayList<>(List.of("bench", bench, "--model", model));
        arguments.addAll(List.of(more));
        return new Shell(temp, writer).run(arguments.toArray(String[]::new));
    }

    @Test
    void printsATablePerSection() {
        Result result = run("--quick", "--only", "loops,length");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().startsWith("## Loops\n"), result.out());
        assertTrue(result.out().contains("## Length\n"), result.out());
        assertTrue(result.out().contains("| 10 | 0 | 0 | 1.00 | 1.00 | 0 | 0.00 |"), result.out());
        assertTrue(result.err().contains("loops: 10 continuations"), result.err());
    }

    @Test
    void theSpeedOfTheEngineIsMeasuredWithoutTheStudio() throws IOException {
        model = Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();
        String[] few = {"--prompt", "9", "--tokens", "3", "--rounds", "1", "--backend", "scalar", "--json"};
        JsonNode row = new ObjectMapper()
                .readTree(run("engine", twoWords(), few).out())
                .at("/sections/0/rows/0");
        assertEquals("scalar", row.get("backend").textValue());
        assertTrue(row.get("prefill, tokens/s").doubleValue() > 0, row.toString());
        assertTrue(row.get("decode, tokens/s").doubleValue() > 0, row.toString());
        Result wide = run("engine", twoWords(), "--prompt", "100000");
        assertTrue(wide.err().contains("must be at most 512 together, the context window: 100064"), wide.err());
    }

    @Test
    void theBoundsOfCardsFollowFromTheBytesOfAToken() throws IOException {
        model = Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();
        JsonNode sections = new ObjectMapper()
                .readTree(run("gpu-model", twoWords(), "--json").out())
                .get("sections");
        double megabytes = sections.at("/0/rows/3/ours, MB").doubleValue();
        JsonNode card = sections.at("/1/rows/1");
        assertEquals("RTX 3060", card.get("card").textValue());
        assertEquals(360e3 / megabytes * 0.75, card.get("bound, words/s").doubleValue(), 1e-6 * 360e3 / megabytes);
        assertTrue(run("gpu-model", twoWords(), "--position", "-1").err().contains("must not be negative: -1"));
    }

    /// With the vocabulary of a real model, whose tokens are drawn by chance too.
    @Test
    void everyRuleIsMeasured() throws IOException {
        model = Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();
        Path kept = temp.resolve("kept");
        Result result = run("rules", twoWords(), "--quick", "--only", "ruled", "--keep", kept.toString());
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains("| no letters e | 2 | 4 | 0 | 0.00 |"), result.out());
        assertTrue(result.out().contains("| at most 2 syllables | 2 | 0 | 0 | 0.00 |"), result.out());
        changeRow(kept, "no letters e");
        Result again = run("rules", twoWords(), "--quick", "--only", "ruled", "--keep", kept.toString());
        assertEquals(result.out().replace("| no letters e | 2 |", "| no letters e | 77 |"), again.out());
    }

    /// A row that is there is not measured again.
    private static void changeRow(Path kept, String rule) throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                String row = Files.readString(file);
                if (row.startsWith(rule + "\n")) {
                    Files.writeString(file, row.replaceFirst("\n2\n", "\n77\n"));
                }
            }
        }
    }

    @Test
    void printsOneObjectOfJson() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(run("--quick", "--json", "--only", "exact").out());
        assertEquals("any.gguf", all.path("model").asText());
        assertEquals(
                20,
                all.path("sections").path(0).path("rows").path(0).path("takes").asInt());
    }

    @Test
    void knowsItsSections() {
        Result result = run("--only", "loops,poems");
        assertEquals(2, result.exitCode());
        assertTrue(result.err().startsWith("--only knows loops, length, exact, ruler, memory, "), result.err());
    }

    @Test
    void leavesItsTexts() throws IOException {
        Path texts = temp.resolve("new/texts");
        Result result = run("--quick", "--only", "length", "--keep", texts.toString());
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(" He went.\n", Files.readString(texts.resolve("length-50.txt")));
    }

    /// An answer that is there is not written again.
    @Test
    void aLongSectionGoesOnFromWhatWasKept() throws IOException {
        Path texts = temp.resolve("kept");
        String[] ruler = {"--quick", "--only", "ruler", "--keep", texts.toString()};
        assertEquals(0, run(ruler).exitCode());
        Path first =
                texts.resolve("ruler-0-WORDS_30-CONTROLLER-1-" + Path.of(model).getFileName() + ".txt");
        Path second =
                texts.resolve("ruler-1-WORDS_30-CONTROLLER-1-" + Path.of(model).getFileName() + ".txt");
        String written = Files.readString(first);
        String thirty = "word ".repeat(30) + "\n";
        Files.writeString(first, thirty);
        Files.delete(second);
        String answer = run(ruler).out();
        assertEquals(thirty, Files.readString(first));
        assertEquals(written, Files.readString(second));
        assertTrue(
                answer.contains("| [MLT:30] | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 50.00 | 50.00 | 50.00 |"),
                answer);
    }

    @Test
    void saysWhereTextsCannotBeLeft() {
        Result result = run("--quick", "--only", "length", "--keep", model);
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("Texts cannot be kept in or read from " + model + ": "), result.err());
    }

    @Test
    void aFailureIsOneSentence() {
        EngineError error = new EngineError.UnreadableModel(Path.of("x.gguf"), "version is 99, not 2 or 3");
        Result result = run(new ScriptedWriter(new WritingEvent.Failed(error)), "--only", "ruler");
        assertEquals(
                new Result(1, "", "x.gguf is not a model that can be loaded: version is 99, not 2 or 3\n"), result);
    }
}
