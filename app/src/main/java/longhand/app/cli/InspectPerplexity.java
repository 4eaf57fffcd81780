package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelShelf;
import longhand.engine.transformer.Transformer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "perplexity",
        description = "How well a model foresees a text, as JSON: one window from position 0, in nats.",
        mixinStandardHelpOptions = true)
final class InspectPerplexity implements Callable<Integer> {

    private final Console console;
    private final ModelShelf shelf;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Option(names = "--text", required = true, paramLabel = "FILE", description = "A text file (UTF-8); - is stdin.")
    private String text = "";

    @Option(
            names = "--tokens",
            paramLabel = "N",
            description = "How many tokens are read at most. Default: ${DEFAULT-VALUE}.")
    private int tokens = 1024;

    InspectPerplexity(Console console, ModelShelf shelf) {
        this.console = console;
        this.shelf = shelf;
    }

    @Override
    public Integer call() throws CommandFailure {
        Path file = model.file(shelf);
        int[] all = InspectTokens.tokenizer(file).encode(TextFile.read(text, console), true, false);
        ModelChoice choice = engine.choice(file);
        int context = choice.contextTokens() == 0 ? tokens : choice.contextTokens();
        try (Transformer transformer =
                BareModels.load(new ModelChoice(file, choice.backend(), choice.threads(), Math.max(1, context)))) {
            int used = Math.min(Math.min(all.length, tokens), transformer.contextTokens());
            if (used < 2) {
                throw new CommandFailure("A perplexity needs at least 2 tokens, there are " + used + ".");
            }
            new JsonLines(console).print(judge(transformer, Arrays.copyOf(all, used), all.length));
            return 0;
        }
    }

    private static ObjectNode judge(Transformer transformer, int[] ids, int allTokens) {
        double[] nll = new double[ids.length - 1];
        Positions.of(transformer, ids, (position, logits) -> {
            if (position < nll.length) {
                nll[position] = Positions.logSumExp(logits) - logits[ids[position + 1]];
            }
        });
        double mean = Arrays.stream(nll).sum() / nll.length;
        ObjectNode judged = JsonLines.JSON.createObjectNode();
        judged.put("tokens", allTokens);
        judged.put("used", ids.length);
        judged.put("mean", mean);
        judged.put("perplexity", Math.exp(mean));
        ArrayNode each = judged.putArray("nll");
        Arrays.stream(nll).forEach(each::add);
        return judged;
    }
}
