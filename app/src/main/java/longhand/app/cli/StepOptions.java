package longhand.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What decides the steps of a story beside the story.
final class StepOptions {

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: the story's.")
    private @Nullable Long seed;

    @Option(names = "--model", paramLabel = "FILE|NAME", description = "Default: the story's.")
    private @Nullable String model;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Mixin
    private final SamplingOptions sampling = new SamplingOptions();

    OptionalLong seed() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    Optional<String> model() {
        return Optional.ofNullable(model);
    }

    ModelChoice choice(Path file) {
        return engine.choice(file);
    }

    SamplingSettings sampling() {
        return sampling.settings();
    }
}
