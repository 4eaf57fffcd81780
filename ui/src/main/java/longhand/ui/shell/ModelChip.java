package longhand.ui.shell;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import longhand.engine.api.ModelDescription;
import longhand.ui.take.ModelState;
import longhand.ui.theme.Controls;

/// The model in the status bar: its name, what of the machine writes, and one fact. What there is to say beyond that
/// stands in a sentence over it, as long as the pointer or the focus is on it. Confined to the JavaFX thread.
final class ModelChip extends Button {

    private static final double TOLD_WIDTH = 420;

    private final StatusTexts texts;
    private final Circle dot = Controls.styled(new Circle(3.5), "lh-chip-dot");
    private final Label name = Controls.label("", "lh-ui-13", "lh-2");
    private final Label device = Controls.label("", "lh-ui-13", "lh-3");
    private final Label card = Controls.label("", "lh-ui-13", "lh-3");
    private final HBox computes = Controls.row(4, device, card);
    private final Label fact = Controls.label("", "lh-ui-13", "lh-3");
    private final Tooltip told = new Tooltip();

    ModelChip(StatusTexts texts) {
        this.texts = texts;
        Controls.styled(this, "lh-quiet", "lh-model-chip");
        setGraphic(Controls.row(7, dot, name, computes, fact));
        setMinWidth(USE_PREF_SIZE);
        told.setWrapText(true);
        told.setMaxWidth(TOLD_WIDTH);
        setTooltip(told);
        focusedProperty().addListener((_, _, focused) -> tell(focused));
    }

    /// @param loaded the model as the engine has it; empty until it is loaded
    void show(ModelState state, Optional<ModelDescription> loaded) {
        put(name, texts.modelName(state));
        put(device, texts.device(loaded));
        put(card, texts.card(loaded));
        Controls.show(computes, loaded.isPresent());
        fact.setText(texts.modelFact(state));
        boolean works = StatusTexts.isAtWork(state);
        dot.getStyleClass().remove("lh-at-work");
        fact.getStyleClass().removeAll("lh-3", "lh-model");
        if (works) {
            dot.getStyleClass().add("lh-at-work");
        }
        fact.getStyleClass().add(works ? "lh-model" : "lh-3");
        String sentence = texts.modelSentence(state, loaded);
        told.setText(sentence);
        setAccessibleText(sentence);
    }

    private static void put(Label label, String text) {
        label.setText(text);
        Controls.show(label, !text.isEmpty());
    }

    /// In a narrow window it is enough that a card writes.
    void nameCard(boolean named) {
        Controls.show(card, named && !card.getText().isEmpty());
    }

    private void tell(boolean focused) {
        if (!focused) {
            told.hide();
            return;
        }
        Bounds here = localToScreen(getLayoutBounds());
        if (here != null) {
            told.show(this, here.getMinX(), here.getMinY());
            told.setAnchorY(here.getMinY() - told.getHeight());
        }
    }
}
