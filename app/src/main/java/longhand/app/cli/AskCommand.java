package longhand.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.engine.api.EngineException;
import longhand.engine.api.Storyteller;
import longhand.engine.inquiry.ChainOfReaders;
import longhand.engine.inquiry.Chapter;
import longhand.engine.inquiry.Note;
import longhand.engine.scoring.Judge;
import longhand.engine.scoring.RemoteJudge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ask",
        description = "Asks a whole book: the answer is the sentences of the book that answer best, each with its"
                + " place. Not a word is made up.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AskCommand implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE|DIR", description = "A text file, - for stdin, or a project.")
    private String book = "";

    @Parameters(index = "1", paramLabel = "QUESTION", description = "In a sentence.")
    private String question = "";

    @Option(
            names = "--answers",
            paramLabel = "N",
            defaultValue = "3",
            description = "Sentences at most. Default: ${DEFAULT-VALUE}.")
    private int answers = 3;

    @Option(names = "--no-model", description = "By words alone, without asking a model which sentence fits best.")
    private boolean noModel;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Of the book. Default: as its project says, else en.")
    private @Nullable String language;

    @Option(names = "--json", description = BookNotes.JSON)
    private boolean json;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    AskCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (answers < 1) {
            throw new ParameterException(spec.commandLine(), "--answers must be at least 1: " + answers);
        }
        BookSource source = BookSource.read(book, services.projects(), console);
        Locale locale = language == null
                ? Locale.forLanguageTag(source.language())
                : PromptLanguage.of(language, "inquiry", spec);
        List<Chapter> chapters = source.chapters();
        List<Note> notes = noModel ? ask(chapters, locale, Optional.empty()) : askModel(chapters, locale);
        if (notes.isEmpty()) {
            console.err().println("No sentence of the book shares a word with the question.");
        }
        new BookNotes(console, source.chapters()).print(notes, json);
        return 0;
    }

    private List<Note> askModel(List<Chapter> chapters, Locale locale) throws CommandFailure {
        try (Storyteller writer = services.writer().get()) {
            Judge judge = new RemoteJudge(writer, engine.choice(model.file(services.models())));
            return ask(chapters, locale, Optional.of(judge));
        }
    }

    private List<Note> ask(List<Chapter> chapters, Locale locale, Optional<Judge> judge) throws CommandFailure {
        try {
            return new ChainOfReaders(locale).ask(chapters, question, answers, judge);
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }
}
