package longhand.ui.page;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/// The white around the column: margins, the title's place at the head, rest at the foot.
///
/// It is padding of the box around a paragraph's flow. Not of the flow, by whose height RichTextFX
/// measures selections; not of the area, over whose padding the mouse wheel is dead.
final class Room {

    /// Height under the end of a fresh take, in which the take bar stands.
    static final double TAKE_BAR = 56;

    private final DoubleProperty side = new SimpleDoubleProperty(this, "side", 24);
    private final DoubleProperty right = new SimpleDoubleProperty(this, "right", 24);
    private final DoubleProperty head = new SimpleDoubleProperty(this, "head", 0);
    private final DoubleProperty foot = new SimpleDoubleProperty(this, "foot", 0);

    /// The left margin.
    DoubleProperty side() {
        return side;
    }

    /// Differs from the left margin while there is a scroll bar, so that the column keeps its width.
    DoubleProperty right() {
        return right;
    }

    DoubleProperty head() {
        return head;
    }

    DoubleProperty foot() {
        return foot;
    }

    /// @param line height of a blank line above
    /// @param rest pixels that an empty paragraph lacks to the height of a line
    void around(TextFlow flow, ParagraphLook look, double line, double rest) {
        flow.parentProperty().addListener((_, _, box) -> {
            if (box instanceof Region region) {
                region.paddingProperty()
                        .bind(Bindings.createObjectBinding(() -> insets(look, line, rest), side, right, head, foot));
            }
        });
    }

    /// Room for the marks of stress.
    private static double verse(ParagraphLook look) {
        return look.verse() == ParagraphLook.Verse.LINE ? VerseColumn.ABOVE : 0;
    }

    private Insets insets(ParagraphLook look, double line, double rest) {
        double above = (look.spaced() ? line : 0) + verse(look);
        double bar = look.takeEnd() ? TAKE_BAR : 0;
        double below = look.last() ? Math.max(foot.get(), bar) : bar;
        return new Insets(look.first() ? head.get() + verse(look) : above, right.get(), rest + below, side.get());
    }
}
