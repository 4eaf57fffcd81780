package longhand.ui.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

/// Paints the marks of one paragraph, behind its text or under its words. Unmanaged, so that the layout
/// of the text does not count it; nothing is rebuilt when marks change.
final class MarkPainter extends Region {

    private static final double BELOW_BASE_LINE = 3.5;

    private final TextFlow flow;
    private final long paragraph;
    private final MarkSource marks;
    private final TypeMetrics metrics;
    private final boolean lines;
    private final Map<MarkKind, Path> paths = new EnumMap<>(MarkKind.class);

    MarkPainter(TextFlow flow, long paragraph, MarkSource marks, TypeMetrics metrics, boolean lines) {
        this.flow = flow;
        this.paragraph = paragraph;
        this.marks = marks;
        this.metrics = metrics;
        this.lines = lines;
        setManaged(false);
        setMouseTransparent(true);
        setViewOrder(lines ? -1 : 1);
        flow.widthProperty().addListener((_, _, _) -> requestLayout());
        flow.heightProperty().addListener((_, _, _) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        for (MarkKind kind : MarkKind.values()) {
            if (kind.isLine() == lines) {
                paint(kind, marks.marks(kind, paragraph));
            }
        }
    }

    private void paint(MarkKind kind, List<Mark> ranges) {
        if (ranges.isEmpty() && !paths.containsKey(kind)) {
            return;
        }
        List<PathElement> shape = new ArrayList<>();
        for (Mark range : ranges) {
            int from = range.from() + ScenePositions.STRUT;
            trace(flow.getRangeShape(from, range.to() + ScenePositions.STRUT, false), kind, shape);
        }
        if (!paths.containsKey(kind)) {
            paths.put(kind, newPath(kind));
            getChildren().setAll(paths.values()); // in the order of the kinds: from back to front
        }
        paths.get(kind).getElements().setAll(shape);
    }

    private static Path newPath(MarkKind kind) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().addAll(kind.isLine() ? "lh-mark-line" : "lh-mark-fill", kind.styleClass());
        return path;
    }

    /// Each line of a range comes as five elements: top left, top right, bottom right, bottom left, top left.
    private void trace(PathElement[] range, MarkKind kind, List<PathElement> shape) {
        for (int i = 0; i + 4 < range.length; i += 5) {
            MoveTo topLeft = (MoveTo) range[i];
            LineTo bottomRight = (LineTo) range[i + 2];
            double left = Math.min(topLeft.getX(), bottomRight.getX());
            double right = Math.max(topLeft.getX(), bottomRight.getX());
            if (kind.isLine()) {
                double y = Math.rint(topLeft.getY() + metrics.ascent() + BELOW_BASE_LINE + kind.lanePixels()) + 0.5;
                shape.addAll(List.of(new MoveTo(left, y), new LineTo(right, y)));
            } else {
                double half = metrics.spacing() / 2;
                shape.addAll(box(left, topLeft.getY() - half, right, bottomRight.getY() + half));
            }
        }
    }

    private static List<PathElement> box(double left, double top, double right, double bottom) {
        return List.of(
                new MoveTo(left, top),
                new LineTo(right, top),
                new LineTo(right, bottom),
                new LineTo(left, bottom),
                new ClosePath());
    }
}
