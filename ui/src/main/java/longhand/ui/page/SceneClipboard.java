package longhand.ui.page;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import longhand.memory.text.Slice;

/// Copies from the scene and pastes into it, with italics and bold and nothing else of foreign styles.
final class SceneClipboard {

    private final ShownScene shown;
    private final WriterInput input;

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

    void paste() {
        content(Clipboard.getSystemClipboard()).ifPresent(input::paste);
    }

    private static Optional<Slice> content(Clipboard clipboard) {
        if (clipboard.hasHtml()) {
            return Optional.of(PasteCleaner.fromHtml(clipboard.getHtml()));
        }
        return clipboard.hasString() ? Optional.of(PasteCleaner.fromText(clipboard.getString())) : Optional.empty();
    }
}
