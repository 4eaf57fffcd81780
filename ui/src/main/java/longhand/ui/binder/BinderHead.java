package longhand.ui.binder;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.Meter;

/// The book's title, how many words it has, and how far that is.
final class BinderHead extends VBox {

    private final BinderViewModel model;
    private final Messages messages;
    private final Label count = Controls.label("", "lh-ui-12", "lh-2");
    private final Meter meter = new Meter();

    BinderHead(BinderViewModel model, Messages messages) {
        super(7);
        this.model = model;
        this.messages = messages;
        Label title = new Label(model.bookTitle());
        Controls.styled(title, "lh-title-s");
        Label target = Controls.label("", "lh-ui-12", "lh-3");
        Controls.padded(this, 14, 15, 12, 16); // the border is the 16th
        getChildren().addAll(title, Controls.row(0, count, Controls.spring(), target));
        if (model.bookTarget() > 0) {
            target.setText(messages.text("binder.of-words", model.bookTarget()));
            getChildren().add(meter);
        } else {
            target.setText(messages.text("binder.words"));
        }
        InvalidationListener listener = _ -> show();
        model.words().bookProperty().addListener(listener);
        show();
    }

    private void show() {
        int words = model.words().bookProperty().get();
        count.setText(messages.text("number", words));
        if (model.bookTarget() > 0) {
            meter.show((double) words / model.bookTarget());
        }
    }
}
