package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.FormCheck;
import longhand.engine.scansion.FormReport;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import longhand.engine.verse.Poem;
import longhand.engine.verse.PoemRequest;
import longhand.engine.verse.PoemRequest.Effort;
import longhand.engine.verse.PoemWriter;
import longhand.engine.verse.SpelledWords;
import longhand.engine.verse.VerseWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verse",
        description = "Writes a poem that keeps its form, and shows how it scans; lines go to stderr as they come.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerseCommand implements Callable<Integer> {

    /// Room for the examples and the longest poem.
    private static final int WINDOW = 2048;

    private final Console console;
    private final Services services;

    @Option(
            names = "--form",
            required = true,
            paramLabel = "FORM",
            description = "As `longhand forms` names it, or a file of your own: NAME.form.")
    private String form = "";

    @Option(names = "--about", required = true, paramLabel = "TITLE", description = "What it is about: its title.")
    private String about = "";

    @Option(names = "--word", paramLabel = "WORD", description = "The word or line that the form asks for.")
    private String word = "";

    @Option(
            names = "--quality",
            paramLabel = "HOW",
            defaultValue = "normal",
            description = "fast, normal (the default) or best: how hard each line is looked for.")
    private Effort quality = Effort.NORMAL;

    @Option(names = "--others", description = "Also the next best lines for each place.")
    private boolean others;

    @Mixin
    private final DrawOptions draw = new DrawOptions();

    @Option(names = "--json", description = "As {\"form\",\"seed\",\"lines\":[...],\"valid\",\"report\":[...]}.")
    private boolean json;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    VerseCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (about.isBlank()) {
            throw new CommandFailure("--about has no words to write about.");
        }
        FormLibrary library = FormLibrary.open();
        Form asked = Forms.named(library, form, console);
        Form spelled = Forms.spelled(asked, word);
        long seed = draw.seed(services);
        if (spelled.isProse()) {
            prose(spelled, library.shown(asked), seed);
            return 0;
        }
        KernelWarmUp warmUp = KernelWarmUp.start();
        CompletableFuture<Lexicon> lexicon = CompletableFuture.supplyAsync(Lexicon::english);
        PoemRequest request = new PoemRequest(spelled, library.shown(asked), about, quality, seed);
        Poem poem = write(request, lexicon.thenApply(VerseWords::of), warmUp);
        FormReport report =
                new FormCheck(new Speech(lexicon.join(), SoundGuess.english())).check(spelled, poem.lines());
        print(poem, seed, new FormReportText(spelled, report));
        return 0;
    }

    private void prose(Form asked, List<Form.Example> examples, long seed) throws CommandFailure {
        CountedProse prose = new CountedProse(asked, examples, choice());
        List<String> story = prose.write(about, seed, services, console);
        FormReport report = new FormCheck(new Speech(Lexicon.english(), SoundGuess.english())).check(asked, story);
        print(new Poem(List.of(), List.of(), 0), seed, new FormReportText(asked, report));
    }

    private ModelChoice choice() throws CommandFailure {
        return engine.choice(model.file(services.models())).orWindow(WINDOW);
    }

    /// The words are looked up, and spelled, while the model is loaded.
    private Poem write(PoemRequest request, CompletableFuture<VerseWords> words, KernelWarmUp warmUp)
            throws CommandFailure {
        ModelChoice choice = choice();
        Tokenizer tokenizer = InspectTokens.tokenizer(choice.file());
        CompletableFuture<SpelledWords> spelled = words.thenApply(there -> new SpelledWords(there, tokenizer));
        try (Transformer transformer = BareModels.load(choice, warmUp)) {
            return new PoemWriter(spelled.join(), tokenizer, transformer)
                    .write(request, console.err()::println, () -> false)
                    .orElseThrow();
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }

    private void print(Poem poem, long seed, FormReportText text) {
        if (json) {
            ObjectNode answer = text.json();
            answer.put("seed", seed);
            ArrayNode more = answer.putArray("others");
            poem.others().forEach(line -> line.forEach(more.addArray()::add));
            new JsonLines(console).print(answer);
            return;
        }
        if (!draw.isSeeded()) {
            console.err().println("seed " + seed);
        }
        text.lines().forEach(console.out()::println);
        for (int i = 0; others && i < poem.others().size(); i++) {
            int line = i + 1;
            poem.others().get(i).forEach(other -> console.out().println(line + "  " + other));
        }
    }
}
