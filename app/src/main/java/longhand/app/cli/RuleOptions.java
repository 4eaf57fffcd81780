package longhand.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import longhand.engine.rule.AskedRule;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleText;
import picocli.CommandLine.Option;

/// `--rule`, as often as it is given.
final class RuleOptions {

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "A rule for the words, such as \"no letters e\"; several may be given, and"
                    + " \"if possible: RULE\" may be dropped. longhand rules lists them.")
    private List<String> rules = List.of();

    /// As they were said.
    ///
    /// @param relax whether all of them may be dropped where nothing is left to say
    /// @throws CommandFailure if one cannot be read
    List<String> texts(boolean relax) throws CommandFailure {
        read(rules, AskedRule::read);
        return relax ? rules.stream().map(AskedRule::loosened).toList() : rules;
    }

    List<Rule> read() throws CommandFailure {
        return read(rules);
    }

    static List<Rule> read(List<String> rules) throws CommandFailure {
        return read(rules, RuleText::read);
    }

    private static <R> List<R> read(List<String> rules, Function<String, R> reader) throws CommandFailure {
        List<R> read = new ArrayList<>();
        for (String rule : rules) {
            try {
                read.add(reader.apply(rule));
            } catch (IllegalArgumentException wrong) {
                throw new CommandFailure(wrong.getMessage() + "; longhand rules lists what can be said.", wrong);
            }
        }
        return read;
    }
}
