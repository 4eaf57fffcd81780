package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longhand.app.cli.Shell.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longhand write` from end to end, with a tiny model of random weights.
class TinyModelTest {

    @TempDir
    private Path temp;

    @Test
    void oneSeedIsOneTextOnEachBackend() {
        for (String backend : new String[] {"scalar", "vector"}) {
            Result first = write(backend, "7");
            assertEquals(0, first.exitCode(), first.err());
            assertFalse(first.out().isEmpty());
            assertEquals(first.out(), write(backend, "7").out());
            assertNotEquals(first.out(), write(backend, "8").out());
            assertTrue(
                    first.lastWord()
                            .matches("\\d+ words, \\d+ tokens, \\d+\\.\\d words/s, \\d+\\.\\d tokens/s,"
                                    + " first word after \\d+\\.\\d s"),
                    first.err());
        }
    }

    @Test
    void namesTheLikeliestWordsUnderRules() throws IOException {
        Result words = words("--rule", "no letters e", "-n", "5");
        assertEquals(0, words.exitCode(), words.err());
        assertEquals(5, words.lines().size());
        assertTrue(words.lines().stream().allMatch(line -> line.matches(" *\\d+\\.\\d\\d %  [^e]+")), words.out());
        JsonNode list =
                JsonLines.JSON.readTree(words("--json", "-n", "3").out()).path("words");
        assertEquals(3, list.size());
        assertTrue(list.path(0).path("probability").doubleValue()
                >= list.path(2).path("probability").doubleValue());
        assertEquals(2, words("-n", "0").exitCode());
        Result none = words("--rule", "palindromes", "--rule", "at least 12 letters");
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("no word obeys it"), none.err());
    }

    private Result words(String... more) {
        List<String> all = new ArrayList<>(List.of("words", "--prompt", "The ferry ", "--model"));
        all.add(Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString());
        all.addAll(List.of(more));
        return new Shell(temp).run(all.toArray(String[]::new));
    }

    private Result write(String backend, String seed) {
        String model = Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();
        return new Shell(temp)
                .run(
                        "write",
                        "--prompt",
                        "The ferry",
                        "--words",
                        "5",
                        "--model",
                        model,
                        "--backend",
                        backend,
                        "--seed",
                        seed,
                        "--temperature",
                        "1",
                        "--min-p",
                        "0");
    }
}
