package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import longhand.engine.api.ModelShelf;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.gguf.GgufMetadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "model",
        description = "Prints what a model file says about itself, as JSON.",
        mixinStandardHelpOptions = true)
final class InspectModel implements Callable<Integer> {

    private final Console console;
    private final ModelShelf shelf;

    @Parameters(paramLabel = "FILE", description = "GGUF file, or name from `longhand model list`.")
    private String model = "";

    InspectModel(Console console, ModelShelf shelf) {
        this.console = console;
        this.shelf = shelf;
    }

    @Override
    public Integer call() throws CommandFailure {
        Path path = ModelOptions.named(model, shelf);
        try (GgufFile file = GgufFile.open(path)) {
            new JsonLines(console).print(description(path, file));
            return 0;
        } catch (BadModelException bad) {
            throw new CommandFailure(path + " is not a model that can be loaded: " + bad.getMessage(), bad);
        } catch (IOException unreadable) {
            throw new CommandFailure(path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static ObjectNode description(Path path, GgufFile file) throws BadModelException, IOException {
        GgufMetadata metadata = file.metadata();
        String architecture = metadata.requireString("general.architecture");
        ObjectNode described = JsonLines.JSON.createObjectNode();
        described.put("file", path.toString());
        described.put("bytes", Files.size(path));
        described.put("name", metadata.optionalString("general.name").orElse(""));
        described.put("architecture", architecture);
        described.put("contextTokens", count(metadata, architecture + ".context_length"));
        described.put("layers", count(metadata, architecture + ".block_count"));
        described.put("width", count(metadata, architecture + ".embedding_length"));
        described.put(
                "vocabulary",
                metadata.optionalStrings("tokenizer.ggml.tokens")
                        .map(tokens -> tokens.size())
                        .orElse(0));
        described.put(
                "tokenizer", metadata.optionalString("tokenizer.ggml.model").orElse(""));
        described.put(
                "preTokenizer", metadata.optionalString("tokenizer.ggml.pre").orElse(""));
        described.put(
                "hasChatTemplate",
                metadata.optionalString("tokenizer.chat_template").isPresent());
        described.put(
                "parameters",
                file.tensors().stream()
                        .mapToLong(tensor -> (long) tensor.rows() * tensor.columns())
                        .sum());
        formats(file).forEach(described.putObject("tensors")::put);
        return described;
    }

    private static int count(GgufMetadata metadata, String key) throws BadModelException {
        return metadata.optionalInt(key, 0, Integer.MAX_VALUE).orElse(0);
    }

    /// How many tensors there are of each format.
    private static Map<String, Integer> formats(GgufFile file) {
        Map<String, Integer> formats = new TreeMap<>();
        file.tensors().forEach(tensor -> formats.merge(tensor.type().name(), 1, Integer::sum));
        return formats;
    }
}
