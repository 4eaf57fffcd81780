package longhand.ui.story;

import java.text.NumberFormat;
import java.util.function.IntConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The words that a scene is to have, edited in place. Enter and leaving take the number, nothing at all
/// takes the target away; Esc, and what is no number, put the old one back. Up and Down go by 50.
final class TargetField extends TextField {

    static final int MOST = 1_000_000;
    private static final int STEP = 50;

    private final NumberFormat numbers;
    private final IntConsumer changed;
    private int value;

    TargetField(Messages messages, IntConsumer changed) {
        this.changed = changed;
        numbers = NumberFormat.getIntegerInstance(messages.locale());
        Controls.styled(Controls.wide(this, 76), "lh-in-place");
        setPromptText(messages.text("inspector.no-target"));
        setAccessibleText(messages.text("inspector.target"));
        setOnAction(_ -> take());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
        setOnKeyPressed(this::pressed);
    }

    /// @param words 0 = no target
    void show(int words) {
        value = words;
        setText(words == 0 ? "" : numbers.format(words));
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ESCAPE) {
            show(value);
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            take();
            set(value + (code == KeyCode.UP ? STEP : -STEP));
            key.consume();
        }
    }

    private void take() {
        String digits = getText().replaceAll("[\\s.,\u2019']", "");
        if (digits.isEmpty()) {
            set(0);
        } else if (digits.matches("\\d{1,7}")) {
            set(Integer.parseInt(digits));
        } else {
            show(value);
        }
    }

    private void set(int words) {
        int fit = Math.clamp(words, 0, MOST);
        boolean other = fit != value;
        show(fit);
        if (other) {
            changed.accept(fit);
        }
    }
}
