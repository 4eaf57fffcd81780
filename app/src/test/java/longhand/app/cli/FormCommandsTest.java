package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.app.cli.Shell.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormCommandsTest {

    @TempDir
    private Path temp;

    private Result run(String... arguments) {
        return new Shell(temp, new ScriptedWriter()).run(arguments);
    }

    private String poem(String text) throws IOException {
        return Files.writeString(temp.resolve("poem.txt"), text).toString();
    }

    @Test
    void listsTheForms() throws IOException {
        assertTrue(run("forms").out().startsWith("haiku "));
        JsonNode forms =
                new ObjectMapper().readTree(run("forms", "--json").out()).path("forms");
        assertEquals("haiku", forms.path(0).path("form").asText());
        assertEquals(3, forms.path(0).path("lines").asInt());
    }

    @Test
    void aPoemThatKeepsItsFormIsShownAsItScans() throws IOException {
        String file = poem("An old silent pond\nA frog jumps into the pond\nSplash! Silence again\n");
        Result result = run("check", file, "--form", "haiku");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(
                result.out().matches("(?s)An old silent pond +5 +x?/?.*It keeps the form: Haiku\\.\n"), result.out());
    }

    private String form(String text) throws IOException {
        return Files.writeString(temp.resolve("mine.form"), text).toString();
    }

    /// One that comes with the program, changed by hand.
    @Test
    void aFormOfOnesOwnIsJudgedLikeAnyOther() throws IOException {
        String haiku = run("forms", "haiku").out();
        assertTrue(haiku.startsWith("form: haiku\n") && haiku.endsWith("---\n5 syllables\n7 syllables\n5 syllables\n"));
        String mine = form(haiku.replace("7 syllables", "6 syllables"));
        String file = poem("An old silent pond\nA frog jumps in the pond\nSplash! Silence again\n");
        assertEquals(0, run("check", file, "--form", mine).exitCode());
        assertEquals(1, run("check", file, "--form", "haiku").exitCode());
        assertEquals("Haiku: a form of 3 lines.\n", run("forms", mine).out());
    }

    @Test
    void aFormThatCannotBeReadSaysWhichLine() throws IOException {
        String head = "form: f\ntitle: F\nabout: Some.\n";
        String file = poem("A pond\n");
        Result measure = run("check", file, "--form", form(head + "---\n5 sylables\n"));
        assertEquals(1, measure.exitCode());
        assertTrue(measure.err().contains("mine.form is no form: \"5 sylables\" is no measure"), measure.err());
        Result rule = run("check", file, "--form", form(head + "rule: no leters e\n---\n5 syllables\n"));
        assertTrue(rule.err().contains("mine.form is no form: ") && rule.err().contains("no leters e"), rule.err());
        assertTrue(run("check", file, "--form", form(head + "rule: exactly 9 words\n---\n5 syllables"))
                .err()
                .contains("the rule \"exactly 9 words\" is for a line of a form, not for all of it"));
        assertTrue(run("check", file, "--form", "none.form").err().contains("none.form"));
    }

    @Test
    void aFaultIsExplainedAndEndsWithOne() throws IOException {
        String file = poem("An old silent pond\nA frog jumps in the pond\nSplash! Silence again\n");
        Result result = run("check", file, "--form", "haiku");
        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("Line 2: 6 syllables where the form has 7.\n"), result.out());
        JsonNode json = new ObjectMapper()
                .readTree(run("check", file, "--form", "haiku", "--json").out());
        assertEquals(false, json.path("valid").asBoolean(true));
        assertEquals("syllables", json.path("faults").path(0).path("kind").asText());
        assertEquals(2, json.path("faults").path(0).path("line").asInt());
        assertEquals(5, json.path("report").path(0).path("syllables").asInt());
    }

    @Test
    void aRuleOfAFormIsNamed() throws IOException {
        String file = poem("A lone oar\nNo role now\nAll alone\nAre all near\n");
        Result result = run("check", file, "--form", "beau-present", "--word", "eleanor");
        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("Line 2: \"now\" breaks the rule: only letters eleanor.\n"), result.out());
    }

    @Test
    void aFormAndRulesAreBothChecked() throws IOException {
        String file = poem("An old silent pond\nA frog jumps into the pond\nSplash! Silence again\n");
        assertEquals(
                0,
                run("check", file, "--form", "haiku", "--rule", "no letters x").exitCode());
        Result result = run("check", file, "--form", "haiku", "--rule", "if possible: no letters u");
        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("It keeps the form: Haiku."), result.out());
        assertTrue(result.out().contains("Line 2: \"jumps\" breaks the rule"), result.out());
        JsonNode json = new ObjectMapper()
                .readTree(run("check", file, "--form", "haiku", "--rule", "no letters u", "--json")
                        .out());
        assertEquals(false, json.path("valid").asBoolean(true));
        assertEquals(0, json.path("faults").size());
        assertEquals("jumps", json.path("breaches").path(0).path("word").asText());
    }

    /// Accents are left away where letters from a to z are asked for, and where only the plain word is known.
    @Test
    void accentsAreNoFaults() throws IOException {
        String file = poem("Zero stars tonight\nOnly the harbor\nEvening\n");
        Result acrostic = run("check", file, "--form", "acrostic", "--word", "Zo\u00eb");
        assertFalse(acrostic.out().contains("The poem has"), acrostic.out());
        assertFalse(acrostic.out().contains("The line begins"), acrostic.out());
        Result haiku = run(
                "check",
                poem("A warm caf\u00e9 now\nThe waiter wipes the tables\nRain on the awning\n"),
                "--form",
                "haiku");
        assertFalse(haiku.out().contains("not known"), haiku.out());
    }

    @Test
    void whatAnEditorPutsAheadOfATextIsNoneOfIt() throws IOException {
        String file = poem("\ufeffAn old silent pond\nA frog jumps into the pond\nSplash! Silence again\n");
        Result result = run("check", file, "--form", "haiku");
        assertTrue(result.out().startsWith("An old"), result.out());
        Result one = run("check", poem("An old silent pond\n"), "--form", "haiku");
        assertTrue(one.out().contains("The poem has 1 line, the form 3."), one.out());
    }

    /// 99 and 101 words are none.
    @Test
    void aDrabbleHasAHundredWords() throws IOException {
        assertEquals(
                0,
                run("check", poem("word ".repeat(50) + "\n\n" + "word ".repeat(50)), "--form", "drabble")
                        .exitCode());
        Result less = run("check", poem("word ".repeat(99)), "--form", "drabble");
        assertEquals(1, less.exitCode());
        assertTrue(less.out().contains("99 words where the form has 100."), less.out());
        assertEquals(
                1, run("check", poem("word ".repeat(101)), "--form", "drabble").exitCode());
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        String file = poem("Sea\n");
        assertEquals(
                "There is no form \"epic\". `longhand forms` lists them; one of your own is a file that ends with .form.\n",
                run("check", file, "--form", "epic").err());
        assertEquals(
                "Acrostic needs --word, of letters from a to z.\n",
                run("verse", "--form", "acrostic", "--about", "Rain").err());
        assertEquals(
                "Golden shovel needs --word, a line of words.\n",
                run("verse", "--form", "golden-shovel", "--about", "Rain").err());
        assertEquals(
                "--about has no words to write about.\n",
                run("verse", "--form", "haiku", "--about", " ").err());
        assertEquals(
                1,
                run("check", temp.resolve("none.txt").toString(), "--form", "haiku")
                        .exitCode());
    }
}
