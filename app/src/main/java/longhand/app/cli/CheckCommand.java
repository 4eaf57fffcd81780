package longhand.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
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

    @Parameters(paramLabel = "FILE", description = "A text file, - for stdin. Blank lines part stanzas.")
    private String file = "";

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
        List<String> lines = TextFile.read(file, console).lines().toList();
        Speech speech = new Speech(Lexicon.english(), SoundGuess.english());
        FormReport report = new FormCheck(speech).check(asked, lines, Forms.letters(word));
        FormReportText text = new FormReportText(asked, report);
        if (json) {
            new JsonLines(console).print(text.json());
        } else {
            text.lines().forEach(console.out()::println);
        }
        return report.isValid() ? 0 : 1;
    }
}
