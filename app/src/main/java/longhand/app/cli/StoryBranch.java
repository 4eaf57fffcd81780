package longhand.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import longhand.app.story.StoryBook;
import longhand.app.story.StoryUndo;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "branch",
        description = "Copies a story into another project, as it was after one of its steps, to go on there in"
                + " another way.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StoryBranch implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of a project with a story; it is not changed.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "An empty or missing folder.")
    private Path branch = Path.of("");

    @Option(names = "--at", paramLabel = "STEP", description = "The last step to keep. Default: all of them.")
    private @Nullable Integer at;

    StoryBranch(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        try {
            int keep = kept();
            services.projects().copy(folder, branch);
            try (Project project = ProjectCommand.openToChange(services.projects(), branch)) {
                while (new StoryBook(project).story().steps().size() > keep) {
                    StoryUndo.ofLast(project).takeBack();
                }
            }
            console.out().println(branch.toAbsolutePath().normalize());
            return 0;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }

    /// Opening and closing it brings all of it to disk.
    private int kept() throws CommandFailure, MemoryException {
        try (Project project = ProjectCommand.openToChange(services.projects(), folder)) {
            int steps = new StoryBook(project).story().steps().size();
            if (at != null && (at < 0 || at > steps)) {
                throw new CommandFailure("--at must be 0 to " + steps + ", the steps of the story: " + at);
            }
            return at == null ? steps : at;
        }
    }
}
