package longhand.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.scansion.FormCheck;
import longhand.engine.scansion.FormReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Says where a poem breaks its form, line by line. Exit code 1 if it does.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The poem, one line a line; blank lines part stanzas.")
    private Path file = Path.of("");

    @Option(names = "--form", required = true, paramLabel = "FORM", description = "As `longhand forms` names it.")
    private String form = "";

    @Option(names = "--word", paramLabel = "WORD", description = "Whose letters begin the lines of an acrostic.")
    private String word = "";

    @Option(names = "--json", description = "As {\"form\",\"valid\",\"lines\":[...],\"faults\":[...]}.")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        Form asked = Forms.spelled(Forms.named(FormLibrary.open(), form), word);
        FormReport report = new FormCheck(Lexicon.english()).check(asked, lines(), Forms.letters(word));
        FormReportText text = new FormReportText(asked, report);
        if (json) {
            new JsonLines(console).print(text.json());
        } else {
            text.lines().forEach(console.out()::println);
        }
        return report.isValid() ? 0 : 1;
    }

    private List<String> lines() throws CommandFailure {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
