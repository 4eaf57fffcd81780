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

    /// Plus is `=` with or without Shift on one keyboard, a key of its own on another, and on the keypad.
    @Test
    void plusAndMinusAreWhereverTheyStand() {
        Keystroke plus = Keystroke.of("Ctrl+Plus");
        assertTrue(plus.matches(press(KeyCode.EQUALS, true, false, false)));
        assertTrue(plus.matches(press(KeyCode.EQUALS, true, true, false)));
        assertTrue(plus.matches(press(KeyCode.PLUS, true, false, false)));
        assertTrue(plus.matches(press(KeyCode.ADD, true, false, false)));
        assertFalse(plus.matches(press(KeyCode.EQUALS, false, false, false)));
        assertTrue(Keystroke.of("Ctrl+Minus").matches(press(KeyCode.SUBTRACT, true, false, false)));
    }

    @Test
    void isShownInTheWritersWordsAndRunsNothingByItself() {
        Keystroke keystroke = Keystroke.of("Ctrl+Enter");
        assertEquals("Ctrl+Enter", keystroke.shown().getDisplayText());
        assertFalse(keystroke.shown().match(press(KeyCode.ENTER, true, false, false)));
    }
}
