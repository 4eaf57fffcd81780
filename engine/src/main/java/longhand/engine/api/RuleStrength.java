package longhand.engine.api;

import java.util.Locale;
import java.util.stream.Stream;

/// How much a rule weighs. A hard one is kept by every word; one that is kept if possible too, until no word is left
/// to say: then it is dropped, and the take says so. Words that break a softer one are less likely, and may come. It
/// is said ahead of the rule: `softly no letters e`, `if possible: no letters e`.
public enum RuleStrength {
    HARD("", Double.POSITIVE_INFINITY),
    IF_POSSIBLE("if possible:", Double.POSITIVE_INFINITY),
    STRONG("strongly ", 6),
    SOFT("softly ", 2);

    private final String said;
    private final double cost;

    RuleStrength(String said, double cost) {
        this.said = said;
        this.cost = cost;
    }

    /// By so much the log-probability of a word is lowered that breaks the rule, in nats; infinite where none may.
    public double cost() {
        return cost;
    }

    /// Whether no word may break the rule as long as it is kept.
    public boolean isStrict() {
        return Double.isInfinite(cost);
    }

    /// The strength of a rule as it is said.
    public static RuleStrength of(String rule) {
        String small = rule.strip().toLowerCase(Locale.ROOT);
        return Stream.of(IF_POSSIBLE, STRONG, SOFT)
                .filter(strength -> small.startsWith(strength.said))
                .findFirst()
                .orElse(HARD);
    }

    /// The rule without its strength.
    public static String plain(String rule) {
        return rule.strip().substring(of(rule).said.length()).strip();
    }

    /// The rule with this strength instead of its own.
    public String saying(String rule) {
        return (said.strip() + " " + plain(rule)).strip();
    }

    /// The next weaker one; behind the weakest comes the hard one.
    public RuleStrength next() {
        return switch (this) {
            case HARD -> IF_POSSIBLE;
            case IF_POSSIBLE -> STRONG;
            case STRONG -> SOFT;
            case SOFT -> HARD;
        };
    }
}
