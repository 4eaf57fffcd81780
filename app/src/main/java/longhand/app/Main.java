package longhand.app;

import java.time.Instant;
import longhand.app.cli.Console;

/// Where the program begins. Not an `Application` of JavaFX: on the class path that would not start.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Instant processStart = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        int exitCode =
                new Wiring().commandLine(Console.ofProcess(), processStart).execute(arguments);
        System.exit(exitCode);
    }
}
