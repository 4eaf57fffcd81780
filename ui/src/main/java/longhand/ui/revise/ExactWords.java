package longhand.ui.revise;

import java.text.NumberFormat;
import javafx.scene.control.TextField;
import longhand.ui.Messages;
import longhand.ui.take.TakeLength;
import longhand.ui.theme.Controls;

/// A number of words to be met exactly; empty while about so many will do. What is no number that a text
/// can have changes nothing, and is put back when the field is left. Confined to the JavaFX thread.
final class ExactWords extends TextField {

    private static final double WIDTH = 64;

    private final RevisionViewModel revision;
    private final NumberFormat numbers;
    private final Runnable changed;
    private boolean showing;

    /// @param changed told of each number that the writer makes, and when there is none any more
    ExactWords(RevisionViewModel revision, Messages messages, Runnable changed) {
        this.revision = revision;
        this.changed = changed;
        numbers = NumberFormat.getIntegerInstance(messages.locale());
        Controls.styled(Controls.wide(this, WIDTH), "lh-small");
        setAccessibleText(messages.text("revise.exactly"));
        textProperty().addListener((_, _, text) -> typed(text));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                show(true);
            }
        });
    }

    /// @param rewrite also while the writer is typing
    void show(boolean rewrite) {
        int words = revision.wish().words();
        setPromptText(words == 0 ? "" : numbers.format(words));
        if (rewrite || !isFocused()) {
            showing = true;
            setText(revision.wish().exact() ? numbers.format(words) : "");
            showing = false;
        }
    }

    private void typed(String text) {
        String digits = text.replaceAll("[\\s.,\u2019']", "");
        if (showing) {
            return;
        }
        if (digits.isEmpty() && revision.wish().exact()) {
            revision.askWords(revision.wish().words());
            changed.run();
        } else if (digits.matches("[1-9]\\d{0,3}") && Integer.parseInt(digits) <= TakeLength.MOST) {
            revision.askExactly(Integer.parseInt(digits));
            changed.run();
        }
    }
}
