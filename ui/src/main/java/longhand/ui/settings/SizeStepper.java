package longhand.ui.settings;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import longhand.ui.theme.Controls;

/// A whole number with a button on either side; Up and Down change it too. What is not a number in
/// range is put back.
final class SizeStepper extends HBox {

    private final TextField field = new TextField();
    private final IntConsumer changed;
    private int value;

    SizeStepper(String smaller, String larger, IntConsumer changed) {
        super(6);
        this.changed = changed;
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Controls.wide(field, 52);
        field.setOnAction(_ -> take());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
                change(value + (key.getCode() == KeyCode.UP ? 1 : -1));
                key.consume();
            }
        });
        getChildren()
                .addAll(
                        Controls.iconButton("fth-minus", smaller, () -> change(value - 1)),
                        field,
                        Controls.iconButton("fth-plus", larger, () -> change(value + 1)));
        accessibleTextProperty().addListener((_, _, name) -> field.setAccessibleText(name));
    }

    void show(int size) {
        value = size;
        field.setText(Integer.toString(size));
    }

    private void take() {
        try {
            change(Integer.parseInt(field.getText().strip()));
        } catch (NumberFormatException notANumber) {
            show(value);
        }
    }

    private void change(int size) {
        if (size == value || size < Preferences.Page.SMALLEST || size > Preferences.Page.LARGEST) {
            show(value);
            return;
        }
        changed.accept(size);
    }
}
