package longhand.ui.binder;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The field in which a row's name is typed. There is one for each renaming, whichever cell shows it:
/// the tree builds its cells anew as it likes.
///
/// Enter and going elsewhere take the name, Esc leaves the old one.
final class RenameField extends TextField {

    private final BinderViewModel model;
    private final ItemId item;
    private final ChangeListener<Node> elsewhere = (_, _, owner) -> {
        if (owner != null && owner != this) {
            commit();
        }
    };

    /// @param done what comes next; nothing if the writer went elsewhere
    RenameField(BinderViewModel model, BinderItem item, Messages messages, Runnable done) {
        super(model.title(item));
        this.model = model;
        this.item = item.id();
        Controls.styled(this, "lh-small");
        setAccessibleText(messages.text("binder.name"));
        setOnAction(_ -> {
            commit();
            done.run();
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                model.cancelRenaming();
                done.run();
            }
        });
        selectAll();
        sceneProperty().addListener((_, was, now) -> moved(was, now));
    }

    private void moved(@org.jspecify.annotations.Nullable Scene was, @org.jspecify.annotations.Nullable Scene now) {
        if (was != null) {
            was.focusOwnerProperty().removeListener(elsewhere);
        }
        if (now != null) {
            requestFocus();
            now.focusOwnerProperty().addListener(elsewhere);
        }
    }

    private void commit() {
        model.renamingProperty().get().filter(item::equals).ifPresent(renamed -> model.rename(renamed, getText()));
    }
}
