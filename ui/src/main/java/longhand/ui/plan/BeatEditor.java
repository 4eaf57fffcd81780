package longhand.ui.plan;

import java.util.function.BiConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// A beat while the writer changes it: what happens, and below it who is there, where and when. Tab leads from one to
/// the other, Enter keeps both, Esc or going elsewhere leaves both as they were. Confined to the JavaFX thread.
final class BeatEditor extends VBox {

    private final TextField point;
    private final TextField setting;
    private final BiConsumer<String, String> kept;
    private final Runnable left;
    private boolean open = true;

    /// @param kept told the new point and the new setting
    /// @param left the fields are to go
    BeatEditor(Beat beat, Messages messages, BiConsumer<String, String> kept, Runnable left) {
        super(4);
        this.kept = kept;
        this.left = left;
        point = field(beat.point(), messages.text("plan.point"));
        setting = field(beat.setting(), messages.text("plan.setting"));
        getChildren().addAll(point, setting);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                leave();
            }
        });
        focusWithinProperty().addListener((_, was, now) -> {
            if (was && !now) {
                leave();
            }
        });
    }

    private TextField field(String said, String name) {
        TextField field = Controls.keepingEscape(new TextField(said));
        field.setAccessibleText(name);
        field.setPromptText(name);
        field.setOnAction(_ -> keep());
        return field;
    }

    private void keep() {
        leave();
        kept.accept(point.getText(), setting.getText());
    }

    void open() {
        applyCss(); // a skin that comes later would choose all the words
        point.requestFocus();
        point.end();
    }

    private void leave() {
        if (open) {
            open = false;
            left.run();
        }
    }
}
