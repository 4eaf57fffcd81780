package longhand.app;

import longhand.app.cli.Console;

/// Where the program begins. Not an `Application` of JavaFX: on the class path that would not start.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = Wiring.commandLine(Console.ofProcess()).execute(arguments);
        System.exit(exitCode);
    }
}
