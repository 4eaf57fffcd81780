package longhand.ui.rule;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.RuleReading;
import longhand.engine.api.RuleStrength;
import longhand.memory.api.RuleSettings.SceneRule;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// A rule of the scene: its switch, its words, how many words it leaves by itself, and how many of the page break it.
final class RuleRow extends VBox {

    private final SceneRule rule;
    private final Messages messages;
    private final Label left = Controls.label("", "lh-2");
    private final Label broken = Controls.paragraph("", "lh-ui-12", "lh-look");

    RuleRow(SceneRule rule, Messages messages, Runnable toggle) {
        this.rule = rule;
        this.messages = messages;
        CheckBox on = new CheckBox();
        on.setSelected(rule.on());
        on.setFocusTraversable(false);
        on.setOnAction(_ -> toggle.run());
        RuleStrength strength = RuleStrength.of(rule.text());
        Label words = Controls.paragraph(RuleStrength.plain(rule.text()), rule.on() ? "lh-ink" : "lh-3");
        String key = "rules.strength." + strength.name().toLowerCase(Locale.ROOT);
        String said = strength == RuleStrength.HARD ? "" : messages.text(key);
        Label weight = Controls.label(said, "lh-ui-12", "lh-2");
        HBox line = Controls.row(8, on, Controls.fill(words), weight, left);
        line.setAlignment(Pos.TOP_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        Controls.styled(this, "lh-memory-row");
        Controls.padded(broken, 0, 0, 0, 28);
        setSpacing(2);
        setFocusTraversable(true);
        getChildren().add(line);
        setAccessibleText(spoken(""));
    }

    private String spoken(String figures) {
        return messages.text(rule.on() ? "rules.spoken-on" : "rules.spoken-off", rule.text()) + figures;
    }

    void show(RuleReading.Count count, long breaches) {
        left.setText(messages.text(count.isKnown() ? "number" : "rules.unknown", count.words()));
        setAccessibleText(spoken(count.isKnown() ? " " + messages.text("rules.leaves", count.words()) : ""));
        getChildren().remove(broken);
        if (breaches > 0) {
            broken.setText(messages.text("rules.broken", breaches));
            getChildren().add(broken);
        }
    }
}
