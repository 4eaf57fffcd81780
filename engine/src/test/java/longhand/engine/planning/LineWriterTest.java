package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import longhand.engine.api.EngineException;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.Golden;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;
import org.junit.jupiter.api.Test;

class LineWriterTest {

    private static final String PROMPT = "Mara came to the inn.\n1.";
    private static final List<String> STARTS = List.of("Osk", "Mara", "At dawn", "A letter", "Osk", "Behind the door");
    private static final List<String> NAMES = List.of("Mara", "Osk");

    private interface Use {
        void of(LineWriter lines) throws EngineException;
    }

    private static void with(Use use) throws BadModelException, EngineException {
        try (GgufFile file = GgufFile.open(Golden.path("tiny/llama-gqa-tied.gguf"))) {
            Tokenizer tokenizer = Tokenizer.of(file);
            try (Transformer transformer = TransformerLoader.load(file, new ScalarBackend(), 2048, _ -> {})) {
                use.of(new LineWriter(
                        tokenizer, transformer, PlanLanguage.of(Locale.ENGLISH).line()));
            }
        }
    }

    @Test
    void linesSideBySideAreThoseThatEachWouldBeAlone() throws BadModelException, EngineException {
        with(lines -> {
            SplittableRandom seeds = new SplittableRandom(3);
            List<String> alone = new ArrayList<>();
            for (String start : STARTS) {
                alone.addAll(lines.write(PROMPT, List.of(start), NAMES, seeds, () -> false));
            }
            assertEquals(alone, lines.write(PROMPT, STARTS, NAMES, new SplittableRandom(3), () -> false));
            assertTrue(alone.stream().distinct().count() == STARTS.size(), alone::toString);
            for (int i = 0; i < STARTS.size(); i++) {
                assertTrue(alone.get(i).startsWith(STARTS.get(i)), alone.get(i));
            }
        });
    }

    @Test
    void whatIsStoppedHasNoLines() throws BadModelException, EngineException {
        with(lines -> {
            List<String> nothing = Collections.nCopies(STARTS.size(), "");
            assertEquals(nothing, lines.write(PROMPT, STARTS, NAMES, new SplittableRandom(3), () -> true));
            int[] asked = {0};
            int whole = STARTS.size() * 3;
            List<String> some = lines.write(PROMPT, STARTS, NAMES, new SplittableRandom(3), () -> asked[0]++ > whole);
            assertTrue(some.contains(""), some::toString);
            assertEquals(STARTS.size(), some.size());
        });
    }
}
