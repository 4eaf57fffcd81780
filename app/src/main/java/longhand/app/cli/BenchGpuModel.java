package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import longhand.app.bench.BenchTable;
import longhand.app.bench.CardTraffic;
import longhand.engine.api.ModelShelf;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "gpu-model",
        description =
                "How fast graphics cards can write with a model at most, told from the bytes that each token moves."
                        + " Needs no card.",
        mixinStandardHelpOptions = true)
final class BenchGpuModel implements Callable<Integer> {

    private final Console console;
    private final ModelShelf shelf;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(
            names = "--position",
            paramLabel = "N",
            defaultValue = "1024",
            description = "Tokens that the text has. Default: ${DEFAULT-VALUE}.")
    private int position;

    @Option(names = "--json", description = "JSON instead of Markdown.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    BenchGpuModel(Console console, ModelShelf shelf) {
        this.console = console;
        this.shelf = shelf;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (position < 0) {
            throw new ParameterException(spec.commandLine(), "--position must not be negative: " + position);
        }
        Path path = model.file(shelf);
        try (GgufFile file = GgufFile.open(path)) {
            print(path, List.of(CardTraffic.traffic(file, position), CardTraffic.bounds(file, position)));
            return 0;
        } catch (BadModelException bad) {
            throw new CommandFailure(path + " is not a model that can be loaded: " + bad.getMessage(), bad);
        }
    }

    private void print(Path path, List<BenchTable> tables) {
        if (json) {
            ObjectNode answer = JsonLines.JSON
                    .createObjectNode()
                    .put("model", path.getFileName().toString());
            ArrayNode sections = answer.putArray("sections");
            tables.forEach(table -> sections.add(table.json()));
            new JsonLines(console).print(answer);
        } else {
            tables.forEach(table -> console.out().println(table.markdown()));
        }
    }
}
