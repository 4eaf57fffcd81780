package longhand.ui.story;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryRow;
import longhand.ui.Messages;
import longhand.ui.memory.Footnote;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// Asks what becomes of a fact whose source says something else now. Confined to the JavaFX thread.
final class StaleCard extends VBox {

    /// @param change gets what the writer decides
    static VBox of(
            MemoryRow row, Optional<Footnote> note, HBox foot, Messages messages, Consumer<MemoryChange> change) {
        return new StaleCard(row, note.flatMap(Footnote::now), foot, messages, change);
    }

    private StaleCard(
            MemoryRow row,
            Optional<Footnote.Renewed> now,
            HBox foot,
            Messages messages,
            Consumer<MemoryChange> change) {
        Controls.styled(this, "lh-card", "lh-asks", "lh-stale-card");
        setSpacing(6);
        Label head = Controls.label(messages.text("memory.changed"), "lh-ui-13", "lh-strong", "lh-look");
        head.setGraphic(Controls.icon("fth-alert-circle", "lh-look"));
        head.setGraphicTextGap(8);
        WrappedText was = new WrappedText(messages.text("memory.was") + " ", messages.locale(), "lh-ui-13", "lh-2");
        was.add(row.text(), messages.locale(), "lh-ui-13", "lh-2", "lh-struck");
        getChildren().addAll(head, was);
        now.ifPresentOrElse(
                source -> {
                    WrappedText says =
                            new WrappedText(messages.text("memory.now") + " ", messages.locale(), "lh-ui-13", "lh-2");
                    says.add(source.text(), messages.locale(), "lh-ui-13", "lh-strong-words");
                    getChildren().add(says);
                },
                () -> getChildren().add(Controls.paragraph(messages.text("memory.no-longer"), "lh-ui-13", "lh-2")));
        getChildren().addAll(foot, buttons(row, now, messages, change));
        setAccessibleText(messages.text("memory.changed") + ". " + row.text());
    }

    private static HBox buttons(
            MemoryRow row, Optional<Footnote.Renewed> now, Messages messages, Consumer<MemoryChange> change) {
        HBox buttons = Controls.row(4);
        now.ifPresent(source -> buttons.getChildren()
                .add(Controls.button(
                        messages.text("memory.use-new"),
                        () -> change.accept(new MemoryChange.Renew(row.id(), source.text(), source.sentence())),
                        "lh-small")));
        buttons.getChildren()
                .addAll(
                        Controls.button(
                                messages.text("memory.keep-fact"),
                                () -> change.accept(new MemoryChange.Keep(row.id())),
                                "lh-small",
                                "lh-quiet"),
                        Controls.button(
                                messages.text("memory.retire"),
                                () -> change.accept(new MemoryChange.Retire(row.id())),
                                "lh-small",
                                "lh-quiet"));
        return buttons;
    }
}
