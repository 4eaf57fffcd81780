package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "forms",
        description = "Lists the forms of verse; or shows one as it is written, to begin a form of your own with.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FormsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FORM",
            description = "longhand forms haiku > mine.form, change it, and --form mine.form takes it.")
    private @Nullable String form;

    @Option(names = "--json", description = "As {\"forms\":[{\"form\",\"title\",\"about\",\"lines\",\"word\"}]}.")
    private boolean json;

    FormsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        FormLibrary library = FormLibrary.open();
        if (form != null) {
            show(library, form);
        } else if (json) {
            ObjectNode answer = JsonLines.JSON.createObjectNode();
            ArrayNode list = answer.putArray("forms");
            library.all().forEach(form -> put(list.addObject(), form));
            new JsonLines(console).print(answer);
        } else {
            library.all().forEach(form -> console.out()
                    .println(String.format(Locale.ROOT, "%-22s %s", form.id(), form.about())));
        }
        return 0;
    }

    private void show(FormLibrary library, String id) throws CommandFailure {
        Form shown = Forms.named(library, id, console);
        console.out()
                .println(library.text(id)
                        .orElse(shown.title() + ": a form of " + shown.lines().size() + " lines."));
    }

    private static void put(ObjectNode node, Form form) {
        node.put("form", form.id()).put("title", form.title()).put("about", form.about());
        node.put("lines", form.lines().size()).put("word", form.asks() != Form.Asks.NOTHING);
    }
}
