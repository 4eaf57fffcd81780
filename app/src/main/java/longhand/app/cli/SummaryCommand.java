package longhand.app.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.engine.inquiry.ChainOfReaders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "summary",
        description = "What a whole book says, in short: its own sentences, in its order, each with its place. No"
                + " model is asked.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SummaryCommand implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|DIR", description = "A text file, - for stdin, or a project.")
    private String book = "";

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "200",
            description = "About so many words; at least a sentence of each scene. Default: ${DEFAULT-VALUE}.")
    private int words = 200;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Of the book. Default: as its project says, else en.")
    private @Nullable String language;

    @Option(names = "--json", description = BookNotes.JSON)
    private boolean json;

    SummaryCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (words < 1) {
            throw new ParameterException(spec.commandLine(), "--words must be at least 1: " + words);
        }
        BookSource source = BookSource.read(book, services.projects(), console);
        ChainOfReaders readers = new ChainOfReaders(Locale.forLanguageTag(source.language(language)));
        new BookNotes(console, source.chapters()).print(readers.summary(source.chapters(), words), json);
        return 0;
    }
}
