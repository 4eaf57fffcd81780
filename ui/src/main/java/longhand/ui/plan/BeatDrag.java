package longhand.ui.plan;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import longhand.ui.theme.Controls;

/// Chooses a beat by the mouse, opens it by a double click, and takes it to another place by dragging.
final class BeatDrag {

    private static final String ABOVE = "lh-drop";
    private static final String BELOW = "lh-drop-below";

    private final BeatPane pane;
    private final PlanViewModel plan;
    private final int index;
    private final Node node;
    private int over = -1;

    BeatDrag(BeatPane pane, PlanViewModel plan, int index, Node node) {
        this.pane = pane;
        this.plan = plan;
        this.index = index;
        this.node = node;
    }

    void install() {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse -> {
            over = -1;
            plan.choose(index);
            if (mouse.getClickCount() == 2) {
                pane.edit();
                mouse.consume();
            }
        });
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse -> mark(target(mouse)));
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
            int target = over;
            mark(-1);
            if (target >= 0 && target != index) {
                plan.moveTo(index, target);
            }
        });
    }

    /// The beat under the mouse; -1 = none.
    private int target(MouseEvent mouse) {
        for (int i = 0; i < pane.views().size(); i++) {
            Node other = pane.views().get(i).node();
            Point2D at = other.sceneToLocal(mouse.getSceneX(), mouse.getSceneY());
            if (other.getScene() != null && other.getLayoutBounds().contains(at)) {
                return i;
            }
        }
        return -1;
    }

    /// Shows on which side of the beat under the mouse this one would stand.
    private void mark(int target) {
        over = target;
        for (int i = 0; i < pane.views().size(); i++) {
            Node other = pane.views().get(i).node();
            other.getStyleClass().removeAll(ABOVE, BELOW);
            if (i == target && i != index) {
                Controls.styled(other, target < index ? ABOVE : BELOW);
            }
        }
    }
}
