package longhand.ui.rule;

import java.util.List;
import java.util.Locale;
import longhand.engine.api.RuleKind;
import longhand.engine.api.RulePreset;
import longhand.ui.Messages;

/// Something that is offered where a rule is typed.
///
/// @param title what it is called, or how it is said
/// @param about what it asks
/// @param rules that come of it
/// @param whole whether they stand as they are; false = an example, to be changed
record RuleOffer(String title, String about, List<String> rules, boolean whole) {

    static RuleOffer of(RulePreset preset) {
        return new RuleOffer(preset.title(), preset.about(), preset.rules(), true);
    }

    static RuleOffer of(RuleKind kind) {
        return new RuleOffer(kind.shape(), kind.about(), List.of(kind.example()), false);
    }

    static RuleOffer of(RuledScene scene, Messages messages) {
        return new RuleOffer(
                messages.text("rules.as-in", scene.title()), String.join(", ", scene.rules()), scene.rules(), true);
    }

    /// Whether all of these words stand in it.
    boolean has(List<String> words) {
        String all = (title + " " + about + " " + String.join(" ", rules)).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
