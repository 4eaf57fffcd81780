package longhand.ui.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import longhand.engine.api.Recalled;
import longhand.engine.api.Recalling;
import longhand.engine.planning.BookPlanning;
import longhand.engine.prosody.LexiconProsody;
import longhand.engine.rule.LexiconRules;
import longhand.engine.text.PerLanguage;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.ProjectSettings;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.PreferencesStore;
import longhand.ui.shell.RuleServices;
import longhand.ui.shell.StoryServices;
import longhand.ui.shell.StudioServices;
import longhand.ui.shell.VerseServices;

/// What a test of the whole window plays with.
///
/// @param writer   sends events by hand
/// @param projects in memory
/// @param reviser  proposes what a test says
/// @param inquirer answers what a test says
/// @param shelf    with or without a model
public record StudioStage(
        ScriptedWriter writer,
        ScriptedReviser reviser,
        ScriptedInquirer inquirer,
        MemoryProjects projects,
        FakeShelf shelf) {

    public static final Path FOLDER = Path.of("books", "A Slow Tide");

    public static StudioStage with(boolean model) {
        return new StudioStage(
                new ScriptedWriter(),
                new ScriptedReviser(),
                new ScriptedInquirer(),
                new MemoryProjects(),
                new FakeShelf(model));
    }

    /// @param preferences what is loaded; changes are forgotten
    public StudioServices services(Preferences preferences) {
        return services(preferences, Locale.ENGLISH);
    }

    /// @param window language of the system
    public StudioServices services(Preferences preferences, Locale window) {
        PreferencesStore store = new PreferencesStore() {
            @Override
            public Preferences load() {
                return preferences;
            }

            @Override
            public void save(Preferences fresh) {}
        };
        Clock clock = Clock.fixed(MemoryProject.START.plusSeconds(48 * 60), ZoneOffset.UTC);
        return new StudioServices(
                writer,
                new PerLanguage<>(_ -> reviser),
                projects,
                shelf,
                store,
                Runnable::run,
                clock,
                window,
                Path.of("books"),
                () -> 42L,
                new StoryServices(
                        _ -> RecordedStory.RULES,
                        RecordedStory::new,
                        writer,
                        new BookPlanning(),
                        RecordedPlan::new,
                        new PerLanguage<>(_ -> inquirer),
                        _ -> RECALL,
                        Runnable::run,
                        new PerLanguage<>(_ -> new ScriptedJudge())),
                new VerseServices(PROSODY, writer, writer, Runnable::run),
                new RuleServices(RULES, writer, Runnable::run));
    }

    private static final LexiconProsody PROSODY = new LexiconProsody();
    private static final LexiconRules RULES = new LexiconRules();

    /// The last paragraph that holds the first word of what is asked for.
    private static final Recalling RECALL = (question, paragraphs, _) -> {
        String word = question.split("\\W")[0];
        return IntStream.range(0, paragraphs.size())
                .boxed()
                .filter(i -> !word.isEmpty() && paragraphs.get(i).contains(word))
                .reduce((_, last) -> last)
                .map(i -> new Recalled("Earlier: " + paragraphs.get(i) + "\n\n", List.of(i)))
                .orElse(Recalled.NOTHING);
    };

    /// A book with two chapters in a part; the scene in the second chapter is half written.
    public MemoryProject book() {
        MemoryProject project = projects.put(new MemoryProject(FOLDER, "A Slow Tide"));
        ItemId part = project.add(BinderItem.Kind.PART, "Part one: Neap", Optional.empty(), "");
        ItemId first = project.add(BinderItem.Kind.CHAPTER, "The tide clerk", Optional.of(part), "");
        scene(project, first, "Four times a day", BinderItem.Status.DONE, "She wrote it down. ".repeat(40));
        scene(project, first, "Supper at Pell\u2019s", BinderItem.Status.DONE, "They ate. ".repeat(55));
        ItemId second = project.add(BinderItem.Kind.CHAPTER, "Eleven minutes", Optional.of(part), "");
        ItemId gauge = scene(project, second, "The gauge house", BinderItem.Status.DRAFT, GAUGE_HOUSE);
        scene(project, second, "Dinah asks", BinderItem.Status.TO_WRITE, "");
        project.change(new ProjectSettings(true, gauge.value(), GAUGE_HOUSE.length(), 90_000, 1_000, 150));
        return project;
    }

    private static ItemId scene(
            MemoryProject project, ItemId chapter, String title, BinderItem.Status status, String text) {
        ItemId scene = project.add(BinderItem.Kind.SCENE, title, Optional.of(chapter), text);
        project.change(new BinderChange.SetStatus(scene, status));
        return scene;
    }

    private static final String GAUGE_HOUSE = """
            The gauge house stood at the end of the mole, where nobody went who was not paid to. Marit had \
            the key on a loop of tarred string, and she had been paid for nine years to open that door four \
            times a day and write down a number.
            She wrote it now. Four feet two, and falling. Then the time, from her father\u2019s watch; then, \
            because the column was there and nobody had ever told her what it was for, the weather.
            The almanac lay open beside the ledger. It had low water at 4.52. It was 5.03, and the water in \
            the well was still going down.""";
}
