package longhand.memory.api;

import java.util.List;
import java.util.stream.Stream;

/// The rules for words of a project's scenes. Immutable.
///
/// @param rules scene by scene, those of a scene in the writer's order
public record RuleSettings(List<SceneRule> rules) {

    public static final RuleSettings NONE = new RuleSettings(List.of());

    /// A rule for the words of a scene.
    ///
    /// @param text as the writer says it, not blank; whether it can be read is for the engine to say
    /// @param on   whether takes keep it
    public record SceneRule(ItemId scene, String text, boolean on) {

        public SceneRule {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a rule says something");
            }
        }

        public SceneRule switched() {
            return new SceneRule(scene, text, !on);
        }

        public SceneRule saying(String fresh) {
            return new SceneRule(scene, fresh, on);
        }
    }

    public RuleSettings {
        rules = List.copyOf(rules);
    }

    /// The rules of a scene.
    public List<SceneRule> of(ItemId scene) {
        return rules.stream().filter(rule -> rule.scene().equals(scene)).toList();
    }

    /// With these rules of a scene, in the place of all that it had.
    ///
    /// @throws IllegalArgumentException if one of them is another scene's
    public RuleSettings with(ItemId scene, List<SceneRule> fresh) {
        if (fresh.stream().anyMatch(rule -> !rule.scene().equals(scene))) {
            throw new IllegalArgumentException("a rule belongs to another scene than " + scene.value());
        }
        Stream<SceneRule> others = rules.stream().filter(rule -> !rule.scene().equals(scene));
        return new RuleSettings(Stream.concat(others, fresh.stream()).toList());
    }
}
