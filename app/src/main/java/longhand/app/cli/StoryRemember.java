package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.engine.recurrence.Rememberer;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "remember",
        description = "What would be remembered of a text: its own sentences, in its order. No model is asked.",
        mixinStandardHelpOptions = true)
final class StoryRemember implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A text file (UTF-8); - is stdin.")
    private String file = "";

    @Option(names = "--rows", paramLabel = "N", description = "How many sentences. Default: two fifths of them.")
    private @Nullable Integer rows;

    @Option(names = "--language", paramLabel = "TAG", description = "Of the text. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--json", description = "As {\"rows\":[{\"text\",\"sentence\"}]}, sentence counted from 0.")
    private boolean json;

    StoryRemember(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (rows != null && rows < 1) {
            throw new ParameterException(spec.commandLine(), "--rows must be at least 1: " + rows);
        }
        List<Sentence> chosen = choose(TextFile.read(file, console));
        if (json) {
            new JsonLines(console).print(asJson(chosen));
        } else {
            chosen.forEach(row -> console.out().println(row.index() + "\t" + oneLine(row.text())));
        }
        return 0;
    }

    private List<Sentence> choose(String text) {
        Rememberer rememberer = new Rememberer(LanguageWords.of(Locale.forLanguageTag(language)));
        return rows == null ? rememberer.choose(text) : rememberer.choose(text, rows);
    }

    /// A sentence may run over several lines of its file.
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static ObjectNode asJson(List<Sentence> chosen) {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        ArrayNode list = answer.putArray("rows");
        for (Sentence row : chosen) {
            list.addObject().put("text", row.text()).put("sentence", row.index());
        }
        return answer;
    }
}
