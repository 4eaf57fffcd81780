package longhand.engine.rule;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.RuleStrength;

/// A rule as it was asked for.
///
/// @param text  as the writer said it
/// @param loose whether it may be dropped if nothing is left to say: `if possible: no letters e`
public record AskedRule(String text, Rule rule, boolean loose) {

    /// @throws IllegalArgumentException if it is no rule; the message quotes it
    public static AskedRule read(String text) {
        return new AskedRule(text, RuleText.read(text), RuleStrength.of(text) == RuleStrength.IF_POSSIBLE);
    }

    /// The same words, with leave to drop the rule; a soft one is never in the way.
    public static String loosened(String text) {
        return RuleStrength.of(text) == RuleStrength.HARD ? RuleStrength.IF_POSSIBLE.saying(text) : text;
    }

    /// The one that is dropped first: the last that may be.
    public static Optional<AskedRule> lastLoose(List<AskedRule> rules) {
        return rules.stream().filter(AskedRule::loose).reduce((_, later) -> later);
    }
}
