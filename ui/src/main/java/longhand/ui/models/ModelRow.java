package longhand.ui.models;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import longhand.engine.api.ShelfModel;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.Meter;

/// One model of the shelf that is not the one in use: what it is good for, how large it is, and the
/// button that gets or uses it.
final class ModelRow extends HBox {

    private static final double HEIGHT = 56;

    private final ShelfModel model;
    private final ModelsViewModel models;
    private final Messages messages;

    ModelRow(ShelfModel model, ModelsViewModel models, Messages messages) {
        this.model = model;
        this.models = models;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        Controls.high(this, HEIGHT);
        getChildren().addAll(names(), Controls.spring(), size(), end());
        if (!model.licence().isEmpty()) {
            Tooltip.install(this, new Tooltip(messages.text("models.licence", model.licence())));
        }
    }

    private Node names() {
        Node box = Controls.column(
                1,
                Controls.label(model.title(), "lh-strong"),
                Controls.label(
                        model.purpose().isEmpty() ? messages.text("models.own") : model.purpose(), "lh-ui-13", "lh-2"));
        ((javafx.scene.layout.VBox) box).setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Label size() {
        Label size = Controls.wide(Controls.label(Sizes.text(model.bytes(), messages), "lh-2"), 96);
        size.setAlignment(Pos.CENTER_RIGHT);
        return size;
    }

    private Node end() {
        Node end = isRunning() ? progress() : button();
        StackPane.setAlignment(end, Pos.CENTER_RIGHT);
        return Controls.boxed(end, 224);
    }

    private boolean isRunning() {
        return models.fetchingProperty().get() instanceof Fetching.Running running
                && running.model().name().equals(model.name());
    }

    private Node button() {
        return model.file().isPresent()
                ? Controls.button(messages.text("models.use"), () -> models.choose(model), "lh-small")
                : Controls.button(messages.text("models.get"), () -> models.fetch(model, false), "lh-small");
    }

    private Node progress() {
        Meter meter = Controls.wide(new Meter(), 136);
        Label amount = Controls.label("", "lh-ui-12", "lh-2");
        HBox row = Controls.row(
                8,
                Controls.column(4, amount, meter),
                Controls.iconButton("fth-x", messages.text("models.cancel"), models::cancelFetching));
        row.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ((javafx.scene.layout.VBox) row.getChildren().getFirst()).setAlignment(Pos.CENTER_LEFT);
        Runnable show = () -> {
            if (models.fetchingProperty().get() instanceof Fetching.Running running) {
                amount.setText(messages.text(
                        "models.fetching",
                        Sizes.text(running.bytes(), messages),
                        Sizes.text(running.totalBytes(), messages)));
                meter.show(running.totalBytes() == 0 ? 0 : (double) running.bytes() / running.totalBytes());
            }
        };
        show.run();
        models.fetchingProperty().addListener((_, _, _) -> show.run());
        return row;
    }
}
