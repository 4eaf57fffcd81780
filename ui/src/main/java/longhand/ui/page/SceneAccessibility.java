package longhand.ui.page;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.text.Font;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;

/// What a screen reader is told. Answers come from the scene, so it reads no strut; a line is a
/// paragraph.
final class SceneAccessibility {

    private final SceneArea area;
    private final ShownScene shown;
    private final ParagraphDresser dresser;

    SceneAccessibility(SceneArea area, ShownScene shown, ParagraphDresser dresser) {
        this.area = area;
        this.shown = shown;
        this.dresser = dresser;
    }

    /// @return empty if the area itself should answer
    Optional<Object> answer(AccessibleAttribute attribute, Object... parameters) {
        SceneText scene = shown.text();
        return switch (attribute) {
            case TEXT -> Optional.of(scene.text());
            case EDITABLE -> Optional.of(area.isEditable());
            case SELECTION_START -> Optional.of(shown.selection().from());
            case SELECTION_END -> Optional.of(shown.selection().to());
            case CARET_OFFSET -> Optional.of(shown.caret());
            case FONT ->
                Optional.of(Font.font(
                        dresser.settings().fontFamily(), dresser.settings().sizePixels()));
            case LINE_FOR_OFFSET -> Optional.of(scene.paragraphAt(position(parameters[0])));
            case LINE_START -> Optional.of(scene.start(line(parameters[0])));
            case LINE_END -> Optional.of(lineEnd(line(parameters[0])));
            case OFFSET_AT_POINT -> offsetAt((Point2D) parameters[0]);
            case BOUNDS_FOR_RANGE -> bounds(position(parameters[0]), position(parameters[1]));
            default -> Optional.empty(); // JavaFX asks for many more; those are not about text
        };
    }

    /// @return whether the action was one of the text
    boolean execute(AccessibleAction action, Object... parameters) {
        switch (action) {
            case SET_TEXT -> area.input().replace(0, shown.text().length(), (String) parameters[0]);
            case SET_TEXT_SELECTION -> area.select(new Selection(position(parameters[0]), position(parameters[1])));
            case SHOW_TEXT_RANGE -> area.showParagraphInViewport(shown.text().paragraphAt(position(parameters[0])));
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<Object> offsetAt(Point2D screen) {
        Point2D local = area.screenToLocal(screen);
        return local == null
                ? Optional.empty()
                : Optional.of(shown.positions()
                        .scene(area.hit(local.getX(), local.getY()).getInsertionIndex()));
    }

    private Optional<Object> bounds(int from, int to) {
        ScenePositions positions = shown.positions();
        return area.getCharacterBoundsOnScreen(positions.view(from), positions.view(to))
                .map(bounds -> new Bounds[] {bounds});
    }

    private int lineEnd(int line) {
        return shown.text().start(line) + shown.text().paragraphs().get(line).length();
    }

    private int line(Object parameter) {
        return Math.clamp((Integer) parameter, 0, shown.text().paragraphs().size() - 1);
    }

    private int position(Object parameter) {
        return Math.clamp((Integer) parameter, 0, shown.text().length());
    }
}
