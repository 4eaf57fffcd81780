package longhand.ui.story;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.ui.Messages;
import longhand.ui.binder.BinderViewModel;
import longhand.ui.theme.Controls;

/// What the open scene is about: synopsis, status, words, and how many there should be. Values are edited in place.
final class SceneTab extends VBox {

    private static final double LABEL = 84;

    private final BinderViewModel binder;
    private final Messages messages;
    private final TextArea synopsis = Controls.styled(new TextArea(), "lh-in-place");
    private final ToggleGroup status = new ToggleGroup();
    private final Map<BinderItem.Status, ToggleButton> buttons = new EnumMap<>(BinderItem.Status.class);
    private final TargetRow target;
    private Optional<ItemId> scene = Optional.empty();
    private boolean showing;

    SceneTab(BinderViewModel binder, Messages messages) {
        this.binder = binder;
        this.messages = messages;
        target = new TargetRow(messages, this::storeTarget);
        Controls.padded(this, 10, 16, 16, 16);
        setMinWidth(0); // as wide as the inspector, whatever a row would like
        synopsis.setWrapText(true);
        synopsis.setPromptText(messages.text("inspector.synopsis"));
        synopsis.setAccessibleText(messages.text("inspector.synopsis"));
        synopsis.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                storeSynopsis();
            }
        });
        status.selectedToggleProperty().addListener((_, _, _) -> storeStatus());
        getChildren()
                .addAll(
                        synopsis,
                        Controls.high(new VBox(), 8),
                        Controls.rule(),
                        line("inspector.status", segments()),
                        Controls.rule(),
                        line("inspector.target", target),
                        Controls.rule());
        binder.binderProperty().addListener((_, _, _) -> show());
    }

    void open(ItemId opened) {
        storeSynopsis();
        scene = Optional.of(opened);
        target.count(binder.words().scene(opened));
        show();
    }

    /// Keeps a synopsis that is still being typed.
    void storeSynopsis() {
        item().ifPresent(item -> {
            if (!item.synopsis().equals(synopsis.getText())) {
                binder.change(new BinderChange.SetSynopsis(item.id(), synopsis.getText()));
            }
        });
    }

    private void storeTarget(int words) {
        item().filter(item -> item.target() != words)
                .ifPresent(item -> binder.change(new BinderChange.SetTarget(item.id(), words)));
    }

    private void storeStatus() {
        if (showing) {
            return;
        }
        buttons.forEach((value, button) -> {
            if (button.isSelected()) {
                item().filter(item -> item.status() != value)
                        .ifPresent(item -> binder.change(new BinderChange.SetStatus(item.id(), value)));
            }
        });
    }

    private void show() {
        showing = true;
        item().ifPresent(item -> {
            if (!synopsis.isFocused()) {
                synopsis.setText(item.synopsis());
            }
            status.selectToggle(buttons.get(item.status()));
            target.aim(item.target());
        });
        showing = false;
    }

    private Optional<BinderItem> item() {
        return scene.flatMap(binder.binderProperty().get()::item);
    }

    private HBox segments() {
        Arrays.stream(BinderItem.Status.values())
                .forEach(value -> buttons.put(
                        value,
                        new ToggleButton(messages.text("inspector.status."
                                + value.name().toLowerCase(Locale.ROOT).replace('_', '-')))));
        return Controls.segments(status, buttons.values().stream().toList());
    }

    private HBox line(String key, javafx.scene.Node value) {
        Label name = Controls.wide(Controls.label(messages.text(key), "lh-ui-13", "lh-2"), LABEL);
        return Controls.padded(Controls.row(0, name, value), 8, 0, 8, 0);
    }
}
