package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.planning.PlanText;
import longhand.engine.planning.WritingPlan;
import longhand.engine.text.TopicNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description = "Proposes a plan for a text: paragraph by paragraph, what happens and in how many words.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {

    static final int MOST_WORDS = 30_000;

    private final Console console;
    private final Services services;

    @Option(
            names = "--about",
            required = true,
            paramLabel = "TEXT",
            description = "What the text is about, in a sentence or two; the names in it may be used.")
    private String about = "";

    @Option(
            names = "--words",
            required = true,
            paramLabel = "N",
            description = "Of the whole text, 1 to " + MOST_WORDS + ".")
    private int words;

    @Option(names = "--name", paramLabel = "NAME", description = "A name that may be used beside those of the text.")
    private List<String> names = List.of();

    @Mixin
    private final DrawOptions draw = new DrawOptions();

    @Option(names = "--json", description = "As {\"about\",\"words\",\"seed\",\"lines\":[{\"point\",\"words\"}]}.")
    private boolean json;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    PlanCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (about.isBlank()) {
            throw new CommandFailure("--about has no words to plan from.");
        }
        if (words < 1 || words > MOST_WORDS) {
            throw new CommandFailure("--words must be 1 to " + MOST_WORDS + ": " + words);
        }
        long drawn = draw.seed(services);
        WritingPlan plan = plan(drawn);
        if (json) {
            new JsonLines(console).print(asJson(drawn, plan));
        } else {
            console.out().println(PlanText.of(plan));
        }
        return 0;
    }

    private WritingPlan plan(long drawn) throws CommandFailure {
        ModelChoice choice = engine.choice(model.file(services.models()));
        try (StoryPlanner planner = StoryPlanner.load(choice, draw.locale(), console.err()::println)) {
            Set<String> known = TopicNames.of(draw.locale()).in(about);
            known.addAll(names);
            return planner.plan(about, known, words, drawn);
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }

    private ObjectNode asJson(long drawn, WritingPlan plan) {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        answer.put("about", about).put("words", plan.words()).put("seed", drawn);
        ArrayNode list = answer.putArray("lines");
        plan.lines().forEach(line -> list.addObject().put("point", line.point()).put("words", line.words()));
        return answer;
    }
}
