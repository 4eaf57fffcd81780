package longhand.ui.page;

import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import longhand.memory.text.Anchor;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;
import org.jspecify.annotations.Nullable;

/// Text that an input method composes: it stands in the scene as one edit that is replaced until it is
/// committed, all of it one undo step. Anchors hold its place, so the model may write meanwhile.
final class InputMethod {

    private final ShownScene shown;
    private final WriterInput input;
    private @Nullable Anchor start;
    private @Nullable Anchor end;

    InputMethod(ShownScene shown, WriterInput input) {
        this.shown = shown;
        this.input = input;
    }

    boolean isComposing() {
        return start != null;
    }

    void handle(InputMethodEvent event) {
        Manuscript manuscript = shown.manuscript();
        Anchor first = start;
        Anchor last = end;
        boolean composing = first != null && last != null;
        String committed = WriterInput.clean(event.getCommitted());
        String composed = composed(event);
        if (!composing && shown.selection().isEmpty()) {
            input.placeFor(shown.caret(), committed + composed);
        }
        int from = first != null ? first.position() : shown.selection().from();
        int to = last != null ? last.position() : shown.selection().to();
        int caret = from + committed.length() + Math.clamp(event.getCaretPosition(), 0, composed.length());
        if (!composing) {
            manuscript.closeStep();
        }
        if (from != to || !committed.isEmpty() || !composed.isEmpty()) {
            CharacterStyle style = input.styleAt(from);
            manuscript.join(from, to, Slice.of(committed + composed, style), Selection.at(caret));
        }
        release();
        if (composed.isEmpty()) {
            manuscript.closeStep();
        } else {
            start = manuscript.anchor(from + committed.length(), false);
            end = manuscript.anchor(from + committed.length() + composed.length(), false);
        }
    }

    /// The scene is left: what is composed stays as it is.
    void release() {
        if (start != null) {
            shown.manuscript().release(start);
        }
        if (end != null) {
            shown.manuscript().release(end);
        }
        start = null;
        end = null;
    }

    private static String composed(InputMethodEvent event) {
        StringBuilder composed = new StringBuilder();
        for (InputMethodTextRun run : event.getComposed()) {
            composed.append(run.getText());
        }
        return composed.toString();
    }
}
