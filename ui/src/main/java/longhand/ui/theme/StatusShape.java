package longhand.ui.theme;

import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import longhand.memory.api.BinderItem;

/// How far a scene is, as a shape and not as a colour: ring, half, full.
public final class StatusShape extends StackPane {

    private static final double RADIUS = 4.5;

    public StatusShape(BinderItem.Status status) {
        Controls.wide(this, 12);
        Circle ring = Controls.styled(new Circle(RADIUS), "lh-status-ring");
        getChildren().add(ring);
        switch (status) {
            case TO_WRITE -> {}
            case DRAFT -> getChildren().add(half());
            case DONE -> ring.getStyleClass().add("lh-status-full");
        }
    }

    private static Arc half() {
        Arc half = Controls.styled(new Arc(0, 0, RADIUS, RADIUS, 90, 180), "lh-status-half");
        half.setType(ArcType.CHORD);
        setMargin(half, new Insets(0, RADIUS, 0, 0));
        return half;
    }
}
