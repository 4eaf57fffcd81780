package longhand.ui.theme;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The writer's or the model's words in a pane, wrapped. Not a label: where JavaFX breaks a line inside
/// a run with accents, Hebrew or emoji, it shapes the shortened run with its old text, paints beyond the
/// border or fails in layout. Here every piece between two places where a line may break is a node of
/// its own as soon as the text holds such characters, so no run is ever cut.
public final class WrappedText extends TextFlow {

    /// Below this only Latin letters with their accents built in.
    private static final int FIRST_COMPLEX = 0x300;

    public WrappedText(String text, Locale locale, String... classes) {
        getStyleClass().add("lh-wrapped");
        add(text, locale, classes);
    }

    /// Goes on in another look.
    public void add(String text, Locale locale, String... classes) {
        if (isPlain(text)) {
            piece(text, classes);
        } else {
            addPieces(text, locale, classes);
        }
    }

    private void addPieces(String text, Locale locale, String... classes) {
        BreakIterator lines = BreakIterator.getLineInstance(locale);
        lines.setText(text);
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; to = lines.next()) {
            piece(text.substring(from, to), classes);
            from = to;
        }
    }

    private void piece(String piece, String... classes) {
        getChildren().add(Controls.styled(new Text(piece), classes));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < FIRST_COMPLEX || c >= 0x2000 && c <= 0x206F && c != 0x200D);
    }
}
