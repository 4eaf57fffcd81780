package longhand.ui.plan;

import javafx.scene.layout.Pane;

/// Cards of equal width, so many beside one another.
final class CardGrid extends Pane {

    private static final double GAP = 14;

    private final int columns;

    CardGrid(int columns) {
        this.columns = columns;
    }

    private int rows() {
        return Math.ceilDiv(getChildren().size(), columns);
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows() * (BeatCard.HEIGHT + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX((getWidth() - GAP * (columns - 1)) / columns);
        for (int i = 0; i < getChildren().size(); i++) {
            int row = i / columns;
            double x = snapPositionX(i % columns * (width + GAP));
            getChildren().get(i).resizeRelocate(x, row * (BeatCard.HEIGHT + GAP), width, BeatCard.HEIGHT);
        }
    }
}
