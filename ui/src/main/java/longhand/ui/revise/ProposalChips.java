package longhand.ui.revise;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionWish;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The choices of a command above its proposals. What is changed here counts for the next ones. Confined to the JavaFX
/// thread.
final class ProposalChips extends FlowPane {

    private final RevisionViewModel revision;
    private final Messages messages;
    private final Runnable changed;

    /// @param changed told of each change
    ProposalChips(RevisionViewModel revision, Messages messages, Runnable changed) {
        super(6, 6);
        this.revision = revision;
        this.messages = messages;
        this.changed = changed;
    }

    /// Those of the command; the chips stay where they are the same, and keep the focus.
    void show() {
        List<RevisionOption> options = revision.options().stream()
                .filter(option -> option != RevisionOption.TEN) // a number, not a manner
                .toList();
        if (!getChildren().stream().map(Node::getUserData).toList().equals(options)) {
            getChildren().setAll(options.stream().map(this::chip).toList());
        }
        RevisionWish wish = revision.wish();
        for (Node node : getChildren()) {
            if (node instanceof ToggleButton chip && chip.getUserData() instanceof RevisionOption option) {
                chip.setSelected(wish.has(option));
            }
        }
    }

    private ToggleButton chip(RevisionOption option) {
        String name = messages.text("revise.option." + SelectionBubble.key(option));
        ToggleButton chip = Controls.styled(new ToggleButton(name), "lh-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setUserData(option);
        chip.setOnAction(_ -> {
            revision.tick(option, chip.isSelected());
            show(); // ticking one may have cleared another
            changed.run();
        });
        return chip;
    }
}
