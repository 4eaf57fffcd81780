package longhand.app.cli;

import java.nio.file.Path;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelChoice.Backend;
import picocli.CommandLine.Option;

/// How a model runs.
final class EngineOptions {

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            defaultValue = "automatic",
            description = "automatic (an NVIDIA card where one fits the model, else the processor; the default), vector"
                    + " (the processor), cuda (the card) or scalar (the reference).")
    private Backend backend = Backend.AUTOMATIC;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0", description = "Worker threads; 0 = automatic.")
    private int threads;

    @Option(
            names = "--context",
            paramLabel = "N",
            defaultValue = "0",
            description = "Context window in tokens; 0 = automatic.")
    private int context;

    ModelChoice choice(Path file) {
        return new ModelChoice(file, backend, threads, context);
    }
}
