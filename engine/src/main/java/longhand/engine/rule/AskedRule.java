package longhand.engine.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule as it was asked for.
///
/// @param text  as the writer said it
/// @param loose whether it may be dropped if nothing is left to say: `if possible: no letters e`
public record AskedRule(String text, Rule rule, boolean loose) {

    private static final String IF_POSSIBLE = "if possible: ";
    private static final Pattern LOOSE = Pattern.compile("\\s*if possible: ?(.+)", Pattern.CASE_INSENSITIVE);

    /// @throws IllegalArgumentException if it is no rule; the message quotes it
    public static AskedRule read(String text) {
        Matcher loose = LOOSE.matcher(text);
        return loose.matches()
                ? new AskedRule(text, RuleText.read(loose.group(1)), true)
                : new AskedRule(text, RuleText.read(text), false);
    }

    /// The same words, with leave to drop the rule.
    public static String loosened(String text) {
        return LOOSE.matcher(text).matches() ? text : IF_POSSIBLE + text;
    }

    /// The one that is dropped first: the last that may be.
    public static Optional<AskedRule> lastLoose(List<AskedRule> rules) {
        return rules.stream().filter(AskedRule::loose).reduce((_, later) -> later);
    }
}
