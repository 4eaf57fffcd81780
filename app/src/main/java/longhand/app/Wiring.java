package longhand.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import longhand.app.cli.Console;
import longhand.app.cli.EarlyModel;
import longhand.app.cli.LonghandCommand;
import longhand.app.cli.Services;
import longhand.app.settings.Folders;
import longhand.app.settings.JsonPreferences;
import longhand.app.story.ProjectPlanLog;
import longhand.app.story.ProjectStoryLog;
import longhand.app.story.SizedRecalling;
import longhand.app.story.SizedRemembering;
import longhand.app.window.Display;
import longhand.app.window.SampleBookShelf;
import longhand.app.window.WindowStudio;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.Storyteller;
import longhand.engine.generation.LocalWriter;
import longhand.engine.inquiry.ReadingInquirer;
import longhand.engine.planning.BookPlanning;
import longhand.engine.process.ChildWriter;
import longhand.engine.prosody.LexiconProsody;
import longhand.engine.recurrence.StoryLineJudge;
import longhand.engine.revision.DraftingReviser;
import longhand.engine.rule.LexiconRules;
import longhand.engine.shelf.ModelsFolder;
import longhand.engine.shelf.Pip;
import longhand.engine.shelf.PipShelf;
import longhand.engine.tensor.cuda.CudaProbe;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.text.PerLanguage;
import longhand.memory.api.Projects;
import longhand.memory.project.FolderProjects;
import longhand.ui.Messages;
import longhand.ui.shell.RuleServices;
import longhand.ui.shell.StoryServices;
import longhand.ui.shell.StudioServices;
import longhand.ui.shell.VerseServices;
import picocli.CommandLine;

/// Every object of the program, and who gets what.
final class Wiring {

    /// Seeds that people can write down.
    private static final long LARGEST_SEED = 1_000_000_000;

    private final String os = System.getProperty("os.name", "");
    private final Path home = Path.of(System.getProperty("user.home", "."));
    private final Folders folders = Folders.of(os, home, System.getenv());
    private final BuildProperties build = BuildProperties.read();
    private final Projects projects = new FolderProjects(folders.data().resolve("key"));
    private final ModelShelf models =
            new PipShelf(ModelsFolder.of(os, home, System.getenv()), Pip.ofSystem(), threadEach("model-fetch"));
    private final SplittableRandom random = new SplittableRandom();

    private final KernelWarmUp warmUp;

    /// @param warmUp of the vector kernels in this process
    Wiring(KernelWarmUp warmUp) {
        this.warmUp = warmUp;
    }

    CommandLine commandLine(Console console, Instant processStart, String... arguments) {
        Supplier<Storyteller> writers = writers(EarlyModel.of(List.of(arguments), models));
        SampleBookShelf sample = new SampleBookShelf(projects, folders.projects(), Messages.of(Locale.getDefault()));
        WindowStudio studio = new WindowStudio(this::studioServices, sample, Display.isThere(os, System.getenv()));
        Services services =
                new Services(writers, projects, models, new CudaProbe(), studio, this::freshSeed, processStart);
        return LonghandCommand.line(console, build.version(), services, arguments);
    }

    /// Writers in this process; the first of them begins to load a model now, if one is going to be asked for.
    private Supplier<Storyteller> writers(Optional<ModelChoice> model) {
        Deque<Storyteller> loading = new ArrayDeque<>();
        model.ifPresent(choice -> {
            Storyteller writer = new LocalWriter(warmUp, packedCopies());
            writer.prepare(choice, _ -> {}); // whatever goes wrong is told when the take begins
            loading.add(writer);
        });
        return () -> loading.isEmpty() ? new LocalWriter(warmUp, packedCopies()) : loading.remove();
    }

    /// The studio's writer is a process of its own: whatever kills it does not reach the page.
    StudioServices studioServices() {
        ChildWriter writer = new ChildWriter(EngineCommand.of(build, packedCopies()));
        return new StudioServices(
                writer,
                new PerLanguage<>(language -> new DraftingReviser(writer, threadEach("revision"), language)),
                projects,
                models,
                new JsonPreferences(folders.config().resolve("preferences.json")),
                oneThread("memory-io"),
                Clock.system(ZoneId.systemDefault()),
                Locale.getDefault(),
                folders.projects(),
                this::freshSeed,
                story(writer, threadEach("inquiry")),
                new VerseServices(new LexiconProsody(), writer, writer, oneThread("prosody")),
                new RuleServices(new LexiconRules(), writer, oneThread("rules")));
    }

    /// What reads a text goes by the language of its book, and not by that of the system.
    private static StoryServices story(ChildWriter writer, Executor threads) {
        return new StoryServices(
                SizedRemembering::new,
                ProjectStoryLog::new,
                writer,
                new BookPlanning(),
                ProjectPlanLog::new,
                new PerLanguage<>(language -> new ReadingInquirer(writer, threads, language)),
                SizedRecalling::new,
                oneThread("recall"),
                new PerLanguage<>(StoryLineJudge::new));
    }

    private Path packedCopies() {
        return folders.cache().resolve("packed");
    }

    private long freshSeed() {
        return random.nextLong(1, LARGEST_SEED);
    }

    private static Executor oneThread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon(true).factory());
    }

    private static Executor threadEach(String name) {
        return work -> Thread.ofPlatform().name(name).daemon(true).start(work);
    }
}
