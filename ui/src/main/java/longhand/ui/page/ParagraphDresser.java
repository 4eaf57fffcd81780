package longhand.ui.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextBoundsType;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.StyledSegment;

/// Turns paragraphs of the area into nodes: type, indent, room, marks. Knows which flow shows which
/// paragraph; the area itself knows none of it.
final class ParagraphDresser {

    private final Room room = new Room();
    private final MarkSource marks;
    private final VerseSource verse;
    private final Map<Long, TextFlow> flows = new HashMap<>();
    private PageSettings settings = PageSettings.STANDARD;
    private TypeMetrics metrics = TypeMetrics.of(settings);
    private LongPredicate lit = _ -> false;

    ParagraphDresser(MarkSource marks, VerseSource verse) {
        this.marks = marks;
        this.verse = verse;
    }

    Room room() {
        return room;
    }

    PageSettings settings() {
        return settings;
    }

    TypeMetrics metrics() {
        return metrics;
    }

    /// What is dressed from now on has another type; what stands already keeps its own.
    void use(PageSettings other) {
        settings = other;
        metrics = TypeMetrics.of(other);
    }

    /// @param lit which paragraph stays ink while the page is dimmed
    void light(LongPredicate lit) {
        this.lit = lit;
        flows.values().removeIf(flow -> flow.getScene() == null);
        flows.forEach(this::light);
    }

    Node node(StyledSegment<String, RunLook> segment) {
        RunLook look = segment.getStyle();
        return look.strut() ? new Strut(metrics) : text(segment.getSegment(), look);
    }

    void dress(TextFlow flow, ParagraphLook look) {
        // Inline, because setLineSpacing loses against the area's own style sheet.
        flow.setStyle("-fx-line-spacing: " + metrics.spacing() + "px");
        if (look.rightToLeft()) {
            flow.setTextAlignment(TextAlignment.RIGHT);
        }
        boolean empty = flow.getChildren().size() == 1;
        if (!flow.getChildren().isEmpty() && flow.getChildren().getFirst() instanceof Strut strut) {
            strut.dress(empty ? height(look) : 0, look.indented() ? settings.indentPixels() : 0);
        }
        // The height of an inline node is rounded to whole pixels; an empty paragraph gets the rest as room.
        double rest = empty && look.verse() != ParagraphLook.Verse.BREAK
                ? metrics.lineHeight() - Math.floor(metrics.lineHeight())
                : 0;
        room.around(flow, look, settings.pitchPixels(), rest);
        flow.getChildren()
                .addAll(
                        new MarkPainter(flow, look.id(), marks, metrics, false),
                        new MarkPainter(flow, look.id(), marks, metrics, true));
        if (look.verse() == ParagraphLook.Verse.LINE) {
            double pitch = settings.pitchPixels() + VerseColumn.ABOVE;
            double below = look.takeEnd() ? Room.TAKE_BAR : 0;
            flow.getChildren().add(new VersePainter(flow, look.id(), verse, metrics, pitch, below));
        }
        flows.put(look.id(), flow);
        light(look.id(), flow);
    }

    private double height(ParagraphLook look) {
        return look.verse() == ParagraphLook.Verse.BREAK ? VerseColumn.BREAK : metrics.lineHeight();
    }

    /// The flow of a paragraph, if it is on screen and has been laid out.
    Optional<TextFlow> flow(long paragraph) {
        TextFlow flow = flows.get(paragraph);
        if (flow == null) {
            return Optional.empty();
        }
        if (flow.getScene() == null) {
            flows.remove(paragraph);
            return Optional.empty();
        }
        return flow.getWidth() == 0 ? Optional.empty() : Optional.of(flow);
    }

    void repaint() {
        flows.values().removeIf(flow -> flow.getScene() == null);
        flows.values().forEach(ParagraphDresser::repaint);
    }

    void repaint(long paragraph) {
        flow(paragraph).ifPresent(ParagraphDresser::repaint);
    }

    private static void repaint(TextFlow flow) {
        for (Node child : flow.getChildren()) {
            if (child instanceof MarkPainter || child instanceof VersePainter) {
                ((Region) child).requestLayout();
            }
        }
    }

    private void light(long paragraph, TextFlow flow) {
        flow.getStyleClass().remove("lh-lit");
        if (lit.test(paragraph)) {
            flow.getStyleClass().add("lh-lit");
        }
    }

    private static TextExt text(String characters, RunLook look) {
        TextExt text = new TextExt(characters);
        text.getStyleClass().add("text");
        // Modena gives class "text" vertical-centre bounds, which would make a line 29 instead of 26.73 high.
        text.setBoundsType(TextBoundsType.LOGICAL);
        addIf(text, look.italic(), "em");
        addIf(text, look.bold(), "strong");
        addIf(text, look.fresh(), "fresh");
        return text;
    }

    private static void addIf(Node node, boolean condition, String styleClass) {
        if (condition) {
            node.getStyleClass().add(styleClass);
        }
    }
}
