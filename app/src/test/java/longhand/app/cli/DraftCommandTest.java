package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longhand.app.cli.Shell.Result;
import longhand.app.story.PacedTeller;
import longhand.app.story.Wordless;
import longhand.engine.api.Writer;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `draft` with a scripted writer; plans are drawn by a tiny model.
class DraftCommandTest {

    private static final String MODEL =
            Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();

    @TempDir
    private Path temp;

    private Result draft(String in, String... more) {
        return draft(new PacedTeller(), in, more);
    }

    private Result draft(Writer writer, String in, String... more) {
        List<String> command = new ArrayList<>(List.of("draft", book(), "--model", MODEL, "--backend", "scalar"));
        command.addAll(List.of(more));
        return new Shell(temp, writer).runWith(in, command.toArray(String[]::new));
    }

    private Result begin(String... more) {
        List<String> asked = new ArrayList<>(List.of("--about", "Mara keeps the light.", "--seed", "3"));
        asked.addAll(List.of(more));
        return draft("", asked.toArray(String[]::new));
    }

    private String book() {
        return temp.resolve("book").toString();
    }

    private JsonNode show() throws JsonProcessingException {
        Result shown = draft("", "--show", "--json");
        assertEquals(0, shown.exitCode(), shown.err());
        return JsonLines.JSON.readTree(shown.out());
    }

    private static long count(JsonNode plan, String state) {
        return plan.path("lines").findValuesAsText("state").stream()
                .filter(state::equals)
                .count();
    }

    @Test
    void writesATextAndSaysSo() throws JsonProcessingException {
        Result done = begin("--words", "400");
        assertEquals(0, done.exitCode(), done.err());
        assertTrue(done.err().contains("line 1 of 3, "), done.err());
        assertFalse(done.err().contains("Nothing is left"), done.err());
        JsonNode plan = show();
        assertEquals(400, plan.path("target").asInt());
        assertEquals(400, plan.path("words").asInt(), 8);
        assertEquals(WordCounter.count(done.out()), plan.path("words").asInt());
        assertEquals(3, count(plan, "written"));
        assertTrue(plan.path("seconds").isNumber());
        for (JsonNode line : plan.path("lines")) {
            assertFalse(line.path("point").asText().isBlank());
            assertTrue(line.path("target").asInt() > 0 && line.path("written").asInt() > 0);
        }
        Result again = draft("", "--words", "400", "--json");
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(plan.path("lines"), JsonLines.JSON.readTree(again.out()).path("lines"), "what is whole stays");
        assertTrue(again.err().contains("Nothing is left to write: 3 lines, "), again.err());
    }

    @Test
    void stopsWhenItIsToldToAndGoesOnFromThere() throws JsonProcessingException {
        begin("--words", "600", "-n", "1");
        assertEquals(1, count(show(), "written"));
        assertEquals(0, draft("q\n", "--pause").exitCode());
        assertEquals(2, count(show(), "written"));
        assertEquals(0, draft("\n\n", "--pause").exitCode());
        assertEquals(4, count(show(), "written"), "two Enters are two more lines");
        String parted = text(book());
        Path other = temp.resolve("other");
        new Shell(temp, new PacedTeller())
                .run(
                        "draft",
                        other.toString(),
                        "--model",
                        MODEL,
                        "--backend",
                        "scalar",
                        "--about",
                        "Mara keeps the light.",
                        "--seed",
                        "3",
                        "--words",
                        "600",
                        "--lines",
                        "4");
        assertEquals(parted, text(other.toString()));
    }

    private String text(String folder) {
        return new Shell(temp).run("project", "text", folder).out();
    }

    @Test
    void thePlanCanBeEditedAsText() throws IOException {
        begin("--words", "600", "-n", "1");
        String plan = draft("", "--show").out();
        assertTrue(plan.startsWith("Paragraph 1 - Main Point: "), plan);
        assertTrue(plan.lines().findFirst().orElse("").endsWith(" words (written)"), plan);
        String edited = plan.lines().findFirst().orElse("")
                + "\nParagraph 2 - Main Point: Osk drinks the sea. - Word Count: 90 words\n";
        Path file = Files.writeString(temp.resolve("plan.txt"), edited);
        Result next = draft("", "--plan", file.toString(), "-n", "1");
        assertEquals(0, next.exitCode(), next.err());
        assertTrue(next.err().contains("Osk drinks the sea."), next.err());
        assertTrue(next.err().startsWith(file + ": lines outside the published 200 to 1,000 words: 2\n"), next.err());
        Files.writeString(file, "Paragraph 1 - Main Point: Osk drinks the sea. - Word Count: 200 words\n");
        Result usual = draft("", "--plan", file.toString(), "-n", "0");
        assertFalse(usual.err().contains("published"), usual.err());
        assertEquals(2, count(show(), "written"));
        assertEquals(600, show().path("target").asInt());
    }

    @Test
    void aModelThatSaysNothingIsAnErrorAndLinesStay() throws JsonProcessingException {
        begin("--words", "600", "-n", "1");
        String text = text(book());
        Result silent = draft(Wordless.silent(), "");
        assertEquals(1, silent.exitCode());
        assertTrue(
                silent.err().contains("The model wrote nothing; all before is kept. Another --seed may do."),
                silent.err());
        assertEquals(1, count(show(), "written"));
        assertEquals(text, text(book()));
    }

    @Test
    void anotherLengthIsFollowed() throws JsonProcessingException {
        begin("--words", "300");
        assertEquals(0, draft("", "--words", "500").exitCode());
        assertEquals(500, show().path("target").asInt());
        assertEquals(500, show().path("words").asInt(), 10);
    }

    @Test
    void eachPartOfALongTextIsASceneIfThatIsWanted() throws JsonProcessingException {
        Result begun = begin("--words", "3100", "--scenes", "-n", "1", "--json");
        assertEquals(0, begun.exitCode(), begun.err());
        assertTrue(begun.err().contains("scene 1 of 2, line 1 of "), begun.err());
        assertEquals(3100, show().path("target").asInt());
        Result same = draft("", "--words", "3100", "--scenes", "-n", "0");
        assertEquals(0, same.exitCode(), same.err());
        assertEquals(3100, show().path("target").asInt());
        Result tooFew = draft("", "--words", "1");
        assertEquals(1, tooFew.exitCode());
        assertEquals("--words must be at least one for each of the 2 scenes: 1\n", tooFew.err());
        Result shown = draft("", "--show");
        assertTrue(shown.err().contains("scene 2 of 2: "), shown.err());
        assertEquals(0, draft("").exitCode());
        JsonNode plan = show();
        assertEquals(3100, plan.path("words").asInt(), 62);
        assertEquals(
                2,
                plan.path("lines")
                        .get(plan.path("lines").size() - 1)
                        .path("scene")
                        .asInt());
        assertTrue(draft("").err().contains(" of 3100 words."));
    }

    @Test
    void goesOnFromATextThatIsThere() {
        new Shell(temp).run("project", "new", book());
        Result none = draft("", "--words", "200");
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("--about is needed"), none.err());
    }

    @Test
    void refusesWhatItCannotDo() {
        assertEquals(1, begin("--words", "0").exitCode());
        assertFalse(Files.exists(Path.of(book())));
        assertEquals(1, draft("", "--show").exitCode());
        Result tooMany = begin("--words", "8000", "--lines", "51");
        assertEquals(1, tooMany.exitCode());
        assertEquals("--lines must be 1 to 50: 51\n", tooMany.err());
        assertFalse(Files.exists(Path.of(book())));
        assertEquals(1, begin().exitCode(), "no length");
        Result noPlan =
                begin("--words", "200", "--plan", temp.resolve("none.txt").toString());
        assertEquals(1, noPlan.exitCode());
        assertEquals(1, draft("", "--show").exitCode(), "nothing was planned");
    }
}
