package longhand.ui.ask;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.take.WaysViewModel;
import longhand.ui.theme.Controls;

/// Three ways in which the story could go on, as cards at the caret. Up, Down and the digits choose one, Enter
/// has the take written that goes there, `E` changes its words first; Ctrl+R looks for three more. Taken away, it
/// stops the model.
/// Confined to the JavaFX thread.
public final class WayCards extends VBox {

    /// What comes of it.
    public interface Choice {

        /// A take goes this way.
        void use(String plan);

        /// The writer says it in other words.
        void edit(String plan);

        /// The writer says it.
        void writeOwn();

        void more();

        void close();
    }

    private final Messages messages;
    private final Choice choice;
    private final WayList list;
    private final Button use;
    private final Button edit;

    public WayCards(WaysViewModel model, Messages messages, Choice choice) {
        this.messages = messages;
        this.choice = choice;
        Controls.styled(Controls.padded(this, 12, 14, 12, 14), "lh-float", "lh-ways");
        use = Controls.command(messages.text("ways.use"), "Enter", this::use, "lh-small", "lh-primary");
        edit = Controls.command(messages.text("ways.edit"), "E", this::edit, "lh-small", "lh-quiet");
        list = new WayList(messages, WayList.kinds(messages), this::show);
        setSpacing(10);
        setFocusTraversable(true);
        setAccessibleText(messages.text("ways.title"));
        getChildren().addAll(Controls.label(messages.text("ways.title"), "lh-strong"), list, foot());
        new WayKeys(list, this::use, this::edit, choice::writeOwn, choice::more).listenOn(this);
        list.follow(model);
        parentProperty().addListener((_, was, now) -> {
            if (was != null && now == null) {
                list.leave(model);
                model.stop();
            }
        });
    }

    private HBox foot() {
        return Controls.row(
                6,
                use,
                edit,
                Controls.command(messages.text("ways.own"), "W", choice::writeOwn, "lh-small", "lh-quiet"),
                Controls.command(messages.text("ways.more"), "Ctrl+R", choice::more, "lh-small", "lh-quiet"),
                Controls.spring(),
                Controls.command(messages.text("length.close"), "Esc", choice::close, "lh-small", "lh-quiet"));
    }

    private void show() {
        use.setDisable(list.plan().isEmpty());
        edit.setDisable(list.plan().isEmpty());
        list.plan().ifPresent(this::setAccessibleText);
    }

    private void use() {
        list.plan().ifPresent(choice::use);
    }

    private void edit() {
        list.plan().ifPresent(choice::edit);
    }
}
