package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import longhand.engine.api.LikelyWord;
import longhand.engine.api.Suggester;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.SuggestionRequest;
import longhand.engine.api.Writer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "words",
        description = "The words that the model would write next, the likeliest first; with rules, those that keep"
                + " them. A word that the text has begun is gone on with.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WordsCommand implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1", heading = "What the model reads:%n")
    private Source source = new Source();

    @Option(
            names = "-n",
            paramLabel = "N",
            defaultValue = "12",
            description = "So many words at most. Default: ${DEFAULT-VALUE}.")
    private int most = 12;

    @Option(names = "--json", description = "As {\"words\":[{\"word\",\"probability\"}]}.")
    private boolean json;

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    WordsCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    /// Exactly one of these.
    private static final class Source {

        @Option(names = "--from", paramLabel = "FILE", description = "A text file (UTF-8); - is stdin.")
        private @Nullable String from;

        @Option(names = "--prompt", paramLabel = "TEXT", description = "The text itself.")
        private @Nullable String prompt;
    }

    @Override
    public Integer call() throws CommandFailure {
        SuggestionRequest request = request();
        try (Writer writer = services.writer().get()) {
            if (writer instanceof Suggester suggester) {
                print(found(suggester, request));
                return 0;
            }
            throw new CommandFailure("This writer finds no words.");
        }
    }

    private SuggestionRequest request() throws CommandFailure {
        if (most < 1 || most > SuggestionRequest.MOST) {
            throw new ParameterException(
                    spec.commandLine(), "-n must be in [1, " + SuggestionRequest.MOST + "]: " + most);
        }
        String text = source.prompt != null ? source.prompt : TextFile.read(String.valueOf(source.from), console);
        return new SuggestionRequest(engine.choice(model.file(services.models())), text, rules.texts(false), most);
    }

    private static List<LikelyWord> found(Suggester suggester, SuggestionRequest request) throws CommandFailure {
        CompletableFuture<SuggestionEvent> end = new CompletableFuture<>();
        suggester.suggest(request, end::complete);
        return switch (end.join()) {
            case SuggestionEvent.Found(List<LikelyWord> words) -> words;
            case SuggestionEvent.Stopped _ -> throw new CommandFailure("It was stopped.");
            case SuggestionEvent.Failed failed -> throw new CommandFailure(Sentences.of(failed.error()));
        };
    }

    private void print(List<LikelyWord> words) {
        if (json) {
            ObjectNode answer = JsonLines.JSON.createObjectNode();
            ArrayNode list = answer.putArray("words");
            words.forEach(word -> list.addObject().put("word", word.word()).put("probability", word.probability()));
            new JsonLines(console).print(answer);
            return;
        }
        if (words.isEmpty()) {
            console.err().println("No word can stand there. A last word without a space behind it counts as begun.");
        }
        words.forEach(word -> console.out()
                .println(String.format(Locale.ROOT, "%6.2f %%  %s", 100 * word.probability(), word.word())));
    }
}
