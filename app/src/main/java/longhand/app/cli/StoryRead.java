package longhand.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import longhand.app.story.ProjectStoryLog;
import longhand.app.story.SizedRemembering;
import longhand.app.story.StoryBook;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.ui.memory.Passage;
import longhand.ui.memory.StoredStory;
import longhand.ui.memory.Unread;
import longhand.ui.memory.UnreadText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "read",
        description = "Reads what of a manuscript is not remembered yet, in its order, piece by piece. Each piece is on"
                + " disk before the next one; after Ctrl+C the command goes on where it was. No model is asked.",
        mixinStandardHelpOptions = true)
final class StoryRead implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Parameters(paramLabel = "DIR", description = "Folder of a project.")
    private Path folder = Path.of("");

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Of the book, from now on. Default: as the project says; en if nothing was said.")
    private @Nullable String language;

    StoryRead(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        try (Project project = ProjectCommand.openToChange(services.projects(), folder)) {
            project.opening().findings().forEach(console.err()::println);
            if (language != null) {
                new StoryBook(project).speak(language);
            }
            ProjectStoryLog log = new ProjectStoryLog(project);
            StoredStory stored = log.read();
            StoryMemory memory = stored.memory();
            Remembering rules = new SizedRemembering(project);
            for (Unread piece : UnreadText.of(project, stored.passages())) {
                memory = read(project, log, piece, memory, rules);
            }
            console.out().println(memory.rows().size() + " rows of " + memory.step() + " passages are remembered");
            return 0;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }

    private StoryMemory read(Project project, ProjectStoryLog log, Unread piece, StoryMemory memory, Remembering rules)
            throws MemoryException {
        String text = project.scene(piece.scene()).text(piece.from(), piece.to());
        StoryMemory after = rules.after(memory, text);
        log.keep(new Passage(after.step(), piece.scene(), piece.from(), piece.to(), 0), text, "", memory, after);
        project.flush();
        String title = project.binder().item(piece.scene()).orElseThrow().title();
        console.err().println("read " + piece.words() + " words of " + (title.isEmpty() ? "a scene" : title));
        return after;
    }
}
