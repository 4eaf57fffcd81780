package longhand.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import longhand.app.story.StoryUndo;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "undo",
        description = "Takes the last steps of a story back: text, memory and plans are as they were before. What the"
                + " model wrote stays among the takes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StoryUndoCommand implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Folder of a project with a story.")
    private Path folder = Path.of("");

    @Option(names = "-n", paramLabel = "N", defaultValue = "1", description = "How many steps. Default: 1.")
    private int steps = 1;

    @Option(names = "--also-mine", description = "Also a paragraph that holds words of your own.")
    private boolean alsoMine;

    StoryUndoCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (steps < 1) {
            throw new ParameterException(spec.commandLine(), "-n must be at least 1: " + steps);
        }
        try (Project project = ProjectCommand.openToChange(services.projects(), folder)) {
            for (int i = 0; i < steps; i++) {
                takeBack(project);
            }
            return 0;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }

    private void takeBack(Project project) throws CommandFailure, MemoryException {
        StoryUndo undo = StoryUndo.ofLast(project);
        int own = undo.ownWords();
        if (own > 0 && !alsoMine) {
            throw new CommandFailure("Your text is untouched: the paragraph of step " + undo.number() + " holds " + own
                    + (own == 1 ? " word" : " words") + " of your own. To take it back with them: --also-mine.");
        }
        undo.takeBack();
        console.err().println("step " + undo.number() + " is taken back");
    }
}
