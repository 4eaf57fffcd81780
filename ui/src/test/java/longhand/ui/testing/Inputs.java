package longhand.ui.testing;

import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Keys and mouse, as events fired at a node.
public final class Inputs {

    /// What is held while a key is pressed.
    public enum Held {
        SHIFT,
        CTRL,
        ALT
    }

    private Inputs() {}

    public static void press(Node target, KeyCode key, Held... held) {
        List<Held> down = Arrays.asList(held);
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            type,
                            "",
                            "",
                            key,
                            down.contains(Held.SHIFT),
                            down.contains(Held.CTRL),
                            down.contains(Held.ALT),
                            false));
        }
    }

    /// Types each character; a line break is the Enter key.
    public static void type(Node target, String text, Held... held) {
        List<Held> down = Arrays.asList(held);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                press(target, KeyCode.ENTER);
            } else {
                String character = text.substring(i, i + 1);
                Event.fireEvent(
                        target,
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                character,
                                "",
                                KeyCode.UNDEFINED,
                                down.contains(Held.SHIFT),
                                down.contains(Held.CTRL),
                                down.contains(Held.ALT),
                                false));
            }
        }
    }

    /// @param x      in pixels of the node
    /// @param clicks 2 for the second press of a double click
    public static void click(Node target, double x, double y, int clicks) {
        mouse(target, MouseEvent.MOUSE_PRESSED, x, y, clicks);
        mouse(target, MouseEvent.MOUSE_RELEASED, x, y, clicks);
    }

    public static void mouse(Node target, EventType<MouseEvent> type, double x, double y, int clicks) {
        Point2D screen = target.localToScreen(x, y);
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        Event.fireEvent(
                target,
                new MouseEvent(
                        type,
                        x,
                        y,
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }
}
