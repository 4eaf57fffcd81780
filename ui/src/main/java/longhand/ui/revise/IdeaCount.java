package longhand.ui.revise;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import longhand.engine.api.RevisionOption;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// Whether there are to be five ideas or ten; shown for the command that has a choice. Confined to the
/// JavaFX thread.
final class IdeaCount extends HBox {

    private static final int FEW = 5;
    private static final int MANY = 10;

    private final RevisionViewModel revision;
    private final ToggleButton few;
    private final ToggleButton many;

    IdeaCount(RevisionViewModel revision, Messages messages) {
        this.revision = revision;
        few = segment(messages, FEW, false);
        many = segment(messages, MANY, true);
        setSpacing(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Controls.segments(new ToggleGroup(), List.of(few, many)),
                        Controls.label(messages.text("revise.idea-count"), "lh-ui-13", "lh-2"));
    }

    private ToggleButton segment(Messages messages, int count, boolean ten) {
        ToggleButton segment = new ToggleButton(messages.text("number", count));
        segment.setAccessibleText(messages.text("revise.idea-count-of", count));
        segment.setOnAction(_ -> revision.tick(RevisionOption.TEN, ten));
        return segment;
    }

    void show() {
        boolean chooses = revision.options().contains(RevisionOption.TEN);
        setVisible(chooses);
        setManaged(chooses);
        many.setSelected(revision.wish().has(RevisionOption.TEN));
        few.setSelected(!many.isSelected());
    }
}
