package longhand.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// What was shared out after a beat, under the plan: to be undone, or to be done no more. Confined to the JavaFX
/// thread.
final class ShareStrip extends HBox {

    private final Messages messages;
    private final Label line = Controls.paragraph("", "lh-ui-13");

    ShareStrip(Messages messages, Runnable undo, Runnable stop) {
        super(10);
        this.messages = messages;
        Controls.styled(this, "lh-strip");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Controls.icon("fth-sliders"),
                        Controls.fill(line),
                        Controls.command(messages.text("plan.undo-share"), "U", undo, "lh-small", "lh-quiet"),
                        Controls.command(messages.text("plan.stop-share"), "N", stop, "lh-small", "lh-quiet"));
        line.setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(Optional<Shared> shared) {
        setVisible(shared.isPresent());
        shared.ifPresent(done -> line.setText(text(done)));
    }

    private String text(Shared done) {
        String ran = messages.text(
                (done.first() == done.last() ? "plan.ran-one" : "plan.ran") + (done.over() < 0 ? "-short" : ""),
                done.first(),
                done.last(),
                Math.abs(done.over()));
        return (ran + " " + given(done) + fixed(done)).strip();
    }

    private String given(Shared done) {
        if (done.giving().isEmpty()) {
            return "";
        }
        String key = "plan.give" + (done.giving().size() == 1 ? "-one" : "") + (done.over() < 0 ? "-more" : "");
        String each = done.least() == done.most()
                ? messages.text("number", done.most())
                : messages.text("plan.range", done.least(), done.most());
        return messages.text(key, done.giving().getFirst(), done.giving().getLast(), each, done.most());
    }

    private String fixed(Shared done) {
        List<Integer> fixed = done.fixed();
        return switch (fixed.size()) {
            case 0 -> ".";
            case 1 -> messages.text("plan.stays", fixed.getFirst());
            default -> messages.text("plan.stay", fixed.size());
        };
    }
}
