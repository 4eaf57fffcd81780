package longhand.ui.plan;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// What a part of a long plan tells, above its beats.
final class PartHead extends HBox {

    /// @param collapsed whether its beats are hidden
    PartHead(Messages messages, BeatSheet sheet, int part, boolean collapsed) {
        super(8);
        Controls.styled(Controls.padded(this, 18, 0, 8, 12), "lh-part-head");
        BeatSheet.Part head = sheet.parts().get(part);
        long beats = sheet.beats().stream().filter(beat -> beat.part() == part).count();
        Label name = Controls.label(messages.text("plan.part", part + 1), "lh-strong");
        WrappedText point = new WrappedText(head.point(), messages.locale(), "lh-words");
        HBox.setHgrow(point, Priority.ALWAYS);
        String said = beats == 0
                ? messages.text("plan.part-unplanned", head.words())
                : messages.text(collapsed ? "plan.part-hidden" : "plan.part-beats", beats);
        getChildren().addAll(name, point, Controls.label(said, "lh-ui-13", "lh-2"));
    }
}
