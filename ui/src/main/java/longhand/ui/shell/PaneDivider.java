package longhand.ui.shell;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import longhand.ui.theme.Controls;

/// The place where a pane can be taken at its edge: 5 px wide over a line of 1 px, which the pane draws.
/// Keys move it by a command of the View menu, so it takes no focus.
final class PaneDivider extends Region {

    static final double WIDTH = 5;

    private final DoubleConsumer drag;
    private double grip;

    /// @param drag gets where the edge should be, in px of the window's inside
    /// @param done the edge was let go
    PaneDivider(DoubleConsumer drag, Runnable done) {
        this.drag = drag;
        Controls.styled(this, "lh-divider");
        setManaged(false);
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(press -> {
            grip = press.getSceneX() - (getLayoutX() + WIDTH / 2);
            press.consume();
        });
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(release -> {
            done.run();
            release.consume();
        });
    }

    private void dragged(MouseEvent drag) {
        if (drag.getButton() == MouseButton.PRIMARY) {
            this.drag.accept(drag.getSceneX() - grip);
            drag.consume();
        }
    }

    /// Stands over the edge of a pane.
    void place(double edge, double top, double height) {
        resizeRelocate(edge - WIDTH / 2, top, WIDTH, height);
    }
}
