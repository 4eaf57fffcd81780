package longhand.ui.ask;

import java.text.NumberFormat;
import java.util.function.IntConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import longhand.ui.Messages;
import longhand.ui.take.TakeLength;
import longhand.ui.theme.Controls;

/// A number of words, as it is typed. What is no number that a take can have changes nothing, and is put
/// back when the field is left. Up and Down go by ten. Confined to the JavaFX thread.
final class WordsField extends TextField {

    private static final int STEP = 10;

    private final NumberFormat numbers;
    private final IntConsumer changed;
    private int value = 1;
    private boolean showing;

    /// @param changed gets every number that the writer makes
    WordsField(Messages messages, IntConsumer changed) {
        this.changed = changed;
        numbers = NumberFormat.getIntegerInstance(messages.locale());
        Controls.styled(Controls.wide(this, 64), "lh-small");
        setAccessibleText(messages.text("length.number"));
        textProperty().addListener((_, _, text) -> typed(text));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                show(value, true);
            }
        });
        setOnKeyPressed(this::pressed);
    }

    /// @param rewrite also while the writer is typing
    void show(int words, boolean rewrite) {
        value = words;
        if (rewrite || !isFocused()) {
            showing = true;
            setText(numbers.format(words));
            showing = false;
        }
    }

    private void typed(String text) {
        String digits = text.replaceAll("[\\s.,\u2019']", "");
        if (!showing && digits.matches("\\d{1,5}")) {
            take(Integer.parseInt(digits));
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            key.consume();
            take(Math.clamp(value + (key.getCode() == KeyCode.UP ? STEP : -STEP), 1, TakeLength.MOST));
            show(value, true);
            end();
        }
    }

    private void take(int words) {
        if (words >= 1 && words <= TakeLength.MOST && words != value) {
            value = words;
            changed.accept(words);
        }
    }
}
