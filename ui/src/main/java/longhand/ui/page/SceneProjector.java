package longhand.ui.page;

import java.util.List;
import java.util.function.LongPredicate;
import javafx.scene.AccessibleAttribute;
import longhand.memory.text.Change;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.TextOps;

/// Carries the manuscript over to the area: the only writer of the area's content.
///
/// Touched paragraphs are replaced whole, so their looks never go stale; their neighbours are dressed
/// again only if their look differs. The selection is set from the manuscript each time.
final class SceneProjector {

    static final TextOps<String, RunLook> SEGMENTS = SegmentOps.styledTextOps();

    private final SceneArea area;
    private final ShownScene shown;
    private final MarkLayers marks;
    private final PageVerse verse;
    private final CaretScroll scroll;
    private LongPredicate takeEnd = _ -> false;
    private LongPredicate fresh = _ -> true;
    private Runnable silence = () -> {};
    private boolean projecting;
    private int setting;

    SceneProjector(SceneArea area, ShownScene shown, MarkLayers marks, PageVerse verse, CaretScroll scroll) {
        this.area = area;
        this.shown = shown;
        this.marks = marks;
        this.verse = verse;
        this.scroll = scroll;
    }

    /// Whether the area is being changed, so that its own events mean nothing.
    boolean isProjecting() {
        return projecting;
    }

    void open(Manuscript manuscript) {
        silence.run();
        marks.clear();
        shown.open(manuscript);
        silence = manuscript.onChange(this::project);
        rebuild();
    }

    /// Sets the whole scene anew, because its type has changed.
    void reset() {
        setting++;
        rebuild();
    }

    /// Replaces all paragraphs; those whose looks have changed get new nodes.
    void rebuild() {
        SceneText scene = shown.text();
        quietly(() -> area.getContent()
                .replace(
                        0,
                        area.getLength(),
                        document(scene, 0, scene.paragraphs().size() - 1)));
        area.select(shown.selection().within(scene.length()));
    }

    /// @param paragraph whether the end of a fresh take lies in it
    void markTakeEnd(LongPredicate paragraph) {
        takeEnd = paragraph;
        for (int i = 0; i < shown.text().paragraphs().size(); i++) {
            dress(i);
        }
    }

    /// @param take which takes are set in pencil
    void markFresh(LongPredicate take) {
        fresh = take;
    }

    private void project(Change change) {
        Selection next = change.selection().orElseGet(() -> shown.selection().through(change.edit()));
        if (change.selection().isEmpty() && change.edit().at() < shown.caret()) {
            scroll.hold();
        }
        marks.follow(change);
        quietly(() -> replaceParagraphs(change));
        shown.show(change.after());
        area.select(next);
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void replaceParagraphs(Change change) {
        SceneText before = change.before();
        SceneText after = change.after();
        int at = change.edit().at();
        int first = before.paragraphAt(at);
        int last = before.paragraphAt(at + change.edit().removed().length());
        int newLast = after.paragraphAt(at + change.edit().inserted().length());
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        area.getContent().replace(from, to, document(after, first, newLast));
        shown.show(after);
        dress(Math.max(0, first - 1));
        dress(Math.min(newLast + 1, after.paragraphs().size() - 1));
    }

    /// Gives a paragraph the look that it should have, if it has another.
    private void dress(int index) {
        ParagraphLook look = look(shown.text(), index);
        if (!look.equals(area.getParagraph(index).getParagraphStyle())) {
            area.getContent().setParagraphStyle(index, look);
        }
    }

    private void quietly(Runnable change) {
        projecting = true;
        try {
            change.run();
        } finally {
            projecting = false;
        }
    }

    private ReadOnlyStyledDocument<ParagraphLook, String, RunLook> document(SceneText scene, int first, int last) {
        ReadOnlyStyledDocumentBuilder<ParagraphLook, String, RunLook> builder =
                new ReadOnlyStyledDocumentBuilder<>(SEGMENTS, ParagraphLook.NONE, last - first + 1);
        for (int i = first; i <= last; i++) {
            builder.addParagraph(ParagraphSegments.of(scene.paragraphs().get(i), fresh), look(scene, i));
        }
        return builder.build();
    }

    private ParagraphLook look(SceneText scene, int index) {
        List<Paragraph> paragraphs = scene.paragraphs();
        Paragraph paragraph = paragraphs.get(index);
        boolean blankLine = area.dresser().settings().blankLine();
        boolean indented = index > 0
                && !blankLine
                && !verse.isPoem()
                && !paragraph.isSceneBreak()
                && !paragraphs.get(index - 1).isSceneBreak();
        return new ParagraphLook(
                paragraph.id(),
                indented,
                index > 0 && blankLine && !verse.isPoem(),
                index == 0,
                index == paragraphs.size() - 1,
                takeEnd.test(paragraph.id()),
                ComplexText.runsLeft(paragraph.text()),
                verse.look(scene, index),
                setting);
    }
}
