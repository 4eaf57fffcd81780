package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import longhand.app.cli.Shell.Result;
import longhand.app.story.ProjectStoryLog;
import longhand.app.story.StoryBook;
import longhand.app.story.Teller;
import longhand.app.story.Wordless;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Prompt;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `story new`, `step` and `show` with a scripted writer; plans are drawn by a tiny model.
class StoryStepsCommandTest {

    private static final ItemId SCENE = new ItemId(1);
    private static final String MODEL =
            Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();

    @TempDir
    private Path temp;

    private Result run(String... arguments) {
        return new Shell(temp, new Teller()).run(arguments);
    }

    private String book() {
        return temp.resolve("book").toString();
    }

    private void begin() {
        begin(book());
    }

    private void begin(String folder, String... more) {
        List<String> command = new ArrayList<>(List.of("story", "new", folder, "--genre", "mystery"));
        command.addAll(List.of("--about", "a late ferry", "--first", "Mara waits.", "--model", MODEL));
        command.addAll(List.of("--seed", "3", "--drafts", "1"));
        command.addAll(List.of(more));
        assertEquals(new Result(0, folder + "\n", ""), run(command.toArray(String[]::new)));
    }

    private Result step(String... more) {
        List<String> command = new ArrayList<>(List.of("story", "step", book(), "--backend", "scalar"));
        command.addAll(List.of(more));
        return run(command.toArray(String[]::new));
    }

    private JsonNode show(String... more) throws JsonProcessingException {
        List<String> command = new ArrayList<>(List.of("story", "show", book(), "--json"));
        command.addAll(List.of(more));
        Result shown = run(command.toArray(String[]::new));
        assertEquals(0, shown.exitCode(), shown.err());
        return JsonLines.JSON.readTree(shown.out());
    }

    @Test
    void tellsAStoryStepByStep() throws JsonProcessingException {
        begin();
        assertEquals("{\"steps\":[]}\n", run("story", "show", book(), "--json").out());
        Result first = step();
        assertEquals(0, first.exitCode(), first.err());
        assertTrue(first.out().startsWith("It rained."), first.out());
        assertTrue(first.err().contains("step 1: Mara waits."), first.err());
        String picked = show("--plan").path("plans").get(1).asText();
        assertEquals(0, step("--pick", "2").exitCode());
        assertEquals(0, step("--plan", "Osk sings.").exitCode());
        assertEquals(0, step("-n", "2").exitCode());

        JsonNode steps = show().path("steps");
        assertEquals(5, steps.size());
        assertEquals("Mara waits.", steps.get(0).path("instruction").asText());
        assertEquals(picked, steps.get(1).path("instruction").asText());
        assertEquals("Osk sings.", steps.get(2).path("instruction").asText());
        checkFields(steps);
        String text = run("project", "text", book()).out();
        steps.forEach(step -> assertTrue(text.contains(step.path("paragraph").asText()), text));
        assertTrue(text.startsWith("Chapter 1\n"), text);
    }

    @Test
    void aModelThatSaysNothingIsAnErrorAndTheStoryStays() throws JsonProcessingException {
        begin();
        step();
        JsonNode told = show();
        Result silent =
                new Shell(temp, Wordless.silent()).run("story", "step", book(), "--backend", "scalar", "-n", "2");
        assertEquals(1, silent.exitCode());
        assertTrue(
                silent.err().contains("The model wrote nothing; the story is as it was. Another --seed may do."),
                silent.err());
        assertEquals("", silent.out());
        assertEquals(told, show());
        assertEquals(0, step().exitCode());
    }

    @Test
    void aSimulatedReaderRevisesThePlan() throws JsonProcessingException {
        begin();
        assertEquals(0, step("--auto", "simulated").exitCode());
        JsonNode plans = show("--plan").path("plans");
        assertEquals(3, plans.size());
        long revised = plans.valueStream()
                .filter(plan -> longhand.engine.text.Sentences.of(plan.asText()).size() > 1)
                .count();
        assertEquals(1, revised, plans::toString);
        assertEquals(2, step("--auto", "never").exitCode());
    }

    private static void checkFields(JsonNode steps) {
        for (JsonNode step : steps) {
            assertEquals("[instruction, paragraph, shortTermMemory, plans]", names(step));
            assertEquals(3, step.path("plans").size());
            assertFalse(step.path("shortTermMemory").isEmpty());
            for (JsonNode row : step.path("shortTermMemory")) {
                assertEquals("[text, reason, source]", names(row));
                assertEquals(row.path("text").asText(), row.path("source").asText());
                assertFalse(row.path("reason").asText().isEmpty());
            }
        }
    }

    private static String names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.toString();
    }

    @Test
    void showsWhatIsRememberedPlannedAndReadNext() throws JsonProcessingException {
        begin();
        step("-n", "2");
        String prompt = run("story", "show", book(), "--prompt").out();
        assertTrue(prompt.startsWith("This mystery story is about a late ferry.\n\n"), prompt);
        assertEquals(prompt, show("--prompt").path("prompt").asText());
        assertEquals("genre", show("--prompt").at("/parts/0/kind").asText());
        Result plans = run("story", "show", book(), "--plan");
        assertEquals(3, plans.lines().size());
        String followed = plans.lines().stream()
                .filter(line -> line.startsWith("*"))
                .findFirst()
                .orElse("");
        assertTrue(prompt.contains(followed.substring(3)), prompt);
        String row = run("story", "show", book(), "--memory").lines().getLast();
        assertTrue(row.contains("\tcame in with the last step\tstep 2, sentence "), row);
        assertEquals(2, run("story", "show", book(), "--memory", "--plan").exitCode());
        assertTrue(run("story", "show", book()).out().startsWith("1 [Mara waits.]\nIt rained."));
    }

    @Test
    void aSeedTellsTheSameStoryAgain() throws JsonProcessingException {
        begin();
        step("-n", "2");
        JsonNode one = show();
        String other = temp.resolve("other").toString();
        begin(other);
        for (int i = 0; i < 2; i++) {
            run("story", "step", other, "--backend", "scalar");
        }
        assertEquals(
                one.toString() + "\n", run("story", "show", other, "--json").out());
    }

    @Test
    void takesStepsBackButNoWordsOfTheWriter() throws JsonProcessingException {
        begin();
        step("-n", "3");
        JsonNode three = show();
        Result undone = run("story", "undo", book(), "-n", "2");
        assertEquals(new Result(0, "", "step 3 is taken back\nstep 2 is taken back\n"), undone);
        assertEquals(1, show().path("steps").size());
        step("-n", "2");
        assertEquals(three, show());
        assertEquals(2, run("story", "undo", book(), "-n", "0").exitCode());
        Result tooMany = run("story", "undo", book(), "-n", "4");
        assertEquals(1, tooMany.exitCode());
        assertTrue(tooMany.err().contains("has no step"), tooMany.err());
    }

    @Test
    void branchesAfterAStep() throws JsonProcessingException {
        begin();
        step("-n", "3");
        JsonNode three = show();
        String other = temp.resolve("other").toString();
        assertEquals(new Result(0, other + "\n", ""), run("story", "branch", book(), other, "--at", "1"));
        assertEquals(three, show());
        assertEquals(
                0, run("story", "step", other, "--backend", "scalar", "-n", "2").exitCode());
        assertEquals(three + "\n", run("story", "show", other, "--json").out());
        Result wrong = run("story", "branch", book(), temp.resolve("third").toString(), "--at", "7");
        assertEquals(1, wrong.exitCode());
        assertTrue(wrong.err().contains("--at must be 0 to 3, the steps of the story: 7"), wrong.err());
    }

    @Test
    void isPlayedTurnByTurn() throws JsonProcessingException {
        begin();
        Result played = play("2\nOsk sings.\nback\n\nend\n3\n");
        assertEquals(0, played.exitCode(), played.err());
        assertTrue(played.out().startsWith("It rained."), played.out());
        assertTrue(played.out().contains("\n  1  ") && played.out().contains("\n  3  "), played.out());
        JsonNode steps = show().path("steps");
        assertEquals(3, steps.size());
        assertEquals(
                steps.get(0).path("plans").get(1).asText(),
                steps.get(1).path("instruction").asText());
        Result later = play("Osk sings.\n");
        assertTrue(
                later.out()
                        .startsWith(
                                show().path("steps").get(2).path("paragraph").asText()),
                later.out());
        assertEquals(
                "Osk sings.", show().path("steps").get(3).path("instruction").asText());
    }

    @Test
    void aSlipOfTheFingerIsNoTurn() throws JsonProcessingException {
        begin();
        Result played = play("4\nx\nq\n3\n");
        assertEquals(0, played.exitCode(), played.err());
        assertTrue(played.err().contains("There is no turn 4: "), played.err());
        assertTrue(played.err().contains("There is no turn x: "), played.err());
        assertEquals(1, show().path("steps").size(), "the first one, which begins the story");
    }

    private Result play(String said) {
        return new Shell(temp, new Teller()).runWith(said, "play", book(), "--backend", "scalar");
    }

    /// What is kept in the window leaves the story without plans, too.
    private void readOn(String words) throws MemoryException {
        try (Project project = new Shell(temp).projects().open(temp.resolve("book"))) {
            int end = project.scene(SCENE).length();
            project.record(SCENE, project.scene(SCENE).edit(end, end, Slice.of(words, CharacterStyle.TYPED)));
        }
        assertEquals(0, run("story", "read", book()).exitCode());
    }

    private List<String> plans() throws JsonProcessingException {
        return show("--plan").path("plans").valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void saysThatThereAreNoPlansAndWhatMakesSome() throws MemoryException {
        begin();
        Result before = run("story", "show", book(), "--plan");
        assertEquals("", before.out());
        assertTrue(before.err().startsWith("There are no plans yet: each step proposes three"), before.err());
        step();
        assertEquals("", run("story", "show", book(), "--plan").err());
        readOn("\nThen Osk was gone.");
        Result none = run("story", "show", book(), "--plan");
        assertEquals("", none.out());
        assertTrue(none.err().startsWith("There are no plans yet for the text as it ends now"), none.err());
    }

    @Test
    void aStepBehindTextOfAnotherHandHasPlansProposedFirst() throws MemoryException, JsonProcessingException {
        begin();
        step();
        readOn("\nThen Osk was gone.");
        assertEquals(0, step("--pick", "2").exitCode());
        JsonNode steps = show().path("steps");
        assertEquals(3, steps.size());
        String picked = steps.get(2).path("instruction").asText();
        run("story", "undo", book());
        assertEquals(3, plans().size());
        assertEquals(picked, plans().get(1));
        readOn("\nThen Nell was gone.");
        assertEquals(0, step().exitCode());
        String followed = show().path("steps").get(3).path("instruction").asText();
        assertFalse(followed.isEmpty());
        assertFalse(followed.equals("Mara waits."), "a story does not begin again");
    }

    @Test
    void aReaderIsShownTurnsBehindTextOfAnotherHand() throws MemoryException, JsonProcessingException {
        begin();
        step();
        readOn("\nThen Osk was gone.");
        Result played = play("end\n");
        assertTrue(played.out().startsWith("Then Osk was gone."), played.out());
        List<String> plans = plans();
        assertEquals(3, plans.size());
        assertTrue(played.out().contains("  3  " + plans.get(2)), played.out());
        play("3\nend\n");
        assertEquals(
                plans.get(2), show().path("steps").get(2).path("instruction").asText());
    }

    @Test
    void theWindowsWaysOnAreThePlansOfTheNextStep() throws MemoryException, JsonProcessingException {
        begin();
        step();
        List<String> ways = List.of("Nell sings.", "Osk sings.", "Mara sings.");
        try (Project project = new Shell(temp).projects().open(temp.resolve("book"))) {
            ProjectStoryLog window = new ProjectStoryLog(project);
            String page = project.scene(SCENE).text();
            assertEquals(plansOf(project), window.plans(SCENE, page), "those of the step, to begin with");
            window.keep(ways, SCENE, page);
        }
        assertEquals(ways, plans());
        step("--pick", "3");
        assertEquals(
                "Mara sings.", show().path("steps").get(1).path("instruction").asText());
    }

    private static List<String> plansOf(Project project) throws MemoryException {
        return new StoryBook(project).story().plans();
    }

    @Test
    void beginsInAProjectThatIsThereAndOnlyOnce() {
        run("project", "new", book());
        begin();
        Result again = run("story", "new", book(), "--genre", "g", "--about", "t");
        assertEquals(1, again.exitCode());
        assertTrue(again.err().contains("begun in " + book() + " already"), again.err());
    }

    @Test
    void refusesWhatItCannotDo() {
        assertEquals(2, run("story", "new", book()).exitCode());
        assertEquals(
                2,
                run("story", "new", book(), "--genre", "g", "--about", "t", "--prompt-words", "20")
                        .exitCode());
        assertFalse(temp.resolve("book").toFile().exists());
        run("project", "new", book());
        Result none = step();
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("no story was begun in " + book()), none.err());
        begin();
        assertEquals(2, step("-n", "0").exitCode());
        assertEquals(2, step("--pick", "1", "--plan", "x").exitCode());
        Result pick = step("--pick", "1");
        assertEquals(1, pick.exitCode());
        assertTrue(pick.err().contains("There are 0 plans to pick from"), pick.err());
    }

    /// Keeps what a writer was asked.
    private record Asked(Teller teller, List<Prompt> prompts) implements Writer {

        @Override
        public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
            teller.prepare(model, listener);
        }

        @Override
        public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
            prompts.add(request.prompt());
            return teller.start(request, listener);
        }

        @Override
        public void close() {
            teller.close();
        }
    }

    @Test
    void aStoryInGermanIsWrittenAndPlannedInGerman() throws JsonProcessingException {
        begin(book(), "--language", "de");
        List<Prompt> prompts = new ArrayList<>();
        Result stepped =
                new Shell(temp, new Asked(new Teller(), prompts)).run("story", "step", book(), "--backend", "scalar");
        assertEquals(0, stepped.exitCode(), stepped.err());
        String asked = prompts.getFirst().toString();
        assertTrue(asked.contains("In dieser Geschichte geht es um a late ferry."), asked);
        assertTrue(asked.contains("Kapitel 1\n\n[Weiter: Mara waits.]\n\n"), asked);
        assertFalse(asked.contains("Chapter"), asked);
        JsonNode plans = show("--plan").path("plans");
        assertTrue(plans.get(1).asText().matches("(Ein|Eine|Zwei) .*"), plans::toString);
        assertTrue(plans.get(2).asText().matches("(In der|Im|Hinter|Am|Während|Bald) .*"), plans::toString);
    }

    @Test
    void aLanguageWithoutPromptsIsRefusedBeforeAnythingIsMade() {
        String known = "--language must be one of de, en, es, fr: xx";
        List<List<String>> commands = List.of(
                List.of("story", "new", book(), "--genre", "mystery", "--about", "a ferry"),
                List.of("draft", book(), "--words", "100", "--about", "a ferry", "--model", MODEL),
                List.of("plan", "--words", "100", "--about", "a ferry", "--model", MODEL),
                List.of("write", "--prompt", "It rained.", "--direction", "Rain.", "--model", MODEL));
        for (List<String> command : commands) {
            List<String> asked = new ArrayList<>(command);
            asked.addAll(List.of("--language", "xx"));
            Result refused = run(asked.toArray(String[]::new));
            assertEquals(2, refused.exitCode(), asked::toString);
            assertTrue(refused.err().contains(known), refused.err());
        }
        assertFalse(Files.exists(Path.of(book())));
    }
}
