package longhand.ui.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import longhand.ui.theme.Controls;

/// A choice among few values, as segments or as a check box. Shows a value without telling that it did.
final class Choices<T> {

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox node;
    private boolean showing;

    /// @param names the values in their order, with what they say
    Choices(Map<T, String> names, Consumer<T> chosen) {
        names.forEach((value, name) -> buttons.put(value, new ToggleButton(name)));
        node = Controls.segments(group, buttons.values().stream().toList());
        group.selectedToggleProperty().addListener((_, _, now) -> {
            if (!showing && now != null) {
                value(now).ifPresent(chosen);
            }
        });
    }

    HBox node() {
        return node;
    }

    void show(T value) {
        showing = true;
        group.selectToggle(buttons.get(value));
        showing = false;
    }

    static CheckBox box(Consumer<Boolean> changed) {
        CheckBox box = new CheckBox();
        box.setOnAction(_ -> changed.accept(box.isSelected()));
        return box;
    }

    private java.util.Optional<T> value(Object toggle) {
        return buttons.entrySet().stream()
                .filter(entry -> entry.getValue() == toggle)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
