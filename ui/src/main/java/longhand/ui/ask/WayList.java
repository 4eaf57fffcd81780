package longhand.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
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

/// Three ways in which the story could go on, as cards of which one is chosen: by Up, Down, the digits or the mouse.
/// Confined to the JavaFX thread.
public final class WayList extends VBox {

    /// In the order in which they are proposed: somebody acts, something arrives, all turns.
    private static final List<String> KINDS = List.of("ways.acts", "ways.arrives", "ways.turns");

    /// What stands under a way, in a line.
    public interface Note {

        /// @param number of the way, from 0
        String of(String plan, int number);
    }

    private final Messages messages;
    private final Note note;
    private final Runnable shown;
    private final ChangeListener<Ways> shower = (_, _, ways) -> show(ways);
    private final List<String> plans = new ArrayList<>();
    private final List<VBox> cards = new ArrayList<>();
    private int chosen;

    /// @param note  on each way
    /// @param shown told of each change
    public WayList(Messages messages, Note note, Runnable shown) {
        super(8);
        this.messages = messages;
        this.note = note;
        this.shown = shown;
    }

    /// Of which kind a way is.
    static Note kinds(Messages messages) {
        return (_, number) -> number < KINDS.size() ? messages.text(KINDS.get(number)) : "";
    }

    /// Shows what is known of the ways, from now on.
    public void follow(WaysViewModel model) {
        model.waysProperty().addListener(shower);
        show(model.waysProperty().get());
    }

    /// Shows nothing more.
    public void leave(WaysViewModel model) {
        model.waysProperty().removeListener(shower);
    }

    /// The chosen way; empty if there is none.
    public Optional<String> plan() {
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(chosen));
    }

    private void show(Ways ways) {
        plans.clear();
        cards.clear();
        getChildren().clear();
        switch (ways) {
            case Ways.None _ -> {}
            case Ways.Looking _ -> say(messages.text("ways.looking"), "lh-model");
            case Ways.Missing(var why) -> say(why.text(messages), "lh-2");
            case Ways.Found(var found) -> showPlans(found);
        }
        shown.run();
    }

    private void say(String text, String shade) {
        getChildren().add(Controls.paragraph(text, "lh-ui-13", shade));
    }

    private void showPlans(List<String> found) {
        ToggleGroup group = new ToggleGroup();
        for (String plan : found) {
            plans.add(plan);
            cards.add(card(plan, group, cards.size()));
        }
        getChildren().addAll(cards);
        choose(0);
    }

    private VBox card(String plan, ToggleGroup group, int number) {
        RadioButton radio = new RadioButton();
        radio.setToggleGroup(group);
        radio.setFocusTraversable(false);
        radio.setAccessibleText(plan);
        radio.setOnAction(_ -> choose(number));
        VBox words = Controls.column(3, new WrappedText(plan, messages.locale(), "lh-serif-15", "lh-words"));
        String under = note.of(plan, number);
        if (!under.isEmpty()) {
            words.getChildren().add(Controls.paragraph(under, "lh-ui-12", "lh-2"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                12, radio, words, Controls.label(messages.text("number", number + 1), "lh-ui-12", "lh-3", "lh-key"));
        VBox card = Controls.styled(new VBox(row), "lh-card", "lh-way-card");
        card.setOnMouseClicked(_ -> choose(number));
        card.setUserData(radio);
        return card;
    }

    private void choose(int number) {
        if (cards.isEmpty()) {
            return;
        }
        chosen = Math.clamp(number, 0, cards.size() - 1);
        for (int i = 0; i < cards.size(); i++) {
            boolean is = i == chosen;
            ((RadioButton) cards.get(i).getUserData()).setSelected(is);
            cards.get(i).getStyleClass().remove("lh-chosen");
            if (is) {
                cards.get(i).getStyleClass().add("lh-chosen");
            }
        }
        shown.run();
    }

    /// @return whether the key chose a card, or would if there were any
    public boolean pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            choose(chosen + (code == KeyCode.UP ? -1 : 1));
            return true;
        }
        if (code.isDigitKey() && !plans.isEmpty()) {
            choose(Integer.parseInt(code.getName().replaceAll("\\D", "")) - 1);
            return true;
        }
        return false;
    }
}
