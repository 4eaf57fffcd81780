package longhand.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.engine.api.EngineException;
import longhand.engine.recurrence.StoryStep;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "step",
        description = "Goes on with a story by a paragraph, its memory, and three plans for the next one. Each step is"
                + " on disk when its paragraph is printed.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StoryStepCommand implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Folder of a project with a story.")
    private Path folder = Path.of("");

    @Option(names = "-n", paramLabel = "N", defaultValue = "1", description = "How many steps. Default: 1.")
    private int steps = 1;

    @ArgGroup
    private Direction direction = new Direction();

    /// What the first of the steps follows; without any, what the story has chosen by its seed.
    private static final class Direction {

        @Option(names = "--pick", paramLabel = "1..3", description = "The first step follows this plan.")
        private @Nullable Integer pick;

        @Option(names = "--plan", paramLabel = "TEXT", description = "The first step follows a plan of your own.")
        private @Nullable String plan;
    }

    @Mixin
    private final StepOptions options = new StepOptions();

    StoryStepCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (steps < 1) {
            throw new ParameterException(spec.commandLine(), "-n must be at least 1: " + steps);
        }
        try (Project project = ProjectCommand.openToChange(services.projects(), folder)) {
            project.opening().findings().forEach(console.err()::println);
            try (StoryTable table = StoryTable.open(project, services, options)) {
                Optional<String> plan = plan(table);
                for (int i = 0; i < steps; i++) {
                    print(table.step(i == 0 ? plan : Optional.empty()));
                }
            }
            return 0;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }

    private Optional<String> plan(StoryTable table) throws CommandFailure, MemoryException, EngineException {
        if (direction.plan != null) {
            return Optional.of(direction.plan.strip());
        }
        if (direction.pick == null) {
            return Optional.empty();
        }
        List<String> plans = table.planned().plans();
        if (direction.pick < 1 || direction.pick > plans.size()) {
            throw new CommandFailure(
                    "There are " + plans.size() + " plans to pick from, not a number " + direction.pick + ".");
        }
        return Optional.of(plans.get(direction.pick - 1));
    }

    private void print(StoryStep step) {
        console.err()
                .println("step " + step.number() + ": "
                        + (step.instruction().isEmpty() ? "no plan" : step.instruction()));
        console.out().println(step.paragraph());
        console.out().println();
        console.out().flush();
    }
}
