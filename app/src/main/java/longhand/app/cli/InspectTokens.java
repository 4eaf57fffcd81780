package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import longhand.engine.api.ModelShelf;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tokenizer.Tokenizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "tokens",
        description = "Reads lines {\"text\",\"addSpecial\",\"parseSpecial\"}, prints lines {\"ids\"}.",
        mixinStandardHelpOptions = true)
final class InspectTokens implements Callable<Integer> {

    private final Console console;
    private final ModelShelf shelf;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    InspectTokens(Console console, ModelShelf shelf) {
        this.console = console;
        this.shelf = shelf;
    }

    @Override
    public Integer call() throws CommandFailure {
        Tokenizer tokenizer = tokenizer(model.file(shelf));
        new JsonLines(console)
                .answer(question -> ids(tokenizer.encode(
                        question.text("text"),
                        question.flag("addSpecial", false),
                        question.flag("parseSpecial", false))));
        return 0;
    }

    private static ObjectNode ids(int[] ids) {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        ArrayNode list = answer.putArray("ids");
        for (int id : ids) {
            list.add(id);
        }
        return answer;
    }

    static Tokenizer tokenizer(Path path) throws CommandFailure {
        try (GgufFile file = GgufFile.open(path)) {
            return Tokenizer.of(file);
        } catch (BadModelException bad) {
            throw new CommandFailure(path + " is not a model that can be loaded: " + bad.getMessage(), bad);
        }
    }
}
