package longhand.engine.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.engine.api.RuleStrength;
import longhand.engine.filter.Letters;
import longhand.engine.filter.Transform;
import longhand.engine.filter.WordFilter;

/// Reads a rule as the writer says it, whatever its [RuleStrength]; capitals, accents and blanks do not matter, but
/// capitals behind a transform. Pure functions.
public final class RuleText {

    private static final Pattern AS = Pattern.compile("as ([a-z ,]+): ?(.+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MATCHES = Pattern.compile("matches /(.+)/", Pattern.CASE_INSENSITIVE);

    private static final String UNKNOWN = "rule is unknown: ";

    private RuleText() {}

    /// Whether that is why a rule could not be read: nothing is said like this.
    static boolean isUnknown(String rule, IllegalArgumentException wrong) {
        return String.valueOf(wrong.getMessage()).equals(UNKNOWN + rule);
    }

    /// @throws IllegalArgumentException if it is no rule, or a value is out of its range; the message quotes it
    public static Rule read(String text) {
        String said = RuleStrength.plain(text).replaceAll("\\s+", " ");
        Matcher as = AS.matcher(said);
        return (as.matches() ? changed(said, as) : RowSentences.read(said).or(() -> filter(said)))
                .orElseThrow(() -> new IllegalArgumentException(UNKNOWN + text));
    }

    /// How a transform is called in a rule: `left strip`.
    public static String name(Transform transform) {
        return TransformText.name(transform);
    }

    private static Optional<Rule> changed(String said, Matcher as) {
        return FilterSentences.read(as.group(2))
                .map(filter -> new Rule.EachWord(
                        said, new WordFilter.Changed(TransformText.read(Letters.plain(as.group(1))), filter)));
    }

    /// Capitals and accents in a pattern are its own.
    private static Optional<Rule> filter(String said) {
        Matcher pattern = MATCHES.matcher(said);
        return (pattern.matches()
                        ? Optional.<WordFilter>of(new WordFilter.Matches(pattern.group(1)))
                        : FilterSentences.read(Letters.plain(said)))
                .map(filter -> new Rule.EachWord(said, filter));
    }
}
