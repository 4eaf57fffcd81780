package longhand.ui.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// Paints what stands beside a line of verse and over it: number, stresses, syllables, rhyme letter, the sign of a
/// fault; behind the last line, what is still to be written. Unmanaged, as [MarkPainter].
final class VersePainter extends Region {

    /// Between the beats of a line that is not written, px.
    private static final double PATTERN_STEP = 40;

    private static final double FIRST_PATTERN = 14;
    private static final double ICON = 16;

    private final TextFlow flow;
    private final long paragraph;
    private final VerseSource source;
    private final TypeMetrics metrics;
    private final double pitch;
    private final double below;
    private boolean painting;

    /// @param pitch from line to line, px
    /// @param below what stands under the line, px: nothing, or the take bar
    VersePainter(TextFlow flow, long paragraph, VerseSource source, TypeMetrics metrics, double pitch, double below) {
        this.flow = flow;
        this.paragraph = paragraph;
        this.source = source;
        this.metrics = metrics;
        this.pitch = pitch;
        this.below = below;
        setManaged(false);
        setPickOnBounds(false);
        setViewOrder(-1);
        flow.widthProperty().addListener((_, _, _) -> requestLayout());
        flow.heightProperty().addListener((_, _, _) -> requestLayout());
    }

    /// What is painted anew asks for layout, as children do; to answer would be to paint in every frame for ever.
    @Override
    public void requestLayout() {
        if (!painting) {
            super.requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        painting = true;
        paint();
        painting = false;
    }

    private void paint() {
        List<Node> nodes = new ArrayList<>();
        VerseMargin margin = source.margin();
        VerseColumn column = source.column();
        margin.line(paragraph).ifPresent(line -> paint(line, column, nodes));
        if (source.isLast(paragraph)) {
            paint(margin.unwritten(), column, nodes);
        }
        getChildren().setAll(nodes);
        applyCss(); // before that no label knows its size
        nodes.forEach(Node::autosize);
        nodes.forEach(this::settle);
    }

    private void paint(VerseLine line, VerseColumn column, List<Node> nodes) {
        nodes.addAll(stresses(line));
        double y = Math.rint(metrics.lineHeight() / 2);
        nodes.add(label("" + line.number(), VerseColumn.NUMBER, y, Align.LEFT, "lh-verse-number"));
        nodes.add(label(line.count(), column.count(), y, Align.MIDDLE, "lh-verse-count", wrong(line)));
        nodes.add(label(line.rhyme(), column.rhyme(), y, Align.MIDDLE, "lh-verse-rhyme"));
        if (line.isFaulty()) {
            nodes.add(sign(line, column.fault(), y));
        }
    }

    private static String wrong(VerseLine line) {
        return line.isFaulty() && !line.right() ? "lh-verse-wrong" : "lh-verse-right";
    }

    private List<Path> stresses(VerseLine line) {
        List<PathElement> strong = new ArrayList<>();
        List<PathElement> weak = new ArrayList<>();
        for (VerseBeat beat : line.beats()) {
            Bounds letter = letter(beat.column());
            if (letter.isEmpty()) {
                continue; // the letter has gone since the line was read
            }
            double x = Math.rint(letter.getCenterX());
            double y = Math.rint(letter.getMinY()) - 1;
            (beat.strong() ? strong : weak).addAll(beat.strong() ? Beat.stroke(x, y) : Beat.bow(x, y));
        }
        return List.of(path(strong, "lh-beat-strong"), path(weak, "lh-beat-weak"));
    }

    private Bounds letter(int column) {
        int at = column + ScenePositions.STRUT;
        return new Path(flow.getRangeShape(at, at + 1, false)).getLayoutBounds();
    }

    /// The shapes that stand for syllables, drawn because no font that we bring has them.
    private static final class Beat {

        static List<PathElement> stroke(double x, double y) {
            return List.of(new MoveTo(x - 2.5, y + 4), new LineTo(x + 2.5, y - 4));
        }

        static List<PathElement> bow(double x, double y) {
            return List.of(new MoveTo(x - 4, y - 1), new QuadCurveTo(x, y + 6, x + 4, y - 1));
        }
    }

    /// Where a blank line waits for words, the first one stands beside it, else below.
    private void paint(List<VerseMargin.Unwritten> lines, VerseColumn column, List<Node> nodes) {
        boolean waits =
                source.isLastBlank() && !lines.isEmpty() && !lines.getFirst().opensStanza();
        double y = waits ? Math.rint(metrics.lineHeight() / 2) : flow.getHeight() + below + pitch / 2;
        List<PathElement> pattern = new ArrayList<>();
        for (VerseMargin.Unwritten line : lines) {
            y += line.opensStanza() ? VerseColumn.BREAK : 0;
            nodes.add(label("" + line.number(), VerseColumn.NUMBER, y, Align.LEFT, "lh-verse-number"));
            nodes.add(label(line.count(), column.count(), y, Align.MIDDLE, "lh-verse-count", "lh-verse-pale"));
            nodes.add(label(line.rhyme(), column.rhyme(), y, Align.MIDDLE, "lh-verse-rhyme", "lh-verse-pale"));
            for (int i = 0; i < line.beat().length(); i++) {
                double step = Math.min(
                        PATTERN_STEP,
                        (column.text() - FIRST_PATTERN) / line.beat().length());
                double x = FIRST_PATTERN + i * step;
                pattern.addAll(line.beat().charAt(i) == '/' ? Beat.stroke(x, y) : Beat.bow(x, y));
            }
            y += pitch;
        }
        nodes.add(path(pattern, "lh-beat-pattern"));
    }

    private static Path path(List<PathElement> elements, String styleClass) {
        Path path = new Path(elements);
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    // ---- labels

    private enum Align {
        LEFT,
        MIDDLE
    }

    /// Where a label is to stand once its size is known.
    private record Place(double x, double y, Align align) {}

    private static Label label(String text, double x, double y, Align align, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setUserData(new Place(x, y, align));
        return label;
    }

    private static Label sign(VerseLine line, double x, double y) {
        FontIcon icon = new FontIcon("fth-alert-circle");
        icon.getStyleClass().add("lh-look");
        Label sign = label("", x, y, Align.LEFT, "lh-verse-fault");
        sign.setGraphic(icon);
        sign.setMouseTransparent(false);
        sign.setMinSize(ICON, ICON);
        sign.setAccessibleText(line.fault());
        sign.setTooltip(new Tooltip(line.fault()));
        return sign;
    }

    private void settle(Node node) {
        if (node.getUserData() instanceof Place(double x, double y, Align align)) {
            Bounds size = node.getLayoutBounds();
            double left = align == Align.MIDDLE ? x - size.getWidth() / 2 : x;
            node.relocate(Math.rint(left), Math.rint(y - size.getHeight() / 2));
        }
    }
}
