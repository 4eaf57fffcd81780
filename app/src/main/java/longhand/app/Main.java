package longhand.app;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import longhand.app.cli.Console;
import longhand.engine.tensor.vector.KernelWarmUp;

/// Where the program begins. Not an `Application` of JavaFX: on the class path that would not start.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The first statement: the first word waits for it (ADR 5).
        KernelWarmUp warmUp = writesHere(Arrays.asList(arguments)) ? KernelWarmUp.start() : KernelWarmUp.none();
        // Not the process's own start, which Linux knows to the second only.
        Instant processStart =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        int exitCode = new Wiring(warmUp)
                .commandLine(Console.ofProcess(), processStart, arguments)
                .execute(arguments);
        System.exit(exitCode);
    }

    /// Whether the vector kernels will write in this process. Only a guess: the command line is not
    /// understood yet, and a wrong one costs time alone.
    private static boolean writesHere(List<String> arguments) {
        return !arguments.isEmpty() && arguments.getFirst().equals("write") && !arguments.contains("scalar");
    }
}
