package longhand.ui.page;

import javafx.scene.layout.Region;

/// The first-line indent: an empty box in the place of the area's extra character. Lower than the text,
/// so that it never changes the pitch of its line; alone in a paragraph it is as high as a line.
final class Strut extends Region {

    /// The one character at the head of each paragraph of the area.
    static final String CHARACTER = "\uFFFC";

    private final TypeMetrics metrics;
    private double height;

    Strut(TypeMetrics metrics) {
        this.metrics = metrics;
        setMouseTransparent(true);
    }

    /// @param alone height of the paragraph, if it has no letter; else 0
    void dress(double alone, double width) {
        height = alone;
        setPrefWidth(width); // a field read while sizes are computed would come too late: they are cached by then
        requestLayout();
    }

    @Override
    public double getBaselineOffset() {
        return height > 0 ? Math.min(height, Math.floor(metrics.ascent())) : Math.floor(metrics.ascent()) / 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height > 0 ? Math.floor(height) : Math.floor(metrics.ascent()) / 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
