package longhand.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.api.ModelChoice;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.form.LineRule;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.FormCheck;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.transformation.Cento;
import longhand.engine.transformation.SourceLines;
import longhand.engine.transformer.Transformer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cento",
        description =
                "Makes a poem of the lines and clauses of texts, in a form; of those that fit, the likelier come.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CentoCommand implements Callable<Integer> {

    /// Lines that the model looks at for each place.
    private static final int JUDGED = 16;

    private static final int WINDOW = 1024;

    private final Console console;
    private final Services services;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Text files, - for stdin.")
    private List<String> files = List.of();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "couplets",
            description =
                    "As `longhand forms` names it, or a file NAME.form; without refrains. Default: ${DEFAULT-VALUE}.")
    private String form = "";

    @Option(names = "--no-model", description = "Chooses by chance among the lines that fit.")
    private boolean byChance;

    @Mixin
    private final DrawOptions draw = new DrawOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    CentoCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        Form asked = Forms.named(FormLibrary.open(), form, console);
        if (asked.asks() != Form.Asks.NOTHING || asked.lines().stream().anyMatch(CentoCommand::isRefrain)) {
            throw new CommandFailure(asked.title() + " repeats lines or spells a word; a cento cannot.");
        }
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            lines.addAll(SourceLines.of(TextFile.read(file, console)));
        }
        Collections.shuffle(lines, new Random(draw.seed(services)));
        FormCheck check = new FormCheck(new Speech(Lexicon.english(), SoundGuess.english()));
        if (byChance) {
            print(asked, lines, new Cento(asked, check, (_, candidates) -> candidates));
            return 0;
        }
        ModelChoice choice = engine.choice(model.file(services.models())).orWindow(WINDOW);
        try (Transformer transformer = BareModels.load(choice)) {
            Likelihoods judge = new Likelihoods(InspectTokens.tokenizer(choice.file()), transformer);
            print(asked, lines, new Cento(asked, check, (poem, candidates) -> likeliest(judge, poem, candidates)));
            return 0;
        }
    }

    private static boolean isRefrain(LineRule line) {
        return !line.refrain().isEmpty();
    }

    private void print(Form asked, List<String> lines, Cento cento) throws CommandFailure {
        List<String> poem = cento.of(lines)
                .orElseThrow(() -> new CommandFailure("The texts have no " + asked.title() + ": of " + lines.size()
                        + " lines and clauses " + cento.fitting()
                        + " have the measure of one of its lines, and too few of those rhyme as it wants."));
        for (int i = 0; i < poem.size(); i++) {
            console.out().println(poem.get(i));
            if (asked.endsStanza(i) && i + 1 < poem.size()) {
                console.out().println();
            }
        }
    }

    private static List<String> likeliest(Likelihoods judge, List<String> poem, List<String> candidates) {
        List<String> some = candidates.subList(0, Math.min(JUDGED, candidates.size()));
        try {
            String before = poem.isEmpty() ? "\n" : String.join("\n", poem) + "\n";
            List<Likelihood> found = judge.of(before, some, () -> false);
            return IntStream.range(0, some.size())
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> -found.get(i).perToken()))
                    .map(some::get)
                    .toList();
        } catch (EngineException unjudged) {
            return some; // a line that the model cannot read is as good as another
        }
    }
}
