package longhand.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import longhand.engine.recurrence.HumanSimulator;
import longhand.engine.recurrence.PlanPicker;
import longhand.engine.recurrence.Planner;
import longhand.engine.scoring.Judge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What decides the steps of a story beside the story.
final class StepOptions {

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: the story's.")
    private @Nullable Long seed;

    @Option(names = "--model", paramLabel = "FILE|NAME", description = "Default: the story's.")
    private @Nullable String model;

    @Option(
            names = "--auto",
            paramLabel = "random|simulated",
            description = "Who picks the plan of the step after: chance, or a simulated reader, who also has paragraphs"
                    + " twice as long and adds what comes of the plan. Default: ${DEFAULT-VALUE}.")
    private Auto auto = Auto.RANDOM;

    private enum Auto {
        RANDOM,
        SIMULATED
    }

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

    /// @param locale of the story
    PlanPicker picker(Planner planner, Judge judge, Locale locale) {
        return switch (auto) {
            case RANDOM -> PlanPicker.random();
            case SIMULATED -> new HumanSimulator(judge, planner, locale);
        };
    }

    ModelChoice choice(Path file) {
        return engine.choice(file);
    }

    SamplingSettings sampling() {
        return sampling.settings();
    }
}
