package longhand.ui.ask;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import longhand.ui.Messages;
import longhand.ui.take.TakeViewModel;
import longhand.ui.theme.Controls;

/// One line at the caret: what happens next. What is typed stands until a take was begun with it, also when
/// the line is closed. Enter begins one; Up brings the directions of earlier takes, Down goes back.
/// Confined to the JavaFX thread.
public final class DirectionLine extends TextField {

    private final TakeViewModel takes;
    private final Runnable begin;
    private List<String> lines = List.of("");
    private int at;

    /// @param begin begins a take
    public DirectionLine(TakeViewModel takes, Messages messages, Runnable begin) {
        this.takes = takes;
        this.begin = begin;
        Controls.styled(this, "lh-direction-line");
        setPromptText(messages.text("direction.hint"));
        setAccessibleText(messages.text("direction.hint"));
        textProperty().bindBidirectional(takes.wish().directionProperty());
        setOnKeyPressed(this::pressed);
    }

    /// To be called when it comes to the caret.
    public void open() {
        lines = new java.util.ArrayList<>(takes.earlierDirections());
        lines.add(getText());
        at = lines.size() - 1;
        requestFocus();
        end();
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ENTER) {
            key.consume();
            begin.run();
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            key.consume();
            bring(at + (code == KeyCode.UP ? -1 : 1));
        }
    }

    /// What is being typed is the last line, and not lost on the way.
    private void bring(int line) {
        if (line >= 0 && line < lines.size()) {
            if (at == lines.size() - 1) {
                lines.set(at, getText());
            }
            at = line;
            setText(lines.get(line));
            end();
        }
    }
}
