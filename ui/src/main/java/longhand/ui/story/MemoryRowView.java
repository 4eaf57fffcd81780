package longhand.ui.story;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.MemoryRow;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// One remembered sentence: its words, and under them why it is there or where it stands. Enter edits it in
/// place, where Enter keeps the new words and Esc the old ones. Confined to the JavaFX thread.
final class MemoryRowView extends VBox {

    private final MemoryRow row;
    private final Messages messages;
    private final WrappedText words;
    private Optional<TextArea> field = Optional.empty();

    /// @param faint whether it is no part of the list any more
    MemoryRowView(MemoryRow row, boolean faint, HBox foot, Messages messages) {
        this.row = row;
        this.messages = messages;
        words = new WrappedText(row.text(), messages.locale(), "lh-ui-14", faint ? "lh-3" : "lh-words");
        Controls.styled(this, "lh-memory-row");
        setSpacing(4);
        setFocusTraversable(true);
        getChildren().addAll(words, foot);
    }

    MemoryRow row() {
        return row;
    }

    /// @param store gets the new words; not called if they are the old ones, or none
    void edit(Consumer<String> store) {
        TextArea area = Controls.keepingEscape(Controls.styled(new TextArea(row.text()), "lh-memory-field"));
        area.setWrapText(true);
        area.setAccessibleText(messages.text("memory.edit"));
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, store));
        field = Optional.of(area);
        getChildren().set(0, area);
        area.requestFocus();
        area.end();
    }

    private void pressed(KeyEvent key, Consumer<String> store) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            String text = field.map(TextArea::getText).orElse("").strip();
            field = Optional.empty();
            getChildren().set(0, words);
            requestFocus();
            if (key.getCode() == KeyCode.ENTER && !text.isEmpty() && !text.equals(row.text())) {
                store.accept(text);
            }
        }
    }

    /// Whether a key means the row, and not a field or a button in it.
    boolean isMeant(EventTarget target) {
        return field.isEmpty() && !(target instanceof Button);
    }
}
