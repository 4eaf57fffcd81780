package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck;
import longhand.engine.rule.Unsaid;
import longhand.engine.scansion.FormCheck;
import longhand.engine.scansion.FormReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Says where a text breaks its form, or rules for its words. Exit code 1 if it does.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A text file, - for stdin. Blank lines part stanzas.")
    private String file = "";

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "As `longhand forms` names it, or a file of your own: NAME.form.")
    private @Nullable String form;

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Option(names = "--word", paramLabel = "WORD", description = "The word or line that the form asks for.")
    private String word = "";

    @Option(
            names = "--json",
            description = "As {\"form\",\"valid\",\"lines\":[...],\"faults\":[...]}, with rules"
                    + " {\"valid\",\"breaches\":[...]}, with both all of it.")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        String text = TextFile.read(file, console);
        boolean ruled = !rules.read().isEmpty();
        if (form == null && !ruled) {
            throw new CommandFailure("--form or --rule is needed: longhand forms and longhand rules list them.");
        }
        if (form == null) {
            RuleReportText kept = rules(text);
            print(kept::json, kept::lines);
            return kept.breaches().isEmpty() ? 0 : 1;
        }
        return ruled ? both(form, text) : form(form, text);
    }

    private int both(String name, String text) throws CommandFailure {
        FormReportText shape = report(name, text);
        RuleReportText kept = rules(text);
        print(
                () -> {
                    ObjectNode answer = shape.json();
                    answer.setAll(kept.json());
                    answer.put("valid", shape.isValid() && kept.breaches().isEmpty());
                    return answer;
                },
                () -> Stream.concat(shape.lines().stream(), kept.lines().stream())
                        .toList());
        return shape.isValid() && kept.breaches().isEmpty() ? 0 : 1;
    }

    private int form(String name, String text) throws CommandFailure {
        FormReportText found = report(name, text);
        print(found::json, found::lines);
        return found.isValid() ? 0 : 1;
    }

    private FormReportText report(String name, String text) throws CommandFailure {
        Form asked = Forms.spelled(Forms.named(FormLibrary.open(), name, console), word);
        Speech speech = new Speech(Lexicon.english(), SoundGuess.english());
        FormReport report = new FormCheck(speech).check(asked, text.lines().toList());
        return new FormReportText(asked, report);
    }

    private RuleReportText rules(String text) throws CommandFailure {
        List<Rule> asked = rules.read();
        List<Rule> read =
                asked.stream().filter(Predicate.not(Unsaid::needsModel)).toList();
        LexiconKnowledge knowledge = LexiconKnowledge.of(Lexicon.english());
        Unsaid unsaid = new Unsaid(knowledge);
        List<RuleCheck.Breach> breaches = new RuleCheck(knowledge).breaches(text, read);
        return new RuleReportText(
                read,
                text,
                breaches.stream().filter(Predicate.not(unsaid::excuses)).toList(),
                breaches.stream().filter(unsaid::excuses).toList(),
                asked.stream().filter(Unsaid::needsModel).map(Rule::text).toList());
    }

    private void print(Supplier<ObjectNode> asJson, Supplier<List<String>> asLines) {
        if (json) {
            new JsonLines(console).print(asJson.get());
        } else {
            asLines.get().forEach(console.out()::println);
        }
    }
}
