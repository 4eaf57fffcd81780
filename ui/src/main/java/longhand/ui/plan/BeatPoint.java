package longhand.ui.plan;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import longhand.ui.theme.WrappedText;

/// What happens in a beat, in words, or the field in which they are edited.
final class BeatPoint extends StackPane {

    private final Locale locale;
    private final String[] styles;
    private String shown = "";

    /// @param styles of the words
    BeatPoint(Locale locale, String... styles) {
        this.locale = locale;
        this.styles = styles.clone();
    }

    void say(String text) {
        if (!shown.equals(text)) {
            shown = text;
            WrappedText said = new WrappedText(text, locale, styles);
            said.setMaxHeight(USE_PREF_SIZE);
            getChildren().setAll(said);
        }
    }

    /// @param field empty = the words again
    void edit(Optional<BeatField> field) {
        String text = shown;
        shown = "";
        field.ifPresentOrElse(getChildren()::setAll, () -> say(text));
        shown = text;
    }
}
