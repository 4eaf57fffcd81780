package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.planning.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plans",
        description = "Three things that could happen next in a story: somebody acts, something arrives, all turns.",
        mixinStandardHelpOptions = true)
final class StoryPlans implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Parameters(paramLabel = "FILE", description = "A text file (UTF-8); - is stdin.")
    private String file = "";

    @Option(names = "--name", paramLabel = "NAME", description = "A name that plans may use beside those of the text.")
    private List<String> names = List.of();

    @Mixin
    private final DrawOptions draw = new DrawOptions();

    @Option(names = "--json", description = "As {\"seed\",\"plans\":[{\"direction\",\"text\",\"gain\"}]}.")
    private boolean json;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    StoryPlans(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        String story = TextFile.read(file, console);
        if (story.isBlank()) {
            throw new CommandFailure(file + " has no words to go on from.");
        }
        long drawn = draw.seed(services);
        List<Plan> plans = propose(story, drawn);
        if (json) {
            new JsonLines(console).print(asJson(drawn, plans));
        } else {
            plans.forEach(plan -> console.out().println(plan.text()));
        }
        return 0;
    }

    private List<Plan> propose(String story, long drawn) throws CommandFailure {
        ModelChoice choice = engine.choice(model.file(services.models()));
        try (StoryPlanner planner = StoryPlanner.load(choice, draw.locale(), _ -> {})) {
            return planner.plans(story, names, drawn);
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }

    private static ObjectNode asJson(long drawn, List<Plan> plans) {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        answer.put("seed", drawn);
        ArrayNode list = answer.putArray("plans");
        for (Plan plan : plans) {
            list.addObject()
                    .put("direction", plan.direction().name().toLowerCase(Locale.ROOT))
                    .put("text", plan.text())
                    .put("gain", plan.gain());
        }
        return answer;
    }
}
