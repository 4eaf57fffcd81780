package longhand.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows the strip there is, above the status bar.
final class StripPane extends VBox {

    private final Strips strips;
    private final Messages messages;

    StripPane(Strips strips, Messages messages) {
        this.strips = strips;
        this.messages = messages;
        strips.shownProperty().addListener((_, _, strip) -> show(strip));
        show(strips.shownProperty().get());
    }

    private void show(Optional<Strip> strip) {
        getChildren().setAll(strip.map(this::row).stream().toList());
    }

    private HBox row(Strip strip) {
        boolean twoLines = !strip.second().isEmpty();
        HBox row = Controls.styled(Controls.row(twoLines ? 12 : 10), "lh-strip");
        row.getStyleClass()
                .addAll(
                        strip.severity().styleClass().isEmpty()
                                ? java.util.List.of()
                                : java.util.List.of(strip.severity().styleClass()));
        row.getChildren().addAll(icon(strip), Controls.fill(words(strip)));
        List<Button> buttons = new ArrayList<>();
        strip.dismissal().ifPresent(dismissal -> buttons.add(closing(dismissal)));
        strip.actions().forEach(action -> buttons.add(Controls.button(action.name(), action.action())));
        if (twoLines && !strip.actions().isEmpty()) {
            buttons.getLast().getStyleClass().add("lh-strong");
        } else if (!twoLines) {
            buttons.forEach(button -> button.getStyleClass().add("lh-small"));
        }
        row.getChildren().addAll(buttons);
        return row;
    }

    private Button closing(Strip.Action dismissal) {
        String name = dismissal.name().isEmpty() ? messages.text("strip.dismiss") : dismissal.name();
        return Controls.command(name, "Esc", strips::dismiss, "lh-quiet");
    }

    private static FontIcon icon(Strip strip) {
        FontIcon icon = Controls.icon(strip.severity().icon());
        switch (strip.severity()) {
            case NOTE -> {}
            case GOOD -> icon.getStyleClass().add("lh-pen");
            case ASKS -> icon.getStyleClass().add("lh-look");
            case DANGER -> icon.getStyleClass().add("lh-danger");
        }
        return icon;
    }

    private static VBox words(Strip strip) {
        if (strip.second().isEmpty()) {
            return centred(Controls.paragraph(strip.text(), "lh-ui-13"));
        }
        return centred(
                Controls.paragraph(strip.text(), "lh-strong"), Controls.paragraph(strip.second(), "lh-ui-13", "lh-2"));
    }

    private static VBox centred(Label... lines) {
        VBox box = new VBox(lines);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }
}
