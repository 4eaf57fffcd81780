package longhand.memory.journal;

import java.util.ArrayList;
import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.RuleSettings;

/// The rules of scenes, as bytes of a record. Pure functions.
final class RuleCodec {

    private RuleCodec() {}

    static void write(RuleSettings rules, PayloadWriter out) {
        out.number(rules.rules().size());
        for (RuleSettings.SceneRule rule : rules.rules()) {
            out.number(rule.scene().value()).text(rule.text()).flag(rule.on());
        }
    }

    static RuleSettings rules(PayloadReader in) throws MemoryException {
        List<RuleSettings.SceneRule> rules = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            rules.add(new RuleSettings.SceneRule(new ItemId(in.number()), in.text(), in.flag()));
        }
        return new RuleSettings(rules);
    }
}
