package longhand.app.cli;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleText;
import picocli.CommandLine.Option;

/// `--rule`, as often as it is given.
final class RuleOptions {

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description =
                    "A rule for every word, such as \"no letters e\"; several may be given. longhand rules lists them.")
    private List<String> rules = List.of();

    /// As they were said.
    ///
    /// @throws CommandFailure if one cannot be read
    List<String> texts() throws CommandFailure {
        read(rules);
        return rules;
    }

    List<Rule> read() throws CommandFailure {
        return read(rules);
    }

    static List<Rule> read(List<String> rules) throws CommandFailure {
        List<Rule> read = new ArrayList<>();
        for (String rule : rules) {
            try {
                read.add(RuleText.read(rule));
            } catch (IllegalArgumentException wrong) {
                throw new CommandFailure(wrong.getMessage() + "; longhand rules lists what can be said.", wrong);
            }
        }
        return read;
    }
}
