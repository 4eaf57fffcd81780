package longhand.engine.api;

import java.util.List;

/// Rules that are known by a name.
///
/// @param title for people
/// @param about what they ask together, in a sentence
/// @param rules as a writer says them; not empty
public record RulePreset(String title, String about, List<String> rules) {

    public RulePreset {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a set of rules has one");
        }
    }
}
