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
            defaultValue = "vector",
            description = "scalar (the reference), vector (fast; the default) or cuda (an NVIDIA card).")
    private Backend backend = Backend.VECTOR;

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
