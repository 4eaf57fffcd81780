package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
