package longhand.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.app.story.DraftBook;
import longhand.app.story.DraftDesk;
import longhand.app.story.PartScenes;
import longhand.app.story.PlannedScenes;
import longhand.app.story.StoryBook;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Storyteller;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.BookPlanText;
import longhand.engine.planning.PlanMove;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.WritingPlan;
import longhand.engine.recurrence.RemotePlanner;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "draft",
        description = "Plans a text of so many words and writes it line by line. Each line is on disk when its"
                + " paragraph is printed; stopped anywhere, the same command goes on from there.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DraftCommand implements Callable<Integer> {

    /// Of two drafts one mostly tells its line.
    private static final StorySizes SIZES = StorySizes.USUAL.withDrafts(2);

    private final Console console;
    private final Services services;

    @Parameters(
            paramLabel = "DIR",
            description = "Folder of a project; made if it is missing. Text that is there is gone on from.")
    private Path folder = Path.of("");

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "That the draft is to have, 1 to " + PlanCommand.MOST_WORDS + ". Default: as planned.")
    private @Nullable Integer words;

    @Option(names = "--about", paramLabel = "T", description = "What it is about. Default: what the story is about.")
    private String about = "";

    @Option(names = "--genre", paramLabel = "G", description = "Such as mystery.")
    private String genre = "";

    @Option(
            names = "--lines",
            paramLabel = "K",
            description =
                    "Lines of the plan, at most " + WritingPlan.MOST_LINES + ". Default: one for 150 words or so.")
    private int lines;

    @Option(
            names = "--scenes",
            description = "Each part of the plan that is not begun becomes a scene of its own in the binder. A text of"
                    + " more than 3,000 words has parts.")
    private boolean scenes;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Puts a plan, as --show prints it, in the place of the lines that are not written yet.")
    private @Nullable String plan;

    @Option(names = "--show", description = "Shows the plan and how far it is written; nothing is written.")
    private boolean show;

    @Option(names = "-n", paramLabel = "K", description = "Stops after so many lines. Default: when all is written.")
    private int most = Integer.MAX_VALUE;

    @Option(names = "--pause", description = "Waits for Enter after each line; q and Enter stops.")
    private boolean pause;

    @Option(
            names = "--json",
            description = "Prints {\"words\",\"target\",\"lines\":[{\"point\",\"target\",\"written\",\"state\"}],"
                    + "\"seconds\"} at the end, and not the text.")
    private boolean json;

    @Option(names = "--model", paramLabel = "FILE|NAME", description = "Default: the story's, or the first there.")
    private String model = "";

    @Mixin
    private final DrawOptions draw = new DrawOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Mixin
    private final SamplingOptions sampling = new SamplingOptions();

    DraftCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (words != null && (words < 1 || words > PlanCommand.MOST_WORDS)) {
            throw new CommandFailure("--words must be 1 to " + PlanCommand.MOST_WORDS + ": " + words);
        }
        if (lines < 0 || lines > WritingPlan.MOST_LINES) {
            throw new CommandFailure("--lines must be 1 to " + WritingPlan.MOST_LINES + ": " + lines);
        }
        if (words == null && plan == null && !services.projects().isProject(folder)) {
            throw new CommandFailure("--words is needed: there is no project " + folder + ".");
        }
        draw.requireKnown();
        long start = System.nanoTime();
        try (Project project = project()) {
            project.opening().findings().forEach(console.err()::println);
            DraftReport report = new DraftReport(console, project);
            if (!show) {
                write(project, report);
            }
            if (json) {
                report.printJson((System.nanoTime() - start) / 1e9);
            } else if (show) {
                report.printPlan();
            }
            return 0;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }

    private Project project() throws CommandFailure, MemoryException {
        return show
                ? ProjectCommand.open(services.projects(), folder)
                : new StoryPlace(services.projects()).open(folder, Optional.empty());
    }

    private void write(Project project, DraftReport report) throws CommandFailure, MemoryException, EngineException {
        StoryBook book = new StoryBook(project);
        draw.language().ifPresent(book::speak);
        if (!book.isBegun()) {
            begin(project, book);
        }
        DraftBook draft = new DraftBook(project);
        followPlan(project, draft, report);
        StorySettings settings = book.story().settings();
        Locale locale = Locale.forLanguageTag(settings.language());
        ModelChoice choice = choice(settings);
        try (Storyteller writer = services.writer().get()) {
            RemotePlanner planner = new RemotePlanner(writer, choice, settings.language(), report::planned);
            StepWriter maker = new StepWriter(writer, planner, choice, sampling.settings(), locale);
            DraftDesk desk = new DraftDesk(project, maker, planner, InstantSource.system());
            plan(desk, draft, draw.seed(settings.seed()));
            if (scenes) {
                spread(project, draft, report);
            }
            write(desk, draw.seed(settings.seed()), report);
        }
    }

    private void begin(Project project, StoryBook book) throws CommandFailure {
        ItemId scene = StoryPlace.scene(project, Locale.forLanguageTag(book.language()));
        if (about.isBlank() && project.scene(scene).text().isBlank()) {
            throw new CommandFailure("--about is needed: there is nothing to go on from.");
        }
        book.begin(settings(book.language()), scene);
    }

    private StorySettings settings(String language) {
        return new StorySettings(genre.strip(), about.strip(), "", language, model, draw.seed(services), SIZES);
    }

    private ModelChoice choice(StorySettings settings) throws CommandFailure {
        String named = model.isEmpty() ? settings.model() : model;
        return engine.choice(
                named.isEmpty() ? ModelOptions.first(services.models()) : ModelOptions.named(named, services.models()));
    }

    /// The plan of the file, and the length that was asked for now.
    private void followPlan(Project project, DraftBook draft, DraftReport report)
            throws CommandFailure, MemoryException {
        Optional<PlanProgress> before = draft.progress();
        PlannedScenes all = new PlannedScenes(project);
        int planned = all.words();
        int asked = words != null ? words : planned;
        if (plan != null) {
            try {
                int whole = before.filter(_ -> words == null)
                        .map(progress -> progress.plan().words())
                        .orElse(asked);
                BookPlan read = BookPlanText.read(TextFile.read(plan, console), whole);
                report.read(plan, read);
                draft.replace(read);
            } catch (IllegalArgumentException none) {
                throw new CommandFailure(plan + " holds no plan: " + none.getMessage(), none);
            }
        } else if (planned > 0 && asked != planned) {
            resize(all, asked);
        } else if (asked == 0 && before.isEmpty()) {
            throw new CommandFailure("--words is needed: nothing is planned yet.");
        }
    }

    private static void resize(PlannedScenes all, int words) throws CommandFailure, MemoryException {
        int scenes = all.scenes().size();
        if (words < scenes) {
            throw new CommandFailure("--words must be at least one for each of the " + scenes + " scenes: " + words);
        }
        all.resize(words);
    }

    private void plan(DraftDesk desk, DraftBook draft, long seed) throws MemoryException, EngineException {
        if (draft.progress().isEmpty() && words != null) {
            desk.begin(words, lines, seed);
        }
    }

    private static void spread(Project project, DraftBook draft, DraftReport report) throws MemoryException {
        Optional<ItemId> scene = draft.scene();
        if (scene.isPresent()) {
            report.spread(new PartScenes(project).spread(scene.get()));
        }
    }

    private void write(DraftDesk desk, long seed, DraftReport report)
            throws CommandFailure, MemoryException, EngineException {
        int written = 0;
        while (written < most) {
            PlanMove move = desk.advance(seed).orElseThrow(DraftCommand::nothing);
            switch (move) {
                case PlanMove.Done _ -> {
                    if (written == 0) {
                        report.nothingLeft();
                    }
                    return;
                }
                case PlanMove.Outline _, PlanMove.Extend _ -> {}
                case PlanMove.Write _ -> {
                    written++;
                    report.written(!json);
                    if (pause && !goesOn()) {
                        return;
                    }
                }
            }
        }
    }

    private static CommandFailure nothing() {
        return new CommandFailure("The model wrote nothing; all before is kept. Another --seed may do.");
    }

    private boolean goesOn() throws CommandFailure {
        console.err().println("Enter goes on, q and Enter stops.");
        try {
            int first = console.in().read();
            int next = first;
            while (next >= 0 && next != '\n') {
                next = console.in().read();
            }
            return first >= 0 && first != 'q';
        } catch (IOException unreadable) {
            throw new CommandFailure("stdin cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
