package longhand.ui.page;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Scrolls with the caret: keeps it at one height (typewriter), or keeps the writer's line still while
/// another hand writes above it. All in the layout pass, so that no frame shows the way.
final class CaretScroll {

    /// Height of the typewriter's line, as a share of the area.
    private static final double LINE = 0.55;

    private static final double STILL = 0.5;

    /// What may stand under the caret's line: the take bar.
    private static final double BAR = 56;

    private final SceneArea area;
    private final Supplier<Optional<Bounds>> caretBox;
    private boolean typewriter;
    private boolean following;
    private boolean opening;
    private @Nullable Double heldY;

    /// @param caretBox the caret's line in the area; empty if it is not on screen
    CaretScroll(SceneArea area, Supplier<Optional<Bounds>> caretBox) {
        this.area = area;
        this.caretBox = caretBox;
    }

    void useTypewriter(boolean use) {
        typewriter = use;
        follow();
    }

    boolean isTypewriter() {
        return typewriter;
    }

    /// The caret is where the writer looks: after the next layout it is on screen.
    void follow() {
        following = true;
        area.requestLayout();
    }

    /// A scene has come: it is shown from its title if the caret's line is on screen then.
    void open() {
        opening = true;
        area.requestLayout();
    }

    /// Called before another hand changes text above the caret: the caret's line stays where it is.
    void hold() {
        if (heldY != null || following) {
            return;
        }
        Parent flow = flow();
        if (flow.isNeedsLayout()) {
            flow.layout(); // a turn of the wheel in this frame counts
        }
        caretBox.get().filter(this::isVisible).ifPresent(box -> heldY = box.getMinY());
        area.requestLayout();
    }

    /// After the area has laid out its children.
    void settle() {
        Double held = heldY;
        if (following && typewriter) {
            bringCaretToLine();
        } else if (held != null) {
            flow().layout();
            caretBox.get().ifPresent(box -> scroll(box.getMinY() - held));
        }
        if (opening && !typewriter) {
            showFromTitle();
        }
        following = false;
        opening = false;
        heldY = null;
    }

    private void showFromTitle() {
        flow().layout();
        double above = area.getEstimatedScrollY();
        caretBox.get()
                .filter(box -> box.getMaxY() + above + BAR <= area.getHeight())
                .ifPresent(_ -> scroll(-above));
    }

    private void bringCaretToLine() {
        flow().layout();
        if (caretBox.get().isEmpty()) {
            area.showParagraphAtCenter(area.getCurrentParagraph());
            flow().layout();
        }
        caretBox.get().ifPresent(box -> scroll(box.getCenterY() - LINE * area.getHeight()));
    }

    private boolean isVisible(Bounds box) {
        return box.getMaxY() > 0 && box.getMinY() < area.getHeight();
    }

    private void scroll(double pixels) {
        if (Math.abs(pixels) >= STILL) {
            area.scrollYBy(pixels);
            flow().layout();
        }
    }

    /// The virtual flow of the area: its only child.
    private Parent flow() {
        return (Parent) area.getChildrenUnmodifiable().getFirst();
    }
}
