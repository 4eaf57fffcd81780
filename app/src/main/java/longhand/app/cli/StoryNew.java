package longhand.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.app.story.StoryBook;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = "Begins a story: a project with a first chapter and scene. A project that is there already goes"
                + " on from its last scene.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StoryNew implements Callable<Integer> {

    private static final String DEFAULT = " Default: ${DEFAULT-VALUE}.";

    private final Console console;
    private final Services services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "An empty or missing folder, or one of a project without a story.")
    private Path folder = Path.of("");

    @Option(names = "--genre", required = true, paramLabel = "G", description = "Such as mystery.")
    private String genre = "";

    @Option(names = "--about", required = true, paramLabel = "T", description = "Such as \"a ferry that is late\".")
    private String topic = "";

    @Option(names = "--first", paramLabel = "TEXT", description = "What the first step tells. Default: nothing set.")
    private String opening = "";

    @Option(names = "--title", paramLabel = "TITLE", description = "Default: the folder's name.")
    private @Nullable String title;

    @Option(names = "--model", paramLabel = "FILE|NAME", description = "That its steps use. Default: the first there.")
    private String model = "";

    @Mixin
    private final DrawOptions draw = new DrawOptions();

    @Option(names = "--words", paramLabel = "N", description = "Words of a step." + DEFAULT)
    private int words = StorySizes.USUAL.paragraphWords();

    @Option(names = "--rows", paramLabel = "N", description = "Rows of the short-term memory." + DEFAULT)
    private int rows = MemoryLimits.PUBLISHED.rows();

    @Option(names = "--memory-words", paramLabel = "N", description = "Words of all rows together." + DEFAULT)
    private int memoryWords = MemoryLimits.PUBLISHED.words();

    @Option(
            names = "--recall",
            paramLabel = "K",
            description = "Earlier pages that a step is told of, three sentences each." + DEFAULT)
    private int recalled = StorySizes.USUAL.recalled();

    @Option(names = "--prompt-words", paramLabel = "N", description = "Words of a prompt at most." + DEFAULT)
    private int promptWords = StorySizes.USUAL.promptWords();

    @Option(names = "--drafts", paramLabel = "N", description = "Takes of which a step keeps the best." + DEFAULT)
    private int drafts = StorySizes.USUAL.drafts();

    StoryNew(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        StorySettings settings = settings();
        StoryPlace place = new StoryPlace(services.projects());
        try (Project project = place.open(folder, Optional.ofNullable(title))) {
            StoryBook book = new StoryBook(project);
            if (book.isNamed()) {
                throw new CommandFailure("A story was begun in " + project.folder() + " already.");
            }
            String language = draw.language().orElse(book.language());
            ItemId scene = StoryPlace.scene(project, Locale.forLanguageTag(language));
            book.begin(settings.in(language), scene);
            project.flush();
            console.out().println(project.folder());
            return 0;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }

    private StorySettings settings() {
        try {
            StorySizes sizes =
                    new StorySizes(words, new MemoryLimits(rows, memoryWords), recalled, promptWords, drafts);
            return new StorySettings(
                    genre.strip(),
                    topic.strip(),
                    opening.strip(),
                    draw.locale().toLanguageTag(),
                    model,
                    draw.seed(services),
                    sizes);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
