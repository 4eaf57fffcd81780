package longhand.ui.plan;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// What happens in a beat, in words, and who is there, where and when; or the fields in which both are edited.
final class BeatPoint extends StackPane {

    private final Locale locale;
    private final String[] styles;
    private final Label setting = Controls.paragraph("", "lh-ui-12", "lh-2");
    private final VBox said = Controls.column(2);
    private String shown = "";
    private boolean edited;

    /// @param styles of the words
    BeatPoint(Locale locale, String... styles) {
        this.locale = locale;
        this.styles = styles.clone();
        said.setMaxHeight(USE_PREF_SIZE);
        said.setAlignment(Pos.TOP_LEFT);
        setting.managedProperty().bind(setting.textProperty().isNotEmpty());
        setting.visibleProperty().bind(setting.managedProperty());
    }

    /// @param where who is there, where and when; empty = not known
    void say(String text, String where) {
        setting.setText(where);
        if (!shown.equals(text)) {
            shown = text;
            said.getChildren().setAll(new WrappedText(text, locale, styles), setting);
        }
        if (!edited) {
            show(said);
        }
    }

    /// @param fields empty = the words again
    void edit(Optional<? extends Node> fields) {
        edited = fields.isPresent();
        show(fields.isPresent() ? fields.get() : said);
    }

    private void show(Node node) {
        if (!getChildren().contains(node)) {
            getChildren().setAll(node);
        }
    }
}
