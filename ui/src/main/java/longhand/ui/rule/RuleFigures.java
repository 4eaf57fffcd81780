package longhand.ui.rule;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import longhand.engine.api.RuleReading;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.Meter;

/// How many words are left to the model, as a sentence and a bar.
final class RuleFigures extends VBox {

    /// With fewer words takes may be stiff.
    private static final int FEW = 200;

    private final Messages messages;
    private final Label left = Controls.paragraph("", "lh-2");
    private final Meter meter = Controls.styled(new Meter(), "lh-by-model-bar");

    RuleFigures(Messages messages) {
        this.messages = messages;
        setSpacing(8);
        getChildren().addAll(left, meter);
    }

    void showNoRules() {
        left.getStyleClass().removeAll("lh-look", "lh-danger");
        left.setText(messages.text("rules.none"));
        meter.setVisible(false);
    }

    void show(RuleReading reading) {
        int words = reading.left();
        left.getStyleClass().removeAll("lh-look", "lh-danger");
        left.getStyleClass().addAll(words == 0 ? List.of("lh-danger") : words < FEW ? List.of("lh-look") : List.of());
        String key = words == 0 ? "rules.left-none" : words < FEW ? "rules.left-few" : "rules.left";
        left.setText(messages.text(key, words, reading.all()));
        meter.setVisible(true);
        meter.show((double) words / Math.max(1, reading.all()));
    }
}
