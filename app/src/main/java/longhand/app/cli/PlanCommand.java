package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.planning.NextPlans;
import longhand.engine.planning.PlanText;
import longhand.engine.planning.PlanWriter;
import longhand.engine.planning.WritingPlan;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description = "Proposes a plan for a text: paragraph by paragraph, what happens and in how many words.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {

    /// Room for the worked examples, the premise with the lines before, and a line.
    private static final int WINDOW = 2048;

    private static final int MOST_WORDS = 30_000;

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

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: a fresh one.")
    private @Nullable Long seed;

    @Option(names = "--language", paramLabel = "TAG", description = "Of the text. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

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
        long drawn = seed == null ? services.seeds().getAsLong() : seed;
        WritingPlan plan = plan(drawn);
        if (json) {
            new JsonLines(console).print(asJson(drawn, plan));
        } else {
            console.out().println(PlanText.of(plan));
        }
        return 0;
    }

    private WritingPlan plan(long drawn) throws CommandFailure {
        Path path = model.file(services.models());
        Tokenizer tokenizer = InspectTokens.tokenizer(path);
        ModelChoice asked = engine.choice(path);
        int window = asked.contextTokens() == 0 ? WINDOW : asked.contextTokens();
        ModelChoice choice = new ModelChoice(path, asked.backend(), asked.threads(), window);
        try (Transformer transformer = Backends.load(choice)) {
            NextPlans plans = new NextPlans(tokenizer, transformer, Locale.forLanguageTag(language));
            return new PlanWriter(plans)
                    .write(about, names, words, drawn, () -> false, console.err()::println)
                    .orElseThrow();
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
