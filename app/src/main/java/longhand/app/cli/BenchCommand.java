package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.app.bench.Bench;
import longhand.app.bench.BenchSection;
import longhand.app.bench.BenchTable;
import longhand.app.bench.KeptTexts;
import longhand.app.bench.OpenModel;
import longhand.app.bench.RulesBench;
import longhand.app.bench.StoryBench;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Writer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "bench",
        description = "Measures what a model does with the studio's settings.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {

    private BenchCommand() {}

    static CommandLine line(Console console, Services services) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new Story(console, services))
                .addSubcommand(new Rules(console, services))
                .addSubcommand(new BenchEngine(console, services.models(), services.gpu()))
                .addSubcommand(new BenchGpuModel(console, services.models()));
    }

    @Command(
            name = "story",
            description = "Loops, lengths, memory, plans and steps, as tables in Markdown; progress goes to stderr.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    private static final class Story extends Sections {

        Story(Console console, Services services) {
            super(console, services, StoryBench.sections());
        }
    }

    @Command(
            name = "rules",
            description = "Masks, lipograms, every rule and verse, as tables in Markdown; progress goes to stderr.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    private static final class Rules extends Sections {

        Rules(Console console, Services services) {
            super(console, services, RulesBench.sections());
        }
    }

    /// Measures some sections.
    private abstract static class Sections implements Callable<Integer> {

        /// Room for the prompt of a step and what is asked behind it.
        private static final int WINDOW = 2048;

        private final Console console;
        private final Services services;
        private final List<BenchSection> all;

        @Option(names = "--quick", description = "A part of the cases.")
        private boolean quick;

        @Option(names = "--json", description = "JSON instead of Markdown.")
        private boolean json;

        @Option(names = "--only", split = ",", paramLabel = "SECTION", description = "These sections alone.")
        private List<String> only = List.of();

        @Option(
                names = "--judge",
                paramLabel = "FILE|NAME",
                description = "Another model that says what a text tells. Default: the one that wrote it.")
        private @Nullable String judge;

        @Option(
                names = "--keep",
                paramLabel = "DIR",
                description = "Leaves the texts there, for reading; ruler and plans-write go on from those of an"
                        + " earlier run: give a new folder after a change of the code.")
        private @Nullable Path keep;

        @Mixin
        private final ModelOptions model = new ModelOptions();

        @Mixin
        private final EngineOptions engine = new EngineOptions();

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        Sections(Console console, Services services, List<BenchSection> all) {
            this.console = console;
            this.services = services;
            this.all = all;
        }

        @Override
        public Integer call() throws CommandFailure {
            List<BenchSection> sections = all.stream()
                    .filter(section -> only.isEmpty() || only.contains(section.name()))
                    .toList();
            if (sections.size() < only.size() || sections.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--only knows " + names());
            }
            ModelChoice choice = engine.choice(model.file(services.models()));
            ObjectNode answer = JsonLines.JSON.createObjectNode();
            answer.put("model", choice.file().getFileName().toString());
            ArrayNode tables = answer.putArray("sections");
            try (Writer writer = services.writer().get()) {
                Bench bench = new Bench(choice, judge(), writer, Sections::open, quick, texts(), line -> console.err()
                        .println(line));
                for (BenchSection section : sections) {
                    BenchTable table = section.measure(bench);
                    print(table);
                    tables.add(table.json());
                }
            } catch (EngineException failure) {
                throw new CommandFailure(Sentences.of(failure.error()), failure);
            } catch (UncheckedIOException unwritable) {
                throw new CommandFailure(
                        "Texts cannot be kept in or read from " + keep + ": " + unwritable.getMessage(), unwritable);
            }
            if (json) {
                new JsonLines(console).print(answer);
            }
            return 0;
        }

        private KeptTexts texts() {
            return keep == null ? KeptTexts.NOWHERE : KeptTexts.in(keep);
        }

        private Optional<ModelChoice> judge() throws CommandFailure {
            return judge == null
                    ? Optional.empty()
                    : Optional.of(engine.choice(ModelOptions.named(judge, services.models())));
        }

        private static OpenModel open(ModelChoice asked) throws EngineException {
            try {
                return new OpenModel(InspectTokens.tokenizer(asked.file()), BareModels.load(asked.orWindow(WINDOW)));
            } catch (CommandFailure refused) {
                String reason = String.valueOf(refused.getMessage());
                throw new EngineException(new EngineError.UnreadableModel(asked.file(), reason));
            }
        }

        private void print(BenchTable table) {
            if (!json) {
                console.out().println(table.markdown());
                console.out().flush();
            }
        }

        private String names() {
            return String.join(", ", all.stream().map(BenchSection::name).toList());
        }
    }
}
