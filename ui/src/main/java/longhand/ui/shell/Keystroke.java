package longhand.ui.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key with its modifiers, as the writer presses it and as the menu names it. JavaFX prints some key
/// names as arrows that the fonts lack, so the names are our own.
///
/// @param code      the key
/// @param modifiers what is held down with it
/// @param name      such as "Ctrl+Enter"
record Keystroke(KeyCode code, Set<Modifier> modifiers, String name) {

    enum Modifier {
        CTRL,
        SHIFT,
        ALT
    }

    Keystroke {
        modifiers = Set.copyOf(modifiers);
    }

    /// @param name parts joined by `+`, the key last: `Ctrl+Shift+Del`
    static Keystroke of(String name) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        String rest = name;
        for (Modifier modifier : Modifier.values()) {
            String prefix =
                    modifier.name().charAt(0) + modifier.name().substring(1).toLowerCase(java.util.Locale.ROOT);
            if (rest.startsWith(prefix + "+")) {
                modifiers.add(modifier);
                rest = rest.substring(prefix.length() + 1);
            }
        }
        return new Keystroke(code(rest), modifiers, name);
    }

    boolean matches(KeyEvent event) {
        return (event.getCode() == code || alike(code).contains(event.getCode()))
                && event.isShortcutDown() == modifiers.contains(Modifier.CTRL)
                && (event.isShiftDown() == modifiers.contains(Modifier.SHIFT) || code == KeyCode.EQUALS)
                && event.isAltDown() == modifiers.contains(Modifier.ALT)
                && !event.isMetaDown();
    }

    /// Plus stands on another key in every country, on some with Shift, and on the keypad.
    private static Set<KeyCode> alike(KeyCode code) {
        return switch (code) {
            case EQUALS -> Set.of(KeyCode.PLUS, KeyCode.ADD);
            case MINUS -> Set.of(KeyCode.SUBTRACT);
            default -> Set.of();
        };
    }

    /// For a menu item: shows the name and never runs anything. The window's own filter runs commands,
    /// because a menu's accelerators would take Tab and Esc from everybody.
    KeyCombination shown() {
        String text = name;
        return new KeyCombination() {
            @Override
            public boolean match(KeyEvent event) {
                return false;
            }

            @Override
            public String getDisplayText() {
                return text;
            }

            @Override
            public String getName() {
                return text;
            }
        };
    }

    private static KeyCode code(String key) {
        return switch (key) {
            case "Enter" -> KeyCode.ENTER;
            case "Esc" -> KeyCode.ESCAPE;
            case "Tab" -> KeyCode.TAB;
            case "Del" -> KeyCode.DELETE;
            case "Ins" -> KeyCode.INSERT;
            case "Space" -> KeyCode.SPACE;
            case "Left" -> KeyCode.LEFT;
            case "Right" -> KeyCode.RIGHT;
            case "Up" -> KeyCode.UP;
            case "Down" -> KeyCode.DOWN;
            case "," -> KeyCode.COMMA;
            case "Plus" -> KeyCode.EQUALS;
            case "Minus" -> KeyCode.MINUS;
            default -> KeyCode.valueOf(key.length() == 1 && Character.isDigit(key.charAt(0)) ? "DIGIT" + key : key);
        };
    }
}
