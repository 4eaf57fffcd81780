package longhand.ui.theme;

import javafx.scene.layout.Region;

/// A hairline that shows how much of a target is reached; what lies beyond it is ochre.
public final class Meter extends Region {

    private final Region track = Controls.styled(new Region(), "lh-track");
    private final Region fill = Controls.styled(new Region(), "lh-fill");
    private final Region over = Controls.styled(new Region(), "lh-fill", "lh-over");
    private double share;

    public Meter() {
        getChildren().addAll(track, fill, over);
        setMinHeight(3);
        setMaxHeight(3);
    }

    /// @param reached share of the target, may exceed 1
    public void show(double reached) {
        share = reached;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 3;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        track.resizeRelocate(0, 0, width, 3);
        double own = share <= 0 ? 0 : Math.max(3, Math.min(1, share) * width);
        fill.resizeRelocate(0, 0, own, 3);
        double surplus = share <= 1 ? 0 : Math.min(width, (share - 1) * width + 4);
        over.setVisible(surplus > 0);
        over.resizeRelocate(width - surplus, 0, surplus, 3);
    }
}
