package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import longhand.app.bench.BenchTable;
import longhand.app.bench.EngineSpeed;
import longhand.engine.api.GpuCard;
import longhand.engine.api.GpuProbe;
import longhand.engine.api.GpuReport;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelShelf;
import longhand.engine.generation.TransformerSource;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.transformer.TokenTraffic;
import longhand.engine.transformer.Transformer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "engine",
        description = "How fast a model reads and writes on this machine, without the studio around it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchEngine implements Callable<Integer> {

    private static final double MEGA = 1e6;

    private final Console console;
    private final ModelShelf shelf;
    private final GpuProbe gpu;

    @Option(names = "--prompt", paramLabel = "N", defaultValue = "512", description = "Tokens read in batches.")
    private int prompt;

    @Option(names = "--tokens", paramLabel = "N", defaultValue = "64", description = "Tokens read one by one.")
    private int tokens;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds; the medians count.")
    private int rounds;

    @Option(names = "--json", description = "JSON instead of Markdown.")
    private boolean json;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    BenchEngine(Console console, ModelShelf shelf, GpuProbe gpu) {
        this.console = console;
        this.shelf = shelf;
        this.gpu = gpu;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (prompt < 1 || tokens < 1 || rounds < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--prompt, --tokens and --rounds must be positive: " + prompt + ", " + tokens + ", " + rounds);
        }
        ModelChoice choice = engine.choice(model.file(shelf)).orWindow(prompt + tokens);
        TransformerSource.Opened opened = BareModels.open(choice);
        try (Transformer transformer = opened.transformer()) {
            if (prompt + tokens > transformer.contextTokens()) {
                throw new CommandFailure("--prompt and --tokens must be at most " + transformer.contextTokens()
                        + " together, the context window: " + (prompt + tokens));
            }
            EngineSpeed.Measured speed = new EngineSpeed(transformer, System::nanoTime).measure(prompt, tokens, rounds);
            print(EngineSpeed.table(opened.device(), prompt, speed, megabytes(choice), bandwidth(opened.device())));
        }
        return 0;
    }

    /// At the middle of what is read one by one.
    private double megabytes(ModelChoice choice) throws CommandFailure {
        try (GgufFile file = GgufFile.open(choice.file())) {
            return TokenTraffic.of(file, prompt + tokens / 2, TokenTraffic.LEAST)
                            .bytes()
                    / MEGA;
        } catch (BadModelException bad) {
            throw new CommandFailure(choice.file() + " cannot be read: " + bad.getMessage(), bad);
        }
    }

    /// Megabytes a second of the card that computes; 0 = none does.
    private double bandwidth(String device) {
        return switch (gpu.look()) {
            case GpuReport.None _ -> 0;
            case GpuReport.Found found ->
                found.cards().stream()
                                .filter(card -> device.endsWith(card.name()))
                                .mapToDouble(GpuCard::bytesPerSecond)
                                .findFirst()
                                .orElse(0)
                        / MEGA;
        };
    }

    private void print(BenchTable table) {
        if (json) {
            ObjectNode answer = JsonLines.JSON.createObjectNode();
            answer.putArray("sections").add(table.json());
            new JsonLines(console).print(answer);
        } else {
            console.out().println(table.markdown());
        }
    }
}
