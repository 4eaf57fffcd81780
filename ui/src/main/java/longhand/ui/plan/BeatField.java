package longhand.ui.plan;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import longhand.ui.theme.Controls;

/// A beat's point while the writer changes it: Enter keeps it, Esc or going elsewhere leaves it as it was.
final class BeatField extends TextField {

    private final Runnable left;
    private boolean open = true;

    /// @param kept told the new point
    /// @param left the field is to go
    BeatField(String point, String name, Consumer<String> kept, Runnable left) {
        super(point);
        this.left = left;
        setAccessibleText(name);
        setPromptText(name);
        Controls.keepingEscape(this);
        setOnAction(_ -> {
            leave();
            kept.accept(getText());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                leave();
            }
        });
        focusedProperty().addListener((_, was, now) -> {
            if (was && !now) {
                leave();
            }
        });
    }

    private void leave() {
        if (open) {
            open = false;
            left.run();
        }
    }
}
