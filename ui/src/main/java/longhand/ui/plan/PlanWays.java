package longhand.ui.plan;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.ask.WayKeys;
import longhand.ui.ask.WayList;
import longhand.ui.take.Ways;
import longhand.ui.take.WaysViewModel;
import longhand.ui.theme.Controls;

/// Three ways on, at the right of the plan: Up, Down and the digits choose one, Enter makes it the next beat, W takes a
/// line of the writer's own, Ctrl+R looks for three more. Confined to the JavaFX thread.
final class PlanWays extends VBox {

    static final double WIDTH = 336;

    /// What comes of it.
    interface Choice {

        /// It is the next beat.
        void use(String plan);

        /// The writer says it.
        void writeOwn();

        /// Looks for three.
        void look();
    }

    private final Messages messages;
    private final Choice choice;
    private final WayList list;
    private final Label where = Controls.paragraph("", "lh-ui-13", "lh-2");
    private final Button look;
    private final Button more;
    private final Button use;
    private Optional<WaysViewModel> ways = Optional.empty();

    PlanWays(Messages messages, Choice choice) {
        super(12);
        this.messages = messages;
        this.choice = choice;
        Controls.styled(Controls.padded(this, 18, 16, 16, 16), "lh-inspector", "lh-plan-ways");
        list = new WayList(messages, this::show);
        more = Controls.command(messages.text("ways.more"), "Ctrl+R", choice::look, "lh-small", "lh-quiet");
        look = Controls.command(messages.text("plan.look"), "Ctrl+Alt+Enter", choice::look, "lh-small");
        use = Controls.command(messages.text("ways.use"), "Enter", this::use, "lh-small");
        HBox head = Controls.row(
                8, Controls.label(messages.text("ways.title"), "lh-ui-16", "lh-strong"), Controls.spring(), more);
        head.setMinHeight(28);
        HBox foot = Controls.row(
                6,
                look,
                use,
                Controls.command(messages.text("ways.own"), "W", choice::writeOwn, "lh-small", "lh-quiet"));
        for (Button button : new Button[] {look, more, use}) {
            button.managedProperty().bind(button.visibleProperty());
        }
        getChildren().addAll(head, where, list, foot);
        setFocusTraversable(true);
        new WayKeys(list, this::use, choice::writeOwn, choice::look).listenOn(this);
    }

    /// Shows the ways of an open project.
    void follow(Optional<WaysViewModel> fresh) {
        ways.ifPresent(list::leave);
        ways = fresh;
        ways.ifPresent(list::follow);
        show();
    }

    /// @param behind beats that come before what is chosen here
    void after(int behind) {
        where.setText(behind == 0 ? messages.text("plan.ways-first") : messages.text("plan.ways-after", behind));
    }

    private void show() {
        boolean asked = ways.filter(model -> !(model.waysProperty().get() instanceof Ways.None))
                .isPresent();
        look.setVisible(!asked);
        more.setVisible(asked);
        use.setVisible(list.plan().isPresent());
        setAccessibleText(list.plan().orElse(messages.text("ways.title")));
    }

    private void use() {
        list.plan().ifPresent(choice::use);
    }
}
