package longhand.ui.page;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import longhand.memory.text.LongParagraphs;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Slice;
import longhand.ui.concurrent.Background;

/// Copies from the scene and pastes into it, with italics and bold and nothing else of foreign styles.
final class SceneClipboard {

    /// Characters that are cleaned within a frame.
    private static final int AT_ONCE = 50_000;

    private static final Background HERE = new Background(Runnable::run, Runnable::run);

    private final ShownScene shown;
    private final WriterInput input;
    private Background background = HERE;
    private Runnable parted = () -> {};

    SceneClipboard(ShownScene shown, WriterInput input) {
        this.shown = shown;
        this.input = input;
    }

    void copy() {
        if (shown.selection().isEmpty()) {
            return;
        }
        Slice chosen =
                shown.text().slice(shown.selection().from(), shown.selection().to());
        ClipboardContent content = new ClipboardContent();
        content.putString(chosen.text());
        content.putHtml(SliceMarkup.html(chosen));
        Clipboard.getSystemClipboard().setContent(content);
    }

    void cut() {
        copy();
        input.deleteSelection();
    }

    /// Cleans large pieces elsewhere, and tells of paragraphs that had to be parted.
    void use(Background workers, Runnable told) {
        background = workers;
        parted = told;
    }

    /// What is small is there at once; what is large comes when it is cleaned, if the scene is still the same.
    void paste() {
        Manuscript here = shown.manuscript();
        content(Clipboard.getSystemClipboard())
                .ifPresent(content -> background(content.length()).run(content::slice, slice -> {
                    if (shown.manuscript() == here) {
                        put(slice);
                    }
                }));
    }

    private void put(Slice slice) {
        input.paste(LongParagraphs.parted(slice));
        if (LongParagraphs.areIn(slice)) {
            parted.run();
        }
    }

    private Background background(int length) {
        return length > AT_ONCE ? background : HERE;
    }

    private static Optional<Content> content(Clipboard clipboard) {
        if (clipboard.hasHtml()) {
            return Optional.of(new Content(clipboard.getHtml(), true));
        }
        return clipboard.hasString() ? Optional.of(new Content(clipboard.getString(), false)) : Optional.empty();
    }

    private record Content(String text, boolean html) {

        int length() {
            return text.length();
        }

        Slice slice() {
            return html ? PasteCleaner.fromHtml(text) : PasteCleaner.fromText(text);
        }
    }
}
