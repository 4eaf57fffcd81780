package longhand.ui.poem;

import java.util.Optional;
import longhand.engine.api.LineReading;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;
import longhand.ui.page.VerseMargin;

/// Shows beside the page what is known of the poem on it. Confined to the JavaFX thread.
public final class PoemMargin {

    private final PoemViewModel poem;
    private final ScenePane page;
    private final PoemTexts texts;
    private Runnable shown = () -> {};
    private int line;

    public PoemMargin(PoemViewModel poem, ScenePane page, Messages messages) {
        this.poem = poem;
        this.page = page;
        this.texts = new PoemTexts(messages);
        poem.formProperty().addListener((_, _, _) -> show());
        poem.pageProperty().addListener((_, _, _) -> show());
        page.selectionProperty().addListener((_, _, _) -> caretMoved());
    }

    /// A line is left: what was only unfinished may be wrong now.
    private void caretMoved() {
        if (poem.isPoem() && line != lineOfCaret()) {
            show();
        }
    }

    private int lineOfCaret() {
        return page.text().paragraphAt(Math.min(page.caret(), page.text().length()));
    }

    /// @param listener called whenever what is known of the poem has changed; one at a time
    void follow(Runnable listener) {
        shown = listener;
    }

    /// To be called when something changes that the view-model does not tell.
    public void show() {
        showMargin();
        shown.run();
    }

    private void showMargin() {
        if (!poem.isPoem()) {
            page.showVerse(Optional.empty());
            page.describe("");
            return;
        }
        line = lineOfCaret();
        Optional<PoemLines> lines = lines();
        page.showVerse(Optional.of(lines.map(PoemLines::margin).orElse(VerseMargin.EMPTY)));
        page.describe(lines.flatMap(known -> known.spoken(line)).orElse(""));
    }

    /// The line at the caret, if it is known, and the form has it.
    public Optional<LineReading> lineAtCaret() {
        return poem.pageProperty().get().flatMap(read -> read.reading().lines().stream()
                .filter(one -> one.line() == lineOfCaret() && one.shape().isPresent())
                .findFirst());
    }

    /// The poem with what is known of it; empty until it has been read.
    Optional<PoemLines> lines() {
        return poem.pageProperty().get().map(read -> new PoemLines(read, lineOfCaret(), texts, poem.showsStress()));
    }
}
