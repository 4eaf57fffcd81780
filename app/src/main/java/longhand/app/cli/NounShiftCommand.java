package longhand.app.cli;

import java.util.concurrent.Callable;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.transformation.NounShift;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "nplus7",
        description = "N+7: puts the seventh noun behind it in the dictionary for each noun of a text. Names stay.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class NounShiftCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A text file, - for stdin.")
    private String file = "";

    @Option(
            names = "--n",
            paramLabel = "N",
            defaultValue = "7",
            description = "How many nouns further on; negative: back. Default: ${DEFAULT-VALUE}.")
    private int distance;

    NounShiftCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        String text = TextFile.read(file, console);
        console.out().print(new NounShift(Lexicon.english(), distance).apply(text));
        return 0;
    }
}
