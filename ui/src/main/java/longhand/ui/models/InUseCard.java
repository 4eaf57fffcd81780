package longhand.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ShelfModel;
import longhand.ui.Messages;
import longhand.ui.take.ModelState;
import longhand.ui.take.ModelViewModel;
import longhand.ui.take.Trouble;
import longhand.ui.theme.Controls;

/// The model that writes, with its figures. A speed stands here only when it was measured.
final class InUseCard extends HBox {

    InUseCard(ShelfModel model, ModelViewModel running, Messages messages) {
        super(32);
        Controls.styled(this, "lh-card");
        Controls.padded(this, 16, 20, 16, 20);
        setAlignment(Pos.CENTER_LEFT);
        VBox told = Controls.column(
                3,
                Controls.label(messages.text("models.in-use"), "lh-ui-12", "lh-3"),
                Controls.label(model.title(), "lh-title-s"),
                Controls.label(model.purpose().isEmpty() ? messages.text("models.own") : model.purpose(), "lh-2"));
        running.loadedProperty().get().ifPresent(loaded -> told.getChildren().addAll(device(loaded, messages)));
        missing(running.stateProperty().get(), messages).ifPresent(told.getChildren()::add);
        getChildren().addAll(told, Controls.spring());
        running.wordsPerSecond().ifPresent(speed -> getChildren()
                .add(figure(messages.text("models.speed", speed), messages.text("models.words-per-second"))));
        if (model.bytes() > 0) {
            getChildren().add(figure(Sizes.text(model.bytes(), messages), messages.text("models.on-disk")));
        }
    }

    private static List<Node> device(ModelDescription loaded, Messages messages) {
        List<Node> lines = new ArrayList<>();
        lines.add(Controls.paragraph(messages.text("models.computed-by", loaded.backend()), "lh-ui-12", "lh-3"));
        if (!loaded.noCard().isEmpty()) {
            lines.add(Controls.paragraph(messages.text("models.no-card", loaded.noCard()), "lh-ui-12", "lh-3"));
        }
        return lines;
    }

    private static Optional<Node> missing(ModelState state, Messages messages) {
        if (state instanceof ModelState.Unavailable unavailable) {
            Trouble why = Trouble.of(unavailable.error());
            return Optional.of(Controls.paragraph(why.text(messages), "lh-ui-13", "lh-look"));
        }
        return Optional.empty();
    }

    private static Node figure(String value, String unit) {
        VBox figure = Controls.column(0, Controls.label(value, "lh-title-s"), Controls.label(unit, "lh-ui-12", "lh-3"));
        figure.setAlignment(Pos.CENTER_RIGHT);
        return figure;
    }
}
