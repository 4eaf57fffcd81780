package longhand.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import longhand.app.cli.JsonLines.Question;
import longhand.engine.api.ModelShelf;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.prompt.template.ChatTemplate;
import longhand.engine.prompt.template.TemplateException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "template",
        description =
                "Reads lines {\"messages\",\"variables\",\"addGenerationPrompt\",\"bosToken\",\"eosToken\",\"now\"},"
                        + " prints lines {\"rendered\"} or {\"error\"}.",
        mixinStandardHelpOptions = true)
final class InspectTemplate implements Callable<Integer> {

    private final Console console;
    private final ModelShelf shelf;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    InspectTemplate(Console console, ModelShelf shelf) {
        this.console = console;
        this.shelf = shelf;
    }

    /// Exactly one of these.
    private static final class Source {

        @Option(names = "--model", paramLabel = "FILE|NAME", description = "A model with a chat template.")
        private @Nullable String model;

        @Option(names = "--file", paramLabel = "FILE", description = "A chat template.")
        private @Nullable String file;
    }

    @Override
    public Integer call() throws CommandFailure {
        String text = source.file == null ? ofModel(String.valueOf(source.model)) : TextFile.read(source.file, console);
        new JsonLines(console).answer(question -> answer(text, question));
        return 0;
    }

    private String ofModel(String model) throws CommandFailure {
        Path path = ModelOptions.named(model, shelf);
        try (GgufFile file = GgufFile.open(path)) {
            return file.metadata()
                    .optionalString("tokenizer.chat_template")
                    .orElseThrow(() -> new CommandFailure(path + " has no chat template."));
        } catch (BadModelException bad) {
            throw new CommandFailure(path + " is not a model that can be loaded: " + bad.getMessage(), bad);
        }
    }

    /// Reading the template belongs to the answer: a template that is none is refused line by line.
    private static ObjectNode answer(String template, Question question) throws CommandFailure {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        LocalDateTime now = now(question);
        try {
            return answer.put("rendered", ChatTemplate.parse(template).render(variables(question), now));
        } catch (TemplateException refusal) {
            return answer.put("error", refusal.getMessage());
        }
    }

    private static ObjectNode variables(Question question) throws CommandFailure {
        ObjectNode fields = question.fields();
        ObjectNode variables = JsonLines.JSON.createObjectNode();
        if (fields.path("variables") instanceof ObjectNode more) {
            variables.setAll(more);
        }
        JsonNode messages = fields.path("messages");
        if (!messages.isArray()) {
            throw question.wrong("messages", "must be an array");
        }
        variables.set("messages", messages);
        variables.put("add_generation_prompt", question.flag("addGenerationPrompt", false));
        variables.put("bos_token", fields.path("bosToken").asText(""));
        variables.put("eos_token", fields.path("eosToken").asText(""));
        return variables;
    }

    private static LocalDateTime now(Question question) throws CommandFailure {
        if (!question.fields().has("now")) {
            return LocalDateTime.now(ZoneId.systemDefault());
        }
        try {
            return LocalDateTime.parse(question.text("now").replace(' ', 'T'));
        } catch (DateTimeParseException wrong) {
            CommandFailure failure = question.wrong("now", "must be a time such as 2026-03-14 09:26:53");
            failure.initCause(wrong);
            throw failure;
        }
    }
}
