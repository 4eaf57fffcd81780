package longhand.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.engine.api.Prompt;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.DirectionNote;
import longhand.engine.text.LengthSentence;
import longhand.engine.text.Repetition;
import longhand.memory.api.BinderItem;
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
        name = "write",
        description = "Continues a text: the continuation alone goes to stdout, progress and figures to stderr.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WriteCommand implements Callable<Integer> {

    private static final String EXACTLY = "=";
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Console console;
    private final Services services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1", heading = "What the model reads:%n")
    private Source source = new Source();

    @Option(
            names = "--words",
            paramLabel = "N|=N",
            description = "About N words (within 2, or 3 %%), or =N for exactly N; ends on a sentence end."
                    + " Default: 150, or what an instruction says itself; a model that has Ruler's length tokens"
                    + " chooses one itself.")
    private @Nullable String words;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "10, 30, 50, 80, 150, 300, 500, 700 or >800: a length that the instruction asks for too,"
                    + " in a sentence, or with the length token of a model that has Ruler's nine.")
    private @Nullable String level;

    @Option(
            names = "--relax",
            description = "Where the rules leave no word, the last of them is dropped, and the take says which.")
    private boolean relax;

    @Option(names = "--stats", description = "Says how much the take repeats itself.")
    private boolean stats;

    @Option(
            names = "--direction",
            paramLabel = "TEXT",
            description = "What the take should tell next, in a line; for a text, not for --instruct.")
    private @Nullable String direction;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "In which --direction and --level are put to the model. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: a fresh one.")
    private @Nullable Long seed;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final SamplingOptions sampling = new SamplingOptions();

    WriteCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    /// Exactly one of these.
    private static final class Source {

        @Option(names = "--from", paramLabel = "FILE", description = "A text file (UTF-8); - is stdin.")
        private @Nullable String from;

        @Option(names = "--prompt", paramLabel = "TEXT", description = "The text itself.")
        private @Nullable String prompt;

        @Option(names = "--instruct", paramLabel = "TEXT", description = "An instruction, for models that take some.")
        private @Nullable String instruct;

        @ArgGroup(exclusive = false)
        private @Nullable SceneSource scene;
    }

    private static final class SceneSource {

        @Parameters(paramLabel = "PROJECT", arity = "1", description = "Folder of a project; nothing in it is changed.")
        private Path project = Path.of("");

        @Option(
                names = "--scene",
                required = true,
                paramLabel = "NAME",
                description = "Title or number of one of its scenes.")
        private String name = "";
    }

    @Override
    public Integer call() throws CommandFailure {
        WritingRequest request = request();
        if (seed == null) {
            console.err().println("seed " + request.seed());
        }
        try (Writer writer = services.writer().get()) {
            TakePrinter printer = new TakePrinter(console, services.processStart());
            String take = printer.follow(listener -> writer.start(request, listener));
            if (stats) {
                console.err().println(figures(Repetition.of(take)));
            }
            return 0;
        }
    }

    private static String figures(Repetition repetition) {
        return String.format(
                Locale.ROOT,
                "distinct-3 %.3f, longest repeated run %d words",
                repetition.distinct3(),
                repetition.longestRun());
    }

    private WritingRequest request() throws CommandFailure {
        try {
            return new WritingRequest(
                    engine.choice(model.file(services.models())),
                    prompt(),
                    length(),
                    sampling.settings(),
                    rules.texts(relax),
                    seed == null ? services.seeds().getAsLong() : seed);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new ParameterException(spec.commandLine(), asOption(String.valueOf(wrong.getMessage())), wrong);
        }
    }

    private LengthTarget length() {
        if (level != null) {
            return level(level).target();
        }
        if (words != null) {
            return ofWords(words);
        }
        return source.instruct == null ? MetaLength.WORDS_150.target() : MetaLength.autoTarget(source.instruct);
    }

    private MetaLength level(String name) {
        return MetaLength.named(name)
                .orElseThrow(() -> new IllegalArgumentException("level must be one of " + levels() + ": " + name));
    }

    private static String levels() {
        return Arrays.stream(MetaLength.values()).map(MetaLength::shortName).collect(Collectors.joining(", "));
    }

    private static LengthTarget ofWords(String words) {
        boolean exact = words.startsWith(EXACTLY);
        String digits = exact ? words.substring(EXACTLY.length()) : words;
        if (!digits.matches("\\d{1,7}")) {
            throw new IllegalArgumentException(
                    "words must be a whole number of up to 7 digits, or = and one: " + words);
        }
        int number = Integer.parseInt(digits);
        return exact ? LengthTarget.exactly(number) : LengthTarget.ofWords(number);
    }

    /// "topP must be in (0, 1]: 7" becomes "--top-p must be in (0, 1]: 7".
    private static String asOption(String message) {
        int blank = message.indexOf(' ');
        String field = blank < 0 ? message : message.substring(0, blank);
        String name =
                switch (field) {
                    case "contextTokens" -> "context";
                    case "integer" -> "words";
                    default -> HUMP.matcher(field).replaceAll("-").toLowerCase(Locale.ROOT);
                };
        return "--" + name + message.substring(field.length());
    }

    private Prompt prompt() throws CommandFailure {
        if (source.instruct != null) {
            String asked =
                    level == null ? "" : LengthSentence.of(level(level), PromptLanguage.of(language, "length", spec));
            return new Prompt.Instruction(List.of(new Prompt.Message("user", source.instruct)), asked);
        }
        if (source.prompt != null) {
            return directed(source.prompt);
        }
        return directed(source.from == null ? scene(source.scene) : TextFile.read(source.from, console));
    }

    private Prompt directed(String before) {
        if (direction == null) {
            return new Prompt.Continuation(before);
        }
        String page = DirectionNote.page(before);
        String noted = DirectionNote.into(page, direction, PromptLanguage.of(language, "story", spec));
        return new Prompt.Guided(noted, page, Prompt.Guided.FOLLOWED);
    }

    private String scene(@Nullable SceneSource from) throws CommandFailure {
        if (from == null) {
            throw new ParameterException(
                    spec.commandLine(), "--from, --prompt, --instruct or PROJECT --scene is needed");
        }
        try (Project project = ProjectCommand.open(services.projects(), from.project)) {
            List<BinderItem> scenes = project.binder().scenes();
            return project.scene(named(from, scenes).id()).text();
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }

    private static BinderItem named(SceneSource from, List<BinderItem> scenes) throws CommandFailure {
        List<BinderItem> found =
                scenes.stream().filter(scene -> scene.title().equals(from.name)).toList();
        if (found.isEmpty()) {
            found = scenes.stream()
                    .filter(scene -> Long.toString(scene.id().value()).equals(from.name))
                    .toList();
        }
        if (found.size() != 1) {
            throw new CommandFailure(found.size() + " scenes of " + from.project + " are called " + from.name
                    + "; longhand project list " + from.project + " shows their numbers.");
        }
        return found.getFirst();
    }
}
