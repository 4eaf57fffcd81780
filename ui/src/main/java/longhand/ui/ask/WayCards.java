package longhand.ui.ask;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.take.Ways;
import longhand.ui.take.WaysViewModel;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// Three ways in which the story could go on, as cards at the caret. Up, Down and the digits choose one, Enter
/// has the take written that goes there; Ctrl+R looks for three more. Taken away, it stops the model.
/// Confined to the JavaFX thread.
public final class WayCards extends VBox {

    /// What comes of it.
    public interface Choice {

        /// A take goes this way.
        void use(String plan);

        /// The writer says it.
        void writeOwn();

        void more();

        void close();
    }

    private final Messages messages;
    private final Choice choice;
    private final VBox body = new VBox(8);
    private final ChangeListener<Ways> shower = (_, _, ways) -> show(ways);
    private final List<String> plans = new ArrayList<>();
    private final List<VBox> cards = new ArrayList<>();
    private final Button use;
    private int chosen;

    public WayCards(WaysViewModel model, Messages messages, Choice choice) {
        this.messages = messages;
        this.choice = choice;
        Controls.styled(Controls.padded(this, 12, 14, 12, 14), "lh-float", "lh-ways");
        use = Controls.command(messages.text("ways.use"), "Enter", this::use, "lh-small", "lh-primary");
        setSpacing(10);
        setFocusTraversable(true);
        setAccessibleText(messages.text("ways.title"));
        getChildren().addAll(Controls.label(messages.text("ways.title"), "lh-strong"), body, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.waysProperty().addListener(shower);
        parentProperty().addListener((_, was, now) -> {
            if (was != null && now == null) {
                model.waysProperty().removeListener(shower);
                model.stop();
            }
        });
        show(model.waysProperty().get());
    }

    private HBox foot() {
        return Controls.row(
                6,
                use,
                Controls.command(messages.text("ways.own"), "W", choice::writeOwn, "lh-small", "lh-quiet"),
                Controls.command(messages.text("ways.more"), "Ctrl+R", choice::more, "lh-small", "lh-quiet"),
                Controls.spring(),
                Controls.command(messages.text("length.close"), "Esc", choice::close, "lh-small", "lh-quiet"));
    }

    private void show(Ways ways) {
        plans.clear();
        cards.clear();
        body.getChildren().clear();
        switch (ways) {
            case Ways.None _ -> {}
            case Ways.Looking _ -> say(messages.text("ways.looking"), "lh-model");
            case Ways.Missing(var why) ->
                say(messages.text(why.key(), why.values().toArray()), "lh-2");
            case Ways.Found(var found) -> showPlans(found);
        }
        use.setDisable(plans.isEmpty());
    }

    private void say(String text, String shade) {
        Label line = Controls.paragraph(text, "lh-ui-13", shade);
        body.getChildren().add(line);
    }

    private void showPlans(List<String> found) {
        ToggleGroup group = new ToggleGroup();
        for (String plan : found) {
            plans.add(plan);
            cards.add(card(plan, group, cards.size()));
        }
        body.getChildren().addAll(cards);
        choose(0);
    }

    private VBox card(String plan, ToggleGroup group, int number) {
        RadioButton radio = new RadioButton();
        radio.setToggleGroup(group);
        radio.setFocusTraversable(false);
        radio.setAccessibleText(plan);
        radio.setOnAction(_ -> choose(number));
        WrappedText words = new WrappedText(plan, messages.locale(), "lh-serif-15", "lh-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                12, radio, words, Controls.label(messages.text("number", number + 1), "lh-ui-12", "lh-3", "lh-key"));
        VBox card = Controls.styled(new VBox(row), "lh-card", "lh-way-card");
        card.setOnMouseClicked(_ -> choose(number));
        card.setUserData(radio);
        return card;
    }

    private void choose(int number) {
        if (!cards.isEmpty()) {
            chosen = Math.clamp(number, 0, cards.size() - 1);
            for (int i = 0; i < cards.size(); i++) {
                boolean is = i == chosen;
                ((RadioButton) cards.get(i).getUserData()).setSelected(is);
                cards.get(i).getStyleClass().remove("lh-chosen");
                if (is) {
                    cards.get(i).getStyleClass().add("lh-chosen");
                }
            }
            setAccessibleText(plans.get(chosen));
        }
    }

    private void use() {
        if (!plans.isEmpty()) {
            choice.use(plans.get(chosen));
        }
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        boolean onButton = key.getTarget() instanceof Button;
        if (code == KeyCode.R && key.isShortcutDown()) {
            key.consume();
            choice.more();
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            key.consume();
            choose(chosen + (code == KeyCode.UP ? -1 : 1));
        } else if (code == KeyCode.ENTER && !onButton && !key.isShortcutDown()) {
            key.consume();
            use();
        } else if (code == KeyCode.W && !key.isShortcutDown()) {
            key.consume();
            choice.writeOwn();
        } else if (code.isDigitKey() && !plans.isEmpty()) {
            key.consume();
            choose(Integer.parseInt(code.getName().replaceAll("\\D", "")) - 1);
        }
    }
}
