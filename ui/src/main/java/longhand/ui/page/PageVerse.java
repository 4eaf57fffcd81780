package longhand.ui.page;

import java.util.List;
import java.util.Optional;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;

/// The scene on the page as a poem, if it is one. Confined to the JavaFX thread.
final class PageVerse implements VerseSource {

    private final ShownScene shown;
    private Optional<VerseMargin> margin = Optional.empty();
    private VerseColumn column = new VerseColumn(0);

    PageVerse(ShownScene shown) {
        this.shown = shown;
    }

    boolean isPoem() {
        return margin.isPresent();
    }

    void show(Optional<VerseMargin> fresh) {
        margin = fresh;
    }

    /// @return the width of the text
    double lay(double pane, double least, double size) {
        column = VerseColumn.of(pane, least, size);
        return column.text();
    }

    @Override
    public VerseMargin margin() {
        return margin.orElse(VerseMargin.EMPTY);
    }

    @Override
    public VerseColumn column() {
        return column;
    }

    @Override
    public boolean isLast(long paragraph) {
        return shown.text().paragraphs().getLast().id() == paragraph;
    }

    @Override
    public boolean isLastBlank() {
        return shown.text().paragraphs().getLast().text().isBlank();
    }

    /// How a paragraph is set.
    ParagraphLook.Verse look(SceneText scene, int index) {
        List<Paragraph> all = scene.paragraphs();
        if (!isPoem()) {
            return ParagraphLook.Verse.NONE;
        }
        boolean parts =
                index > 0 && index < all.size() - 1 && all.get(index).text().isBlank();
        return parts ? ParagraphLook.Verse.BREAK : ParagraphLook.Verse.LINE;
    }
}
