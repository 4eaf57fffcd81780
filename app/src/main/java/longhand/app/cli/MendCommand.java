package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.mending.Mended;
import longhand.engine.mending.Mender;
import longhand.engine.scansion.Fault;
import longhand.engine.scansion.FormCheck;
import longhand.engine.scansion.FormReport;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "mend",
        description =
                "Says how the lines of a poem that break its form could keep it with the fewest words changed. The"
                        + " file stays as it is. Exit code 1 if a fault is left.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MendCommand implements Callable<Integer> {

    /// Room for the longest poem.
    private static final int WINDOW = 2048;

    private static final int OFFERED = 3;

    private final Console console;
    private final Services services;

    @Parameters(paramLabel = "FILE", description = "A text file, - for stdin. Blank lines part stanzas.")
    private String file = "";

    @Option(
            names = "--form",
            required = true,
            paramLabel = "FORM",
            description = "As `longhand forms` names it, or a file of your own: NAME.form.")
    private String form = "";

    @Option(names = "--word", paramLabel = "WORD", description = "The word or line that the form asks for.")
    private String word = "";

    @Option(
            names = "--json",
            description =
                    "As {\"form\",\"valid\",\"lines\":[...],\"mended\":[{\"line\",\"text\",\"proposals\":[...]}]}.")
    private boolean json;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    MendCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    /// What is offered for a line.
    ///
    /// @param line from 1
    private record Offer(int line, String text, List<Mended> proposals) {}

    @Override
    public Integer call() throws CommandFailure {
        Form asked = Forms.spelled(Forms.named(FormLibrary.open(), form, console), word);
        List<String> lines = new ArrayList<>(TextFile.read(file, console)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        if (lines.size() != asked.lines().size()) {
            throw new CommandFailure("The poem has " + lines.size() + " lines, the form "
                    + asked.lines().size() + ": lines are mended, not written.");
        }
        FormCheck check = new FormCheck(new Speech(Lexicon.english(), SoundGuess.english()));
        List<Offer> offers = mend(asked, lines, check);
        FormReportText text = new FormReportText(asked, check.check(asked, lines));
        print(text, offers);
        return text.report().isValid() ? 0 : 1;
    }

    /// Line by line, each behind the lines as they were mended.
    private List<Offer> mend(Form asked, List<String> lines, FormCheck check) throws CommandFailure {
        List<Offer> offers = new ArrayList<>();
        if (faults(asked, lines, check).isEmpty()) {
            return offers;
        }
        ModelChoice choice = engine.choice(model.file(services.models())).orWindow(WINDOW);
        Tokenizer tokenizer = InspectTokens.tokenizer(choice.file());
        try (Transformer transformer = BareModels.load(choice)) {
            Mender mender = new Mender(check, tokenizer, transformer);
            for (int line = 0; line < lines.size(); line++) {
                if (isBroken(faults(asked, lines, check), line)) {
                    Mender.Broken broken = new Mender.Broken(asked, lines, line);
                    Offer offer = new Offer(line + 1, lines.get(line), mender.mend(broken, OFFERED, () -> false));
                    offers.add(offer);
                    offer.proposals.stream().findFirst().ifPresent(best -> lines.set(offer.line - 1, best.text()));
                }
            }
            return offers;
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }

    private List<Fault> faults(Form asked, List<String> lines, FormCheck check) {
        FormReport report = check.check(asked, lines);
        return report.faults();
    }

    private static boolean isBroken(List<Fault> faults, int line) {
        return faults.stream().anyMatch(fault -> fault.line() == line + 1);
    }

    private void print(FormReportText text, List<Offer> offers) {
        if (json) {
            ObjectNode answer = text.json();
            ArrayNode list = answer.putArray("mended");
            offers.forEach(offer -> put(list.addObject(), offer));
            new JsonLines(console).print(answer);
            return;
        }
        for (Offer offer : offers) {
            console.out().println(offer.line + "  " + offer.text);
            offer.proposals.forEach(mended -> console.out().println("   " + mended.text()));
        }
        console.out().println();
        text.lines().forEach(console.out()::println);
    }

    private static void put(ObjectNode node, Offer offer) {
        node.put("line", offer.line).put("text", offer.text);
        ArrayNode proposals = node.putArray("proposals");
        offer.proposals.forEach(mended -> proposals.add(mended.text()));
    }
}
