package longhand.ui.models;

import java.nio.file.Path;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.ShelfModel;
import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import longhand.ui.theme.Controls;

/// The terms of a model, to be read and accepted before it is fetched.
final class TermsView extends VBox {

    private final TextArea terms = new TextArea();

    TermsView(Fetching.Terms asked, ModelsViewModel models, Background background, Messages messages) {
        super(14);
        ShelfModel model = asked.model();
        terms.setEditable(false);
        terms.setWrapText(true);
        terms.setAccessibleText(messages.text("models.terms", asked.licence()));
        Controls.high(terms, 320);
        HBox buttons = Controls.row(
                8,
                Controls.button(messages.text("models.accept"), () -> models.fetch(model, true), "lh-primary"),
                Controls.button(messages.text("models.decline"), models::decline, "lh-quiet"));
        getChildren()
                .addAll(
                        Controls.label(messages.text("models.terms", asked.licence()), "lh-ui-16", "lh-strong"),
                        Controls.paragraph(messages.text("models.terms-line", model.title()), "lh-2"),
                        terms,
                        buttons);
        show(asked.text(), background, messages);
    }

    private void show(Path page, Background background, Messages messages) {
        background.run(
                () -> TermsText.of(TermsFile.read(page)),
                terms::setText,
                _ -> terms.setText(messages.text("models.terms-unreadable", page)));
    }
}
