package longhand.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.StopReason;
import longhand.engine.api.WholeTake;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.WordCounter;
import longhand.engine.text.Words;
import longhand.engine.transformation.Erasure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "erase",
        description = "Finds a text in a text: the model may say only words of it, in their order. The rest is erased.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EraseCommand implements Callable<Integer> {

    /// A page; more words make a row that few poems reach the end of.
    private static final int MOST_WORDS = 2000;

    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST = 40;

    private final Console console;
    private final Services services;

    @Parameters(paramLabel = "FILE", description = "A text file of up to " + MOST_WORDS + " words, - for stdin.")
    private String file = "";

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "How many words stay. Default: a fifth, at most " + LONGEST + ".")
    private Optional<Integer> words = Optional.empty();

    @Option(names = "--about", paramLabel = "TEXT", description = "What the model has in mind: a title.")
    private String about = "";

    @Option(names = "--marked", description = "Shows the whole text with the rest blacked out.")
    private boolean marked;

    @Mixin
    private final DrawOptions draw = new DrawOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Mixin
    private final SamplingOptions sampling = new SamplingOptions();

    EraseCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        String page = TextFile.read(file, console);
        int there = WordCounter.count(page);
        if (there < FEWEST_WORDS || there > MOST_WORDS) {
            throw new CommandFailure(
                    "A text of " + FEWEST_WORDS + " to " + MOST_WORDS + " words can be erased, not of " + there + ".");
        }
        int kept = words.orElse(Math.clamp(there / 5, 1, LONGEST));
        if (kept < 1 || kept > there) {
            throw new CommandFailure("--words must be 1 to " + there + ", the words of the text: " + kept);
        }
        try (Writer writer = services.writer().get()) {
            WholeTake take = WholeTake.of(writer, request(page, kept));
            String said = whole(take);
            console.out().println(marked ? Erasure.blackedOut(page, said).strip() : Erasure.left(page, said));
            take.finished().unkept().forEach(_ -> console.err()
                    .println("The take ended with " + WordCounter.count(said) + " of " + kept + " words."));
            return 0;
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }

    /// A take that reached its limit may end inside a word.
    private static String whole(WholeTake take) {
        String said = take.text().strip();
        return take.finished().reason() == StopReason.LENGTH_REACHED
                ? said.substring(0, Words.of(said).getLast().start()).strip()
                : said;
    }

    private WritingRequest request(String page, int kept) throws CommandFailure {
        List<String> rules = List.of(
                "only words in order "
                        + String.join(
                                " ",
                                Words.of(page).stream().map(Words.Word::text).toList()),
                "exactly " + kept + " words");
        String title = about.isBlank() ? "A short poem" : about.strip();
        return new WritingRequest(
                engine.choice(model.file(services.models())),
                new Prompt.Continuation(title + "\n\n"),
                LengthTarget.exactly(kept),
                sampling.settings(),
                rules,
                draw.seed(services));
    }
}
