package longhand.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.memory.text.Origin;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Run;
import longhand.memory.text.Selection;

/// All marks of the page: the layers, the selection, and who wrote what.
///
/// The selection is a mark like the others, because RichTextFX would colour the indent with it.
final class PageMarks implements MarkSource {

    private final ShownScene shown;
    private final MarkLayers layers = new MarkLayers();
    private boolean originShown;

    PageMarks(ShownScene shown) {
        this.shown = shown;
    }

    MarkLayers layers() {
        return layers;
    }

    void showOrigin(boolean show) {
        originShown = show;
    }

    @Override
    public List<Mark> marks(MarkKind kind, long paragraph) {
        return switch (kind) {
            case ORIGIN_TINT, ORIGIN_DOTS -> writtenBy(Origin.MODEL, paragraph);
            case PASTED -> writtenBy(Origin.PASTED, paragraph);
            case SELECTION -> selected(paragraph);
            case COMMENT, FOOT, HIT, HIT_NOW, SPELLING, STALE, FAULT -> layers.of(kind, paragraph);
        };
    }

    private List<Mark> writtenBy(Origin origin, long id) {
        List<Mark> written = new ArrayList<>();
        int at = 0;
        for (Run run : originShown ? find(id).map(Paragraph::runs).orElse(List.of()) : List.<Run>of()) {
            if (run.style().origin() == origin && run.style().take() == 0) { // a fresh take has the margin rule
                written.add(new Mark(at, at + run.text().length()));
            }
            at += run.text().length();
        }
        return written;
    }

    private Optional<Paragraph> find(long id) {
        return shown.text().paragraphs().stream()
                .filter(paragraph -> paragraph.id() == id)
                .findFirst();
    }

    private List<Mark> selected(long id) {
        Selection selection = shown.selection();
        if (selection.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < shown.text().paragraphs().size(); i++) {
            Paragraph paragraph = shown.text().paragraphs().get(i);
            if (paragraph.id() == id) {
                int start = shown.text().start(i);
                int from = Math.max(0, selection.from() - start);
                int to = Math.min(paragraph.length(), selection.to() - start);
                return from < to ? List.of(new Mark(from, to)) : List.of();
            }
        }
        return List.of();
    }
}
