package longhand.ui.ask;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of ways on: Enter uses the chosen one, `E` says it in other words, `W` says one's own, Ctrl+R looks for
/// three more, all others are the list's. Confined to the JavaFX thread.
///
/// @param use  the chosen one, if there is one
/// @param edit the chosen one, if there is one
/// @param own  the writer says it
/// @param more looks for three
public record WayKeys(WayList list, Runnable use, Runnable edit, Runnable own, Runnable more) {

    /// Answers the keys that go to `node` or into it.
    public void listenOn(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Not when the key goes down: its character would be typed into the field that opens.
    private void typed(KeyEvent key) {
        if (key.getCharacter().equalsIgnoreCase("w")) {
            key.consume();
            own.run();
        } else if (key.getCharacter().equalsIgnoreCase("e")) {
            key.consume();
            edit.run();
        }
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        boolean onButton = key.getTarget() instanceof Button;
        if (code == KeyCode.R && key.isShortcutDown()) {
            key.consume();
            more.run();
        } else if (code == KeyCode.ENTER && !onButton && !key.isShortcutDown()) {
            key.consume();
            use.run();
        } else if (list.pressed(key)) {
            key.consume();
        }
    }
}
