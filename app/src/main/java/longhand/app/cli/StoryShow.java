package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.app.story.StoryBook;
import longhand.engine.api.MemoryRow;
import longhand.engine.recurrence.PromptAssembler;
import longhand.engine.recurrence.PromptPart;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StoryPrompt;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a story: its steps, or what is remembered, planned, or read next.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StoryShow implements Callable<Integer> {

    private static final String NOT_BEGUN =
            "There are no plans yet: each step proposes three for the next one; see:" + " longhand story step.";

    private static final String NO_PLANS = "There are no plans yet for the text as it ends now: longhand story step and"
            + " longhand play propose three before they go on.";

    private final Console console;
    private final Services services;

    @Parameters(paramLabel = "DIR", description = "Folder of a project with a story.")
    private Path folder = Path.of("");

    @ArgGroup
    private What what = new What();

    private static final class What {

        @Option(names = "--memory", description = "The short-term memory, each row with its reason and source.")
        private boolean memory;

        @Option(names = "--plan", description = "The plans for the next step; * marks the one that is followed.")
        private boolean plan;

        @Option(names = "--prompt", description = "What the model reads before the next step.")
        private boolean prompt;
    }

    @Option(
            names = "--json",
            description = "As {\"steps\":[{\"instruction\",\"paragraph\",\"shortTermMemory\":[{\"text\",\"reason\","
                    + "\"source\"}],\"plans\":[...]}]}; with another choice, that part alone.")
    private boolean json;

    StoryShow(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        try (Project project = ProjectCommand.open(services.projects(), folder)) {
            project.opening().findings().forEach(console.err()::println);
            StoryBook book = new StoryBook(project);
            show(book.story(), book.page());
            return 0;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }

    private void show(Story story, String page) {
        if (what.prompt) {
            showPrompt(PromptAssembler.lexical(
                            Locale.forLanguageTag(story.settings().language()))
                    .assemble(story, page));
        } else if (json) {
            new JsonLines(console).print(asJson(story));
        } else if (what.memory) {
            RowTime times = new RowTime(story);
            story.memory().rows().forEach(row -> console.out().println(line(row, story, times)));
        } else if (what.plan) {
            showPlans(story);
        } else {
            story.steps().forEach(this::showStep);
        }
    }

    private void showPrompt(StoryPrompt prompt) {
        if (json) {
            ObjectNode answer = JsonLines.JSON.createObjectNode();
            answer.put("prompt", prompt.text());
            ArrayNode parts = answer.putArray("parts");
            for (PromptPart part : prompt.parts()) {
                parts.addObject()
                        .put("kind", part.kind().name().toLowerCase(Locale.ROOT))
                        .put("words", part.words())
                        .put("text", part.text());
            }
            new JsonLines(console).print(answer);
        } else {
            console.out().print(prompt.text());
            console.out().flush();
        }
    }

    private void showPlans(Story story) {
        List<String> plans = story.plans();
        if (plans.isEmpty()) {
            console.err().println(story.steps().isEmpty() ? NOT_BEGUN : NO_PLANS);
        }
        for (int i = 0; i < plans.size(); i++) {
            console.out().println((i == story.chosen() ? "*" : " ") + (i + 1) + " " + plans.get(i));
        }
    }

    private void showStep(StoryStep step) {
        String plan = step.instruction().isEmpty() ? "" : " [" + step.instruction() + "]";
        console.out().println(step.number() + plan);
        console.out().println(step.paragraph());
        console.out().println();
    }

    private static String line(MemoryRow row, Story story, RowTime times) {
        return row.text().replaceAll("\\s+", " ") + "\t" + Reasons.of(row) + "\tstep "
                + row.source().step()
                + (source(row, story).isEmpty()
                        ? ""
                        : ", sentence " + row.source().sentence())
                + times.of(row, source(row, story)).map(time -> "\t" + time).orElse("");
    }

    private ObjectNode asJson(Story story) {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        RowTime times = new RowTime(story);
        if (what.memory) {
            addRows(answer, story.memory().rows(), story, times);
        } else if (what.plan) {
            story.plans().forEach(answer.putArray("plans")::add);
        } else {
            ArrayNode steps = answer.putArray("steps");
            story.steps().forEach(step -> addStep(steps.addObject(), step, story, times));
        }
        return answer;
    }

    /// The last step is shown with what the writer made of its memory and its plans.
    private static void addStep(ObjectNode node, StoryStep step, Story story, RowTime times) {
        boolean last = step.number() == story.steps().size();
        node.put("instruction", step.instruction());
        node.put("paragraph", step.paragraph());
        addRows(node, last ? story.memory().rows() : step.rows(), story, times);
        ArrayNode plans = node.putArray("plans");
        (last ? story.plans() : step.plans()).forEach(plans::add);
    }

    private static void addRows(ObjectNode node, List<MemoryRow> rows, Story story, RowTime times) {
        ArrayNode list = node.putArray("shortTermMemory");
        for (MemoryRow row : rows) {
            ObjectNode fact = list.addObject()
                    .put("text", row.text())
                    .put("reason", Reasons.of(row))
                    .put("source", source(row, story));
            times.of(row, source(row, story)).ifPresent(time -> fact.put("time", time));
        }
    }

    /// The sentence that a row was copied from, as it was then; empty for the writer's own.
    private static String source(MemoryRow row, Story story) {
        int step = row.source().step();
        if (row.source().sentence() < 0 || step < 1 || step > story.steps().size()) {
            return "";
        }
        List<Sentence> sentences = Sentences.of(story.steps().get(step - 1).written());
        int sentence = row.source().sentence();
        return sentence < sentences.size() ? sentences.get(sentence).text() : "";
    }
}
