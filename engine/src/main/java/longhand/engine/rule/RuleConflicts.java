package longhand.engine.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Finds rules about a whole text that leave each other no room, or whose room cannot be seen in time. Pure functions.
final class RuleConflicts {

    private RuleConflicts() {}

    /// @throws IllegalArgumentException if two rules do not go together; the message quotes both
    static void requireNone(List<Rule> rules) {
        for (Rule one : rules) {
            for (Rule other : rules.subList(rules.indexOf(one) + 1, rules.size())) {
                between(one, other).or(() -> between(other, one)).ifPresent(reason -> {
                    throw new IllegalArgumentException(reason + ": " + one.text() + "; " + other.text());
                });
            }
        }
        boolean counted = rules.stream().anyMatch(Rule.Count.class::isInstance);
        requireOne(rules, counted, Rule.Needs.class::isInstance);
        requireOne(rules, counted, rule -> rule instanceof Rule.Ascending || rule instanceof Rule.Alternate);
    }

    private static void requireOne(List<Rule> rules, boolean counted, Predicate<Rule> kind) {
        List<String> found = rules.stream().filter(kind).map(Rule::text).toList();
        if (counted && found.size() > 1) {
            throw new IllegalArgumentException(
                    "with a number of words only one of these rules can be kept: " + String.join("; ", found));
        }
    }

    private static Optional<String> between(Rule one, Rule other) {
        boolean clash =
                isDemanding(one) && (isNarrow(other) || isDemanding(other) && one.getClass() != other.getClass());
        if (clash) {
            return Optional.of("rules do not go together");
        }
        boolean differ = number(one)
                .flatMap(words -> number(other).map(others -> !words.equals(others)))
                .orElse(false);
        return differ ? Optional.of("rules ask for different numbers of words") : Optional.empty();
    }

    /// Words that must come at a time of their own.
    private static boolean isDemanding(Rule rule) {
        return switch (rule) {
            case Rule.Needs _, Rule.Initials _ -> true;
            case Rule.EachWord _, Rule.AtMost _, Rule.NoPhrase _, Rule.Lengths _, Rule.Count _ -> false;
            case Rule.Once _, Rule.Variety _, Rule.Ascending _, Rule.Alternate _, Rule.Subsequence _ -> false;
        };
    }

    /// Which words may come changes from word to word, and many never come again.
    private static boolean isNarrow(Rule rule) {
        return switch (rule) {
            case Rule.Lengths _, Rule.Variety _, Rule.Ascending _, Rule.Alternate _, Rule.Subsequence _ -> true;
            case Rule.EachWord _, Rule.AtMost _, Rule.NoPhrase _, Rule.Count _ -> false;
            case Rule.Once _, Rule.Needs _, Rule.Initials _ -> false;
        };
    }

    private static Optional<Integer> number(Rule rule) {
        OptionalInt words = rule.fixedWords();
        return words.isPresent() ? Optional.of(words.getAsInt()) : Optional.empty();
    }
}
