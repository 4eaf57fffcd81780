package longhand.app;

import longhand.app.cli.Console;
import longhand.app.cli.LonghandCommand;
import picocli.CommandLine;

/// Every object of the program, and who gets what.
final class Wiring {

    private Wiring() {}

    static CommandLine commandLine(Console console) {
        return LonghandCommand.line(console, BuildProperties.read().version());
    }
}
