package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.engine.filter.Transform;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleBook;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.rule.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rules",
        description = "Lists the rules for words; or says how many words some rules leave, and the commonest of them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RulesCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final Console console;

    @Parameters(paramLabel = "RULE", arity = "0..*", description = "Such as \"no letters e\". All of them hold.")
    private List<String> rules = List.of();

    @Option(
            names = "--json",
            description = "As {\"rules\":[...],\"transforms\":[...]} or {\"words\",\"commonest\":[...]}.")
    private boolean json;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (rules.isEmpty()) {
            list();
        } else {
            count(RuleOptions.read(rules));
        }
        return 0;
    }

    private void list() {
        if (json) {
            new JsonLines(console).print(listed());
            return;
        }
        RuleBook.sentences().forEach(rule -> console.out()
                .println(String.format(Locale.ROOT, "%-32s %s", rule.shape(), rule.about())));
        console.out().println();
        console.out().println("T is one of: " + String.join(", ", transforms()) + ".");
        console.out()
                .println("Ahead of a rule may stand strongly or softly: words that break it come less often then.");
    }

    private static ObjectNode listed() {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        ArrayNode list = answer.putArray("rules");
        RuleBook.sentences().forEach(rule -> list.addObject()
                .put("rule", rule.name())
                .put("shape", rule.shape())
                .put("about", rule.about())
                .put("example", rule.example()));
        ArrayNode names = answer.putArray("transforms");
        transforms().forEach(names::add);
        return answer;
    }

    private static List<String> transforms() {
        return List.of(Transform.values()).stream().map(RuleText::name).toList();
    }

    private void count(List<Rule> read) {
        Lexicon lexicon = Lexicon.english();
        BitSet words = new RuleCompiler(lexicon, LexiconKnowledge.of(lexicon)).words(read, List.of());
        List<String> commonest = words.stream()
                .boxed()
                .sorted(Comparator.comparingInt(lexicon::frequency).reversed())
                .limit(SHOWN)
                .map(lexicon.words()::word)
                .toList();
        if (json) {
            ObjectNode answer = JsonLines.JSON.createObjectNode().put("words", words.cardinality());
            ArrayNode list = answer.putArray("commonest");
            commonest.forEach(list::add);
            new JsonLines(console).print(answer);
        } else {
            console.out().println(words.cardinality() + " words: " + String.join(" ", commonest));
        }
    }
}
