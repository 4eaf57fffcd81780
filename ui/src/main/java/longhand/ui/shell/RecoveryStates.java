package longhand.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.memory.api.SavedState;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The states of a book from which the writer chooses one: the present one and earlier ones.
final class RecoveryStates extends VBox {

    private static final double NAME = 226;
    private static final double ROW = 40;

    private final Messages messages;
    private final RecoveryTexts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox rows = new VBox();

    /// @param changed another state was chosen
    RecoveryStates(Messages messages, RecoveryTexts texts, Runnable changed) {
        this.messages = messages;
        this.texts = texts;
        getChildren()
                .addAll(
                        Controls.padded(
                                Controls.label(messages.text("recovery.states"), "lh-ui-13", "lh-2"), 24, 0, 8, 0),
                        Controls.rule(),
                        rows);
        show(List.of());
        group.selectedToggleProperty().addListener((_, _, _) -> changed.run());
    }

    /// Empty for the present one.
    Optional<SavedState> chosen() {
        return Optional.ofNullable(group.getSelectedToggle())
                .flatMap(toggle ->
                        toggle.getUserData() instanceof SavedState state ? Optional.of(state) : Optional.empty());
    }

    void show(List<SavedState> earlier) {
        group.getToggles().clear();
        rows.getChildren().clear();
        Label words = Controls.label("", "lh-2");
        words.textProperty().bind(texts.bookWords());
        RadioButton now = add(messages.text("recovery.now"), texts.nowSource(), words);
        Controls.styled(now, "lh-strong").setSelected(true);
        for (SavedState state : earlier) {
            Label then = Controls.label(messages.text("recovery.words", state.words()), "lh-2");
            add(messages.text("recovery.saved"), texts.source(state), then).setUserData(state);
        }
    }

    private RadioButton add(String name, String source, Label words) {
        RadioButton choice = Controls.wide(new RadioButton(name), NAME);
        choice.setToggleGroup(group);
        choice.setAccessibleText(name + ", " + source);
        HBox row = Controls.row(0, choice, Controls.label(source, "lh-2"), Controls.spring(), words);
        rows.getChildren().addAll(Controls.high(row, ROW), Controls.rule());
        return choice;
    }
}
