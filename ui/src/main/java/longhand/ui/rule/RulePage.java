package longhand.ui.rule;

import java.util.List;
import longhand.engine.api.RuleBreach;
import longhand.engine.api.RuleReading;
import longhand.memory.text.SceneText;

/// What the rules of a scene come to.
///
/// @param text     that was looked through
/// @param reading  what they leave of the words; one count for each rule, switched on or not
/// @param breaches words of the text that break a rule that is switched on, in its order
public record RulePage(SceneText text, RuleReading reading, List<RuleBreach> breaches) {

    static final RulePage EMPTY = new RulePage(SceneText.EMPTY, new RuleReading(List.of(), 0, 0), List.of());

    public RulePage {
        breaches = List.copyOf(breaches);
    }

    /// How many words of the text break a rule.
    long breachesOf(String rule) {
        return breaches.stream().filter(breach -> breach.rule().equals(rule)).count();
    }
}
