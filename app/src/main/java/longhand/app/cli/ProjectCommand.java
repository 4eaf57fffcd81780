package longhand.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "project",
        description = "Projects without a window.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ProjectCommand {

    private ProjectCommand() {}

    static CommandLine line(Console console, Projects projects) {
        return new CommandLine(new ProjectCommand())
                .addSubcommand(new NewProject(console, projects))
                .addSubcommand(new TextOfProject(console, projects))
                .addSubcommand(new ListOfProject(console, projects));
    }

    static Project open(Projects projects, Path folder) throws CommandFailure {
        try {
            return projects.open(folder);
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }

    /// @throws CommandFailure also if somebody else has it open
    static Project openToChange(Projects projects, Path folder) throws CommandFailure {
        Project project = open(projects, folder);
        if (project.opening().readOnly()) {
            throw new CommandFailure(project.folder() + " is open elsewhere: "
                    + project.opening().holder() + ".");
        }
        return project;
    }

    @Command(name = "new", description = "Makes a project with one empty scene.", mixinStandardHelpOptions = true)
    private static final class NewProject implements Callable<Integer> {

        private final Console console;
        private final Projects projects;

        @Parameters(paramLabel = "DIR", description = "An empty or missing folder.")
        private Path folder = Path.of("");

        @Option(names = "--title", paramLabel = "TITLE", description = "Default: the folder's name.")
        private @Nullable String title;

        private NewProject(Console console, Projects projects) {
            this.console = console;
            this.projects = projects;
        }

        @Override
        public Integer call() throws CommandFailure {
            Path absolute = folder.toAbsolutePath().normalize();
            String name = Optional.ofNullable(title).orElseGet(() -> String.valueOf(absolute.getFileName()));
            try (Project project = projects.create(absolute, name)) {
                console.out().println(project.folder());
                return 0;
            } catch (MemoryException reason) {
                throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
            }
        }
    }

    @Command(name = "text", description = "Prints the whole manuscript.", mixinStandardHelpOptions = true)
    private static final class TextOfProject extends Reader {

        private TextOfProject(Console console, Projects projects) {
            super(console, projects);
        }

        @Override
        void show(Project project) {
            console.out().print(project.text());
        }
    }

    @Command(
            name = "list",
            description = "Prints number, kind, words and title of each item.",
            mixinStandardHelpOptions = true)
    private static final class ListOfProject extends Reader {

        private ListOfProject(Console console, Projects projects) {
            super(console, projects);
        }

        @Override
        void show(Project project) {
            project.binder().items().stream().filter(item -> !item.trashed()).forEach(item -> show(project, item));
        }

        private void show(Project project, BinderItem item) {
            int words = item.kind() == BinderItem.Kind.SCENE
                    ? WordCounter.count(project.scene(item.id()).text())
                    : 0;
            console.out().println(item.id().value() + "\t" + item.kind() + "\t" + words + "\t" + item.title());
        }
    }

    /// A command that walks through a project without changing it.
    private abstract static class Reader implements Callable<Integer> {

        final Console console;
        private final Projects projects;

        @Parameters(paramLabel = "DIR", description = "Folder of a project.")
        private Path folder = Path.of("");

        private Reader(Console console, Projects projects) {
            this.console = console;
            this.projects = projects;
        }

        abstract void show(Project project);

        @Override
        public Integer call() throws CommandFailure {
            try (Project project = open(projects, folder)) {
                project.opening().findings().forEach(console.err()::println);
                show(project);
                return 0;
            } catch (MemoryException reason) {
                throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
            }
        }
    }
}
