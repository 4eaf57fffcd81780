package longhand.ui.page;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Place;
import longhand.memory.text.SceneText;
import org.jspecify.annotations.Nullable;

/// Where a fresh take lies on the screen, in pixels of the pane: the lines from its start to its end,
/// as far as they are laid out.
///
/// @param top       of its first line
/// @param bottom    of its last line
/// @param below     bottom of its last paragraph, which the writer's words may end
/// @param endShown  whether its last line is among them
record TakeGeometry(double top, double bottom, double below, boolean endShown) {

    static @Nullable TakeGeometry of(FreshTake take, SceneText scene, ParagraphDresser dresser, Node pane) {
        Place start = scene.place(Math.min(take.start(), scene.length()));
        Place end = scene.place(Math.min(take.end(), scene.length()));
        TakeGeometry sum = null;
        for (int i = start.paragraph(); i <= end.paragraph(); i++) {
            Paragraph paragraph = scene.paragraphs().get(i);
            TextFlow flow = dresser.flow(paragraph.id()).orElse(null);
            boolean beginsWithEnter = i == start.paragraph()
                    && start.column() == paragraph.length()
                    && start.paragraph() < end.paragraph();
            if (flow == null || beginsWithEnter) {
                continue;
            }
            Bounds all = SceneArea.boundsIn(pane, flow, flow.getLayoutBounds());
            boolean last = i == end.paragraph();
            double top = i == start.paragraph()
                    ? line(flow, start.column(), true, pane).getMinY()
                    : all.getMinY();
            double bottom = last ? line(flow, end.column(), false, pane).getMaxY() : all.getMaxY();
            sum = new TakeGeometry(sum == null ? top : sum.top, bottom, all.getMaxY(), last);
        }
        return sum;
    }

    private static Bounds line(TextFlow flow, int column, boolean leading, Node pane) {
        Bounds caret = new Path(flow.getCaretShape(column + ScenePositions.STRUT, leading)).getLayoutBounds();
        Bounds thin = new BoundingBox(caret.getMinX(), caret.getMinY(), 1, caret.getHeight());
        return SceneArea.boundsIn(pane, flow, thin);
    }
}
