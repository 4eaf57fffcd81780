package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import longhand.app.cli.JsonLines.Question;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelShelf;
import longhand.engine.transformer.Transformer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "logits",
        description = "Reads lines {\"ids\",\"top\",\"context\"}, prints lines {\"positions\":[{\"pos\",\"top\","
                + "\"logsumexp\"}]}; top is 20 and context 2048 unless a line says otherwise.",
        mixinStandardHelpOptions = true)
final class InspectLogits implements Callable<Integer> {

    private static final int USUAL_CONTEXT = 2048;
    private static final int LARGEST_CONTEXT = 1 << 20;

    private final Console console;
    private final ModelShelf shelf;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private @Nullable Transformer transformer;
    private int askedContext;

    InspectLogits(Console console, ModelShelf shelf) {
        this.console = console;
        this.shelf = shelf;
    }

    @Override
    public Integer call() throws CommandFailure {
        ModelChoice choice = engine.choice(model.file(shelf));
        try {
            new JsonLines(console).answer(question -> positions(question, choice));
            return 0;
        } finally {
            close();
        }
    }

    private ObjectNode positions(Question question, ModelChoice choice) throws CommandFailure {
        int usual = choice.contextTokens() == 0 ? USUAL_CONTEXT : choice.contextTokens();
        Transformer loaded = load(choice, question.number("context", usual, 1, LARGEST_CONTEXT));
        int[] ids = question.numbers("ids", loaded.vocabularySize() - 1);
        if (ids.length > loaded.contextTokens()) {
            throw question.wrong(
                    "ids", "must be at most " + loaded.contextTokens() + ", the context window: " + ids.length);
        }
        int top = question.number("top", 20, 0, Integer.MAX_VALUE);
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        ArrayNode positions = answer.putArray("positions");
        Positions.of(loaded, ids, (position, logits) -> describe(positions.addObject(), position, logits, top));
        return answer;
    }

    private static void describe(ObjectNode described, int position, float[] logits, int count) {
        described.put("pos", position);
        ArrayNode top = described.putArray("top");
        for (int id : Positions.top(logits, count)) {
            top.addArray().add(id).add(logits[id]);
        }
        described.put("logsumexp", Positions.logSumExp(logits));
    }

    /// A model keeps the window it was loaded with: another window is another model, which matters to
    /// those whose rotary embedding depends on it.
    private Transformer load(ModelChoice choice, int context) throws CommandFailure {
        Transformer loaded = transformer;
        if (loaded == null || context != askedContext) {
            close();
            loaded = BareModels.load(of(choice, context));
            transformer = loaded;
            askedContext = context;
        }
        return loaded;
    }

    private static ModelChoice of(ModelChoice choice, int context) {
        Path file = choice.file();
        return new ModelChoice(file, choice.backend(), choice.threads(), context);
    }

    private void close() {
        if (transformer != null) {
            transformer.close();
        }
        transformer = null;
    }
}
