package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeystrokeTest {

    private static KeyEvent press(KeyCode code, boolean ctrl, boolean shift, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, alt, false);
    }

    @Test
    void readsModifiersAndKey() {
        Keystroke keystroke = Keystroke.of("Ctrl+Shift+Del");
        assertTrue(keystroke.matches(press(KeyCode.DELETE, true, true, false)));
        assertFalse(keystroke.matches(press(KeyCode.DELETE, true, false, false)));
        assertFalse(keystroke.matches(press(KeyCode.DELETE, true, true, true)));
    }

    @Test
    void readsPlainKeys() {
        assertTrue(Keystroke.of("Esc").matches(press(KeyCode.ESCAPE, false, false, false)));
        assertTrue(Keystroke.of("Alt+1").matches(press(KeyCode.DIGIT1, false, false, true)));
        assertTrue(Keystroke.of("Ctrl+,").matches(press(KeyCode.COMMA, true, false, false)));
        assertTrue(Keystroke.of("F6").matches(press(KeyCode.F6, false, false, false)));
    }

    @Test
    void isShownInTheWritersWordsAndRunsNothingByItself() {
        Keystroke keystroke = Keystroke.of("Ctrl+Enter");
        assertEquals("Ctrl+Enter", keystroke.shown().getDisplayText());
        assertFalse(keystroke.shown().match(press(KeyCode.ENTER, true, false, false)));
    }
}
