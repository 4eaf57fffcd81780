package longhand.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import longhand.app.story.StoryUndo;
import longhand.engine.api.EngineException;
import longhand.engine.recurrence.Story;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Reader mode in the terminal: the story asks what happens, the reader says it. Interactive fiction as
/// in Zhou et al., 2023, arXiv:2305.13304.
@Command(
        name = "play",
        description = "Reads a story that asks you what happens next: choose one of three turns by its number, type"
                + " your own, or press Enter and be surprised. \"back\" takes the last turn back, \"end\", or q,"
                + " closes the book. All of it stays in the project as a manuscript.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlayCommand implements Callable<Integer> {

    private static final String BACK = "back";
    private static final Set<String> ENDS = Set.of("end", "q", "quit");

    /// A turn has a word of two letters at least: what is shorter is a slip of the finger.
    private static final Pattern TURN = Pattern.compile("\\p{L}{2}");

    private final Console console;
    private final Services services;

    @Parameters(paramLabel = "DIR", description = "Folder of a project with a story; see: longhand story new.")
    private Path folder = Path.of("");

    @Mixin
    private final StepOptions options = new StepOptions();

    PlayCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        try (Project project = ProjectCommand.openToChange(services.projects(), folder);
                StoryTable table = StoryTable.open(project, services, options)) {
            project.opening().findings().forEach(console.err()::println);
            play(project, table);
            return 0;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }

    private void play(Project project, StoryTable table) throws CommandFailure, MemoryException, EngineException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        open(table);
        Optional<String> said = ask(table, reader);
        while (said.isPresent()) {
            turn(project, table, said.get());
            said = ask(table, reader);
        }
    }

    /// A story that has not begun begins by itself; another one shows where it stands.
    private void open(StoryTable table) throws CommandFailure, MemoryException, EngineException {
        if (table.story().steps().isEmpty()) {
            tell(table.step(Optional.empty()).paragraph());
        } else {
            tell(table.story().steps().getLast().paragraph());
        }
    }

    /// @return empty at the end
    private Optional<String> ask(StoryTable table, BufferedReader reader) throws MemoryException, EngineException {
        List<String> turns = table.planned().plans();
        for (int i = 0; i < turns.size(); i++) {
            console.out().println("  " + (i + 1) + "  " + turns.get(i));
        }
        console.out().print("> ");
        console.out().flush();
        try {
            return Optional.ofNullable(reader.readLine())
                    .map(String::strip)
                    .filter(line -> !ENDS.contains(line.toLowerCase(Locale.ROOT)));
        } catch (IOException gone) {
            throw new UncheckedIOException("the terminal cannot be read", gone);
        }
    }

    private void turn(Project project, StoryTable table, String said)
            throws CommandFailure, MemoryException, EngineException {
        Optional<String> plan = plan(table.story(), said);
        if (said.equalsIgnoreCase(BACK)) {
            back(project, table);
        } else if (plan.filter(turn -> !TURN.matcher(turn).find()).isPresent()) {
            console.err().println("There is no turn " + said + ": choose a number that is there, or type a line.");
        } else {
            console.out().println();
            tell(table.step(plan).paragraph());
        }
    }

    /// A number of a turn means that turn; anything else is the reader's own.
    private static Optional<String> plan(Story story, String said) {
        List<String> turns = story.plans();
        for (int i = 0; i < turns.size(); i++) {
            if (said.equals(String.valueOf(i + 1))) {
                return Optional.of(turns.get(i));
            }
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private void back(Project project, StoryTable table) throws MemoryException {
        if (table.story().steps().isEmpty()) {
            console.err().println("The story is at its beginning.");
            return;
        }
        StoryUndo undo = StoryUndo.ofLast(project);
        if (undo.ownWords() > 0) {
            console.err().println("The last turn holds words of your own and stays.");
            return;
        }
        undo.takeBack();
        tell(
                table.story().steps().isEmpty()
                        ? ""
                        : table.story().steps().getLast().paragraph());
    }

    private void tell(String paragraph) {
        console.out().println(paragraph);
        console.out().println();
    }
}
