package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerseCommandsTest {

    private static final String HAIKU = "An old silent pond\nA frog jumps into the pond\nSplash! Silence again\n";

    @TempDir
    private Path folder;

    @Test
    void namesRhymesCommonOnesFirst() {
        Shell.Result result = shell().run("rhyme", "Conditioner");
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(Set.of("commissioner", "practitioner", "petitioner", "parishioner"), Set.copyOf(result.lines()));
        assertEquals(4, result.lines().size());
        assertEquals("commissioner", result.lines().getFirst());
    }

    @Test
    void saysWhenNothingRhymes() {
        Shell.Result result = shell().run("rhyme", "purple");
        assertEquals(0, result.exitCode());
        assertEquals("", result.out());
        assertTrue(result.err().contains("No word of the lexicon rhymes with purple"), result.err());
    }

    @Test
    void namesHomophonesAsSuch() {
        Shell.Result result = shell().run("rhyme", "night", "--common");
        assertTrue(result.err().contains("knight"), result.err());
        assertTrue(result.lines().contains("light"));
        assertFalse(result.lines().contains("knight"));
    }

    @Test
    void findsSlantRhymesOfSoManySyllables() throws IOException {
        Shell.Result result = shell().run("rhyme", "stone", "--kind", "slant", "--syllables", "2", "--json");
        JsonNode answer = JsonLines.JSON.readTree(result.out());
        assertEquals("slant", answer.path("kind").textValue());
        assertEquals("S T OW1 N", answer.path("readings").path(0).textValue());
        assertTrue(answer.path("rhymes").size() > 10);
        double last = 0;
        for (JsonNode rhyme : answer.path("rhymes")) {
            assertEquals(2, rhyme.path("syllables").intValue());
            assertTrue(rhyme.path("distance").doubleValue() >= last);
            last = rhyme.path("distance").doubleValue();
        }
        assertTrue(last <= 0.5 && last > 0);
    }

    @Test
    void marksAGuess() {
        Shell.Result result = shell().run("rhyme", "zorblax");
        assertTrue(result.err().contains("unverified"), result.err());
        assertEquals(1, shell().run("rhyme", "1984").exitCode());
        Shell.Result none = shell().run("rhyme", "stone", "--syllables", "0");
        assertEquals(2, none.exitCode());
        assertTrue(none.err().contains("--syllables must be at least 1: 0"), none.err());
    }

    @Test
    void scansAPoem() {
        Shell.Result result = shell().runWith("The cat sat near\nOn one mat, my dear\n\nzorblax 7\n", "scan", "-");
        assertEquals(0, result.exitCode(), result.err());
        List<String> lines = result.lines();
        assertEquals("4      A   The cat sat near", lines.get(1));
        assertEquals("5      A   On one mat, my dear", lines.get(3));
        assertEquals("", lines.get(4));
        assertTrue(lines.get(0).endsWith("x  /   /   /"), lines.get(0));
        assertTrue(result.err().contains("zorblax is not in the lexicon. Guessed, unverified: "), result.err());
        assertTrue(result.err().contains("7 cannot be said"), result.err());
    }

    @Test
    void scansAsJson() throws IOException {
        JsonNode answer = JsonLines.JSON.readTree(
                shell().runWith(HAIKU, "scan", "-", "--json").out());
        assertEquals("[5]", answer.path("lines").path(0).path("syllables").toString());
        assertEquals("[7]", answer.path("lines").path(1).path("syllables").toString());
        assertEquals("[5]", answer.path("lines").path(2).path("syllables").toString());
        assertEquals("A", answer.path("lines").path(1).path("rhyme").textValue());
        assertEquals(
                "10",
                answer.path("lines")
                        .path(0)
                        .path("words")
                        .path(2)
                        .path("stress")
                        .textValue());
        assertEquals(0, answer.path("unknown").size());
    }

    private Shell shell() {
        return new Shell(folder);
    }
}
