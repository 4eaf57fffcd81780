package longhand.ui.plan;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards of equal width, so many beside one another; those of a row are as high as the highest of them.
final class CardGrid extends Pane {

    private static final double GAP = 14;

    private final int columns;

    CardGrid(int columns) {
        this.columns = columns;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int rows() {
        return Math.ceilDiv(getChildren().size(), columns);
    }

    private List<Node> row(int row) {
        return getChildren()
                .subList(
                        row * columns,
                        Math.min((row + 1) * columns, getChildren().size()));
    }

    private double cardWidth(double width) {
        return snapSizeX((width - GAP * (columns - 1)) / columns);
    }

    private double height(int row, double cardWidth) {
        return row(row).stream()
                .mapToDouble(card -> Math.max(card.minHeight(cardWidth), card.prefHeight(cardWidth)))
                .map(this::snapSizeY)
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double cardWidth = cardWidth(width);
        double height = -GAP;
        for (int row = 0; row < rows(); row++) {
            height += height(row, cardWidth) + GAP;
        }
        return Math.max(0, height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = cardWidth(getWidth());
        double y = 0;
        for (int row = 0; row < rows(); row++) {
            double height = height(row, width);
            List<Node> cards = row(row);
            for (int column = 0; column < cards.size(); column++) {
                cards.get(column).resizeRelocate(snapPositionX(column * (width + GAP)), y, width, height);
            }
            y += height + GAP;
        }
    }
}
