package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.app.cli.Shell.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCommandsTest {

    @TempDir
    private Path temp;

    private Result run(String... arguments) {
        return new Shell(temp, new ScriptedWriter()).run(arguments);
    }

    private String text(String text) throws IOException {
        return Files.writeString(temp.resolve("scene.txt"), text).toString();
    }

    private static JsonNode json(Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void listsTheRulesAndTheTransforms() throws IOException {
        assertTrue(
                run("rules").out().startsWith("no letters L L "), run("rules").out());
        assertTrue(run("rules").out().contains("T is one of: upper, lower, no spaces, left strip,"));
        assertEquals(
                "no-letters",
                json(run("rules", "--json")).path("rules").path(0).path("rule").asText());
        assertEquals(12, json(run("rules", "--json")).path("transforms").size());
    }

    @Test
    void countsTheWordsThatRulesLeave() throws IOException {
        Result result = run("rules", "palindromes", "exactly 4 letters");
        assertTrue(result.out().matches("\\d+ words: .*\\bnoon\\b.*\n"), result.out());
        assertEquals(
                0,
                json(run("rules", "rhymes with purple", "--json")).path("words").asInt(-1));
    }

    @Test
    void saysWhichWordsBreakARule() throws IOException {
        String file = text("A cat sat.\nThe end.\n");
        Result result = run("check", file, "--rule", "no letters e");
        assertEquals(1, result.exitCode());
        assertEquals("""
                Line 2: "The" breaks the rule no letters e.
                Line 2: "end" breaks the rule no letters e.
                """, result.out());
        JsonNode found = json(run("check", file, "--rule", "no letters e", "--json"));
        assertEquals(false, found.path("valid").asBoolean(true));
        assertEquals(11, found.path("breaches").path(0).path("start").asInt());
    }

    @Test
    void namesThatNobodyKnowsHowToSayBreakNoRuleOfSounds() throws IOException {
        String file = text("Zorbleth met a cat.");
        Result result = run("check", file, "--rule", "at most 2 syllables");
        assertEquals(0, result.exitCode());
        assertEquals("""
                It keeps the rules: at most 2 syllables.
                Not judged by their sound, since nobody knows how they are said: Zorbleth.
                """, result.out());
        JsonNode found = json(run("check", file, "--rule", "at most 2 syllables", "--json"));
        assertEquals("Zorbleth", found.path("unsaid").path(0).asText());
        assertEquals(1, run("check", file, "--rule", "no letters z").exitCode());
    }

    @Test
    void whatWordsMeanIsNotJudgedWithoutAModel() throws IOException {
        String file = text("A cat sat.");
        Result result = run("check", file, "--rule", "means like sorrow by 0.3", "--rule", "no letters e");
        assertEquals(0, result.exitCode());
        assertEquals("""
                It keeps the rules: no letters e.
                Not judged, since only a model knows what words mean: means like sorrow by 0.3.
                """, result.out());
        JsonNode found = json(run("check", file, "--rule", "means like sorrow by 0.3", "--json"));
        assertEquals("means like sorrow by 0.3", found.path("unjudged").path(0).asText());
    }

    @Test
    void aTextThatKeepsItsRulesEndsWithNought() throws IOException {
        Result result = run("check", text("A cat sat."), "--rule", "no letters e", "--rule", "at most 3 letters");
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("It keeps the rules: no letters e, at most 3 letters.\n", result.out());
    }

    @Test
    void whatIsNoRuleIsSaidBeforeAnythingIsRead() throws IOException {
        String model = text("");
        assertEquals(
                "rule is unknown: be good; longhand rules lists what can be said.\n",
                run("write", "--prompt", "Once", "--model", model, "--rule", "be good")
                        .err());
        assertEquals(
                "--form or --rule is needed: longhand forms and longhand rules list them.\n",
                run("check", text("A cat")).err());
    }
}
