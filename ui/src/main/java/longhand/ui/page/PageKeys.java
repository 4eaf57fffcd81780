package longhand.ui.page;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the page beyond those of the text area. Each is consumed only where it means something.
final class PageKeys {

    private static final KeyCombination ITALIC = KeyCombination.valueOf("Shortcut+I");
    private static final KeyCombination BOLD = KeyCombination.valueOf("Shortcut+B");
    private static final KeyCombination RETRY = KeyCombination.valueOf("Shortcut+R");
    private static final KeyCombination OLDER = KeyCombination.valueOf("Alt+Left");
    private static final KeyCombination NEWER = KeyCombination.valueOf("Alt+Right");

    /// There the Alt key types signs; elsewhere it gives commands.
    private static final boolean ALT_TYPES = System.getProperty("os.name", "").startsWith("Mac");

    private final ScenePane pane;

    PageKeys(ScenePane pane) {
        this.pane = pane;
    }

    void handle(KeyEvent key) {
        if (isDone(key)) {
            key.consume();
        }
    }

    /// A command such as Alt+1 also arrives as a typed 1, which is no word of the writer's.
    void type(KeyEvent key) {
        if (key.isAltDown() && !key.isControlDown() && !ALT_TYPES) {
            key.consume();
        }
    }

    private boolean isDone(KeyEvent key) {
        if (ITALIC.match(key)) {
            pane.toggleItalic();
            return true;
        }
        if (BOLD.match(key)) {
            pane.toggleBold();
            return true;
        }
        boolean plain = !key.isControlDown() && !key.isAltDown() && !key.isShiftDown() && !key.isMetaDown();
        if (plain && key.getCode() == KeyCode.TAB) {
            pane.keepAtCaret(); // a tab is no character of prose
            return true;
        }
        if (plain && key.getCode() == KeyCode.ESCAPE) {
            return pane.stopTake();
        }
        return isAboutTakes(key);
    }

    private boolean isAboutTakes(KeyEvent key) {
        if (RETRY.match(key)) {
            return pane.tell(TakeEvents::retry);
        }
        if (OLDER.match(key)) {
            return pane.tell(TakeEvents::older);
        }
        return NEWER.match(key) && pane.tell(TakeEvents::newer);
    }
}
