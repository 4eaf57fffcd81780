package longhand.ui.ask;

import java.util.Optional;
import javafx.scene.layout.VBox;
import longhand.memory.api.ItemId;
import longhand.ui.take.PromptPart;
import longhand.ui.theme.Controls;

/// A row of the sheet: something that the model reads, or does not. It takes the focus, and is pale green while it has
/// it. Confined to the JavaFX thread.
final class SheetRow extends VBox {

    /// What a row is about.
    ///
    /// @param source where the words come from
    /// @param scene  that they stand in, or are meant for
    /// @param text   the words themselves; empty = they are not shown
    /// @param place  index of the part in the prompt; empty = it is not read
    /// @param free   whether the writer may mute or pin it here
    record Subject(PromptPart.Source source, ItemId scene, String text, Optional<Integer> place, boolean free) {

        /// The same words, whatever has come before them meanwhile.
        boolean isLike(Subject other) {
            return source == other.source
                    && scene.equals(other.scene)
                    && text.isEmpty() == other.text.isEmpty()
                    && text.startsWith("\n") == other.text.startsWith("\n");
        }
    }

    private final Subject subject;
    private final VBox whole;

    /// @param head  always shows
    /// @param whole shows when the row is opened; empty = it cannot be
    SheetRow(Subject subject, javafx.scene.Node head, VBox whole) {
        this.subject = subject;
        this.whole = whole;
        Controls.styled(this, "lh-sheet-row");
        setFocusTraversable(true);
        getChildren().addAll(head, whole);
        open(false);
    }

    Subject subject() {
        return subject;
    }

    boolean isOpen() {
        return whole.isManaged();
    }

    void open(boolean opened) {
        Controls.show(whole, opened && !whole.getChildren().isEmpty());
    }
}
