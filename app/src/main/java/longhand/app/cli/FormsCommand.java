package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "forms",
        description = "Lists the forms of verse.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FormsCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--json", description = "As {\"forms\":[{\"form\",\"title\",\"about\",\"lines\",\"word\"}]}.")
    private boolean json;

    FormsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FormLibrary library = FormLibrary.open();
        if (json) {
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

    private static void put(ObjectNode node, Form form) {
        node.put("form", form.id()).put("title", form.title()).put("about", form.about());
        node.put("lines", form.lines().size()).put("word", form.asks() != Form.Asks.NOTHING);
    }
}
