package longhand.ui.plan;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.PerLanguage;
import longhand.ui.Messages;
import longhand.ui.ask.WayKeys;
import longhand.ui.ask.WayList;
import longhand.ui.take.Ways;
import longhand.ui.theme.Controls;

/// Three ways on, at the right of the plan: Up, Down and the digits choose one, Enter makes it the next beat, E changes
/// its words first, W takes a line of the writer's own, Ctrl+R looks for three more. Confined to the JavaFX thread.
final class PlanWays extends VBox {

    static final double WIDTH = 336;

    /// What comes of it.
    interface Choice {

        /// It is the next beat.
        void use(String plan);

        /// The writer says it in other words.
        void edit(String plan);

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
    private final Button edit;
    private final PerLanguage<LanguageWords> words = new PerLanguage<>(LanguageWords::of);
    private Optional<PlanPlace.Open> open = Optional.empty();

    PlanWays(Messages messages, Choice choice) {
        super(12);
        this.messages = messages;
        this.choice = choice;
        Controls.styled(Controls.padded(this, 18, 16, 16, 16), "lh-inspector", "lh-plan-ways");
        list = new WayList(messages, (way, _) -> outcome(way), this::show);
        more = Controls.command(messages.text("ways.more"), "Ctrl+R", choice::look, "lh-small", "lh-quiet");
        look = Controls.command(messages.text("plan.look"), "Ctrl+Alt+Enter", choice::look, "lh-small");
        use = Controls.command(messages.text("ways.use"), "Enter", this::use, "lh-small");
        edit = Controls.command(messages.text("ways.edit"), "E", this::edit, "lh-small", "lh-quiet");
        HBox head = Controls.row(
                8, Controls.label(messages.text("ways.title"), "lh-ui-16", "lh-strong"), Controls.spring(), more);
        head.setMinHeight(28);
        VBox foot = Controls.column(
                6,
                Controls.row(6, look, use),
                Controls.row(
                        6,
                        edit,
                        Controls.command(messages.text("ways.own"), "W", choice::writeOwn, "lh-small", "lh-quiet")));
        for (Button button : new Button[] {look, more, use, edit}) {
            button.managedProperty().bind(button.visibleProperty());
        }
        getChildren().addAll(head, where, list, foot);
        setFocusTraversable(true);
        new WayKeys(list, this::use, this::edit, choice::writeOwn, choice::look).listenOn(this);
    }

    /// Shows the ways of an open project.
    void follow(Optional<PlanPlace.Open> fresh) {
        open.map(PlanPlace.Open::ways).ifPresent(list::leave);
        open = fresh;
        open.map(PlanPlace.Open::ways).ifPresent(list::follow);
        show();
    }

    /// What follows if a way becomes the next beat.
    private String outcome(String way) {
        return open.flatMap(now -> now.plan().sheetProperty().get().map(sheet -> {
                    LanguageWords language = words.of(now.plan().language());
                    WayOutcome outcome = WayOutcome.of(way, now.plan().text().text(), sheet, language);
                    return who(outcome) + " " + then(outcome, sheet);
                }))
                .orElse("");
    }

    private String who(WayOutcome outcome) {
        String people = String.join(", ", outcome.people());
        String fresh = String.join(", ", outcome.fresh());
        if (people.isEmpty() && fresh.isEmpty()) {
            return messages.text("plan.way-nobody");
        }
        String with = people.isEmpty() ? "" : messages.text("plan.way-with", people);
        String added = fresh.isEmpty() ? "" : messages.text("plan.way-new", fresh);
        return (with + " " + added).strip();
    }

    private String then(WayOutcome outcome, BeatSheet sheet) {
        Optional<Integer> told = outcome.touched();
        if (told.isPresent()) {
            return messages.text("plan.way-tells", told.get() + 1, point(sheet, told.get()));
        }
        return outcome.then()
                .map(beat -> messages.text("plan.way-then", point(sheet, beat)))
                .orElse(messages.text("plan.way-last"));
    }

    /// Without the full stop that the sentence around it has.
    private static String point(BeatSheet sheet, int beat) {
        return sheet.beats().get(beat).point().replaceAll("[.]$", "");
    }

    /// @param behind beats that come before what is chosen here
    void after(int behind) {
        where.setText(behind == 0 ? messages.text("plan.ways-first") : messages.text("plan.ways-after", behind));
    }

    private void show() {
        boolean asked = open.map(PlanPlace.Open::ways)
                .filter(model -> !(model.waysProperty().get() instanceof Ways.None))
                .isPresent();
        look.setVisible(!asked);
        more.setVisible(asked);
        use.setVisible(list.plan().isPresent());
        edit.setVisible(list.plan().isPresent());
        setAccessibleText(list.plan().orElse(messages.text("ways.title")));
    }

    private void use() {
        list.plan().ifPresent(choice::use);
    }

    private void edit() {
        list.plan().ifPresent(choice::edit);
    }
}
