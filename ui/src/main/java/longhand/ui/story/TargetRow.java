package longhand.ui.story;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.Meter;

/// "168 of 230 words" and a bar; the second figure is a field. Without a target the words alone.
final class TargetRow extends HBox {

    private static final double METER = 72;

    private final Messages messages;
    private final TargetField field;
    private final Label before = Controls.label("");
    private final Label after;
    private final Meter meter = Controls.wide(new Meter(), METER);
    private final ChangeListener<Number> follow = (_, _, _) -> show();
    private ObservableValue<Number> words = new ReadOnlyIntegerWrapper(0);
    private int target;

    /// @param changed gets the words that the scene is to have
    TargetRow(Messages messages, IntConsumer changed) {
        super(6);
        this.messages = messages;
        field = new TargetField(messages, changed);
        after = Controls.label(messages.text("inspector.target-words"));
        setAlignment(Pos.CENTER_LEFT);
        Controls.fill(this);
        getChildren().addAll(before, field, after, Controls.spring(), meter);
        show();
    }

    /// @param scene the words that the scene has; followed until another scene comes
    void count(ObservableValue<Number> scene) {
        words.removeListener(follow);
        words = scene;
        words.addListener(follow);
        show();
    }

    /// @param aim words that the scene is to have; 0 = no target
    void aim(int aim) {
        target = aim;
        field.show(aim);
        show();
    }

    private void show() {
        int now = words.getValue().intValue();
        before.setText(messages.text(target == 0 ? "inspector.scene-words" : "inspector.target-of", now));
        showWithTarget(after);
        showWithTarget(meter);
        meter.show(target == 0 ? 0 : (double) now / target);
    }

    /// What is not shown takes no room: the row must fit into the narrowest inspector.
    private void showWithTarget(Node node) {
        Controls.show(node, target > 0);
    }
}
