package longhand.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `longhand`, the command above all others.
@Command(name = "longhand", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class LonghandCommand {

    private LonghandCommand() {}

    /// The whole command line.
    public static CommandLine line(Console console, String version) {
        CommandLine line = new CommandLine(new LonghandCommand());
        line.getCommandSpec().version("longhand " + version);
        line.setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true));
        return line;
    }
}
