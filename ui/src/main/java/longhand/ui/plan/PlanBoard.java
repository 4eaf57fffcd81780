package longhand.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The plan of the open scene: its beats as table or cards, what is written of them, and the writing of the next one.
/// Confined to the JavaFX thread.
public final class PlanBoard implements Board {

    private final PlanPlace place;
    private final Messages messages;
    private final Label title = Controls.label("", "lh-title");
    private final Label line = Controls.paragraph("", "lh-2");
    private final ToggleButton table;
    private final ToggleButton cards;
    private final HBox segments;
    private final Button all;
    private final Button write;
    private final Button pause;
    private final Button stop;
    private final EmptyPlan empty;
    private final StackPane body = Controls.fill(new StackPane());
    private final ShareStrip strip;
    private final VBox node;
    private final InvalidationListener changes = _ -> show();
    private Optional<PlanPlace.Open> open = Optional.empty();
    private Optional<BeatPane> pane = Optional.empty();

    public PlanBoard(PlanPlace place, Messages messages) {
        this.place = place;
        this.messages = messages;
        ToggleGroup group = new ToggleGroup();
        table = new ToggleButton(messages.text("plan.table"));
        cards = new ToggleButton(messages.text("plan.cards"));
        segments = Controls.segments(group, List.of(table, cards));
        group.selectToggle(table);
        group.selectedToggleProperty().addListener((_, _, now) -> pane.ifPresent(beats -> beats.asCards(now == cards)));
        all = Controls.command(messages.text("plan.write-all"), "Ctrl+Shift+Enter", this::writeAll, "lh-quiet");
        write = Controls.command(messages.text("plan.write"), "Ctrl+Enter", this::writeNext, "lh-primary");
        pause = Controls.command(messages.text("plan.pause"), "P", this::pause);
        stop = Controls.command(messages.text("plan.stop"), "Esc", this::stop);
        empty = new EmptyPlan(messages, this::typed, this::propose, this::stopProposing);
        strip = new ShareStrip(messages, this::undoSharing, this::stopSharing);
        for (Node part : List.of(segments, all, write, pause, stop)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        HBox head = Controls.padded(
                Controls.row(8, Controls.fill(Controls.column(3, title, line)), segments, all, pause, stop, write),
                20,
                28,
                16,
                28);
        title.setMinWidth(0);
        node = Controls.keepingEscape(Controls.styled(Controls.column(0, head, body, strip), "lh-page"));
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        node.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
    }

    @Override
    public String title() {
        return messages.text("plan.title");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown() {
        if (!open.equals(place.open())) {
            bind(place.open());
        }
        open.ifPresent(now -> {
            now.plan().refresh();
            now.plan().store().about(known -> {
                now.proposals().know(known);
                empty.begin(known, place.target());
            });
        });
        show();
        focus();
    }

    private void bind(Optional<PlanPlace.Open> fresh) {
        open.ifPresent(old -> watched(old).forEach(property -> property.removeListener(changes)));
        open = fresh;
        open.ifPresent(now -> watched(now).forEach(property -> property.addListener(changes)));
        pane = open.map(now -> new BeatPane(now.plan(), messages));
        pane.ifPresent(beats -> beats.asCards(cards.isSelected()));
        fit(node.getWidth());
    }

    private static List<javafx.beans.Observable> watched(PlanPlace.Open of) {
        return List.of(
                of.plan().sheetProperty(),
                of.plan().chosenProperty(),
                of.plan().workProperty(),
                of.plan().sharedProperty(),
                of.plan().unreadableProperty(),
                of.proposals().troubleProperty());
    }

    private void fit(double width) {
        pane.filter(_ -> width > 0).ifPresent(beats -> beats.fit(width));
        show();
    }

    private void focus() {
        if (isEmpty()) {
            empty.focusFirst();
        } else {
            pane.ifPresent(Node::requestFocus);
        }
    }

    private Optional<BeatSheet> sheet() {
        return open.flatMap(now -> now.plan().sheetProperty().get());
    }

    private boolean isEmpty() {
        return sheet().filter(plan -> !plan.beats().isEmpty() || plan.parts().size() > 1)
                .isEmpty();
    }

    // ---- what it shows

    private void show() {
        title.setText(place.title());
        line.setText(line());
        boolean writing = work() instanceof PlanWork.Writing;
        boolean proposing = work() instanceof PlanWork.Proposing && !isEmpty();
        boolean model = place.isModelAllowed() && !isEmpty() && !proposing;
        segments.setVisible(!isEmpty());
        write.setVisible(model && !writing);
        write.setDisable(open.filter(now -> now.writing().canWrite()).isEmpty());
        all.setVisible(model && !writing && node.getWidth() >= 900);
        all.setDisable(write.isDisable());
        pause.setVisible(writing);
        pause.setDisable(work() instanceof PlanWork.Writing now && now.pausing());
        stop.setVisible(writing || proposing);
        strip.show(open.flatMap(now -> now.plan().sharedProperty().get()));
        showBody();
    }

    private PlanWork work() {
        return open.map(now -> now.plan().workProperty().get()).orElse(new PlanWork.Resting());
    }

    private String line() {
        String figures = sheet().filter(_ -> !isEmpty()).map(this::figures).orElse(messages.text("plan.nothing"));
        String chapter = place.chapter();
        String head = chapter.isEmpty() ? figures : messages.text("plan.in", chapter, figures);
        String doing =
                switch (work()) {
                    case PlanWork.Resting _ -> trouble();
                    case PlanWork.Proposing(var lines, int of) ->
                        isEmpty() ? "" : messages.text("plan.proposing", lines.size(), of);
                    case PlanWork.Writing now -> now.pausing() ? messages.text("plan.pausing") : "";
                };
        return isEmpty() || doing.isEmpty() ? head : head + " " + doing;
    }

    private String figures(BeatSheet plan) {
        boolean parts = plan.beats().isEmpty();
        int count = parts ? plan.parts().size() : plan.beats().size();
        return messages.text(parts ? "plan.line-parts" : "plan.line", plan.written(), plan.total(), count);
    }

    private String trouble() {
        if (open.filter(now -> now.plan().unreadableProperty().get()).isPresent()) {
            return messages.text("plan.unreadable");
        }
        return open.flatMap(now -> now.proposals().troubleProperty().get())
                .map(why -> messages.text(why.key(), why.values().toArray()))
                .orElse("");
    }

    private void showBody() {
        if (isEmpty()) {
            empty.show(
                    open.filter(now -> now.plan().canChange()).isPresent(), place.isModelAllowed(), work(), trouble());
            show(empty);
        } else {
            pane.ifPresent(beats -> {
                beats.show();
                show(beats.scroll());
            });
        }
    }

    /// What comes into view takes the focus that what went had.
    private void show(Node view) {
        if (!body.getChildren().contains(view)) {
            boolean focused = node.isFocusWithin();
            body.getChildren().setAll(view);
            StackPane.setAlignment(view, javafx.geometry.Pos.TOP_LEFT);
            if (focused) {
                view.applyCss(); // what was in no scene yet takes no focus
                focus();
            }
        }
    }

    // ---- what the writer does

    private void typed(String point) {
        open.ifPresent(now -> now.plan().add(0, point));
        if (!isEmpty()) {
            pane.ifPresent(BeatPane::add);
        }
    }

    private void propose(String about, int words) {
        open.ifPresent(now -> now.proposals().propose(about, words));
    }

    public void writeNext() {
        open.ifPresent(now -> now.writing().writeNext());
    }

    public void writeAll() {
        open.ifPresent(now -> now.writing().writeAll());
    }

    public void pause() {
        open.ifPresent(now -> now.writing().pause());
    }

    private void stop() {
        stopProposing();
        place.stop();
    }

    public void edit() {
        pane.ifPresent(BeatPane::edit);
    }

    public void add() {
        pane.filter(_ -> !isEmpty()).ifPresentOrElse(BeatPane::add, empty::focusFirst);
    }

    public void collapse() {
        pane.ifPresent(BeatPane::collapse);
    }

    /// Cards in the place of the table, or the other way round.
    public void turn() {
        (cards.isSelected() ? table : cards).setSelected(true);
    }

    private void undoSharing() {
        open.ifPresent(now -> now.plan().undoSharing());
        focus();
    }

    private void stopSharing() {
        open.ifPresent(now -> now.plan().stopSharing());
        focus();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            escape();
        } else if (!key.isShortcutDown() && pane.filter(Node::isFocused).isPresent() && letter(key.getCode())) {
            key.consume();
        }
    }

    private void escape() {
        if (work() instanceof PlanWork.Proposing) {
            stopProposing();
        } else {
            place.close();
        }
    }

    private void stopProposing() {
        open.ifPresent(now -> now.proposals().stop());
    }

    private boolean letter(KeyCode code) {
        boolean shared = open.filter(now -> now.plan().sharedProperty().get().isPresent())
                .isPresent();
        if (code == KeyCode.P) {
            pause();
        } else if (code == KeyCode.C) {
            turn();
        } else if (code == KeyCode.U && shared) {
            undoSharing();
        } else if (code == KeyCode.N && shared) {
            stopSharing();
        } else {
            return false;
        }
        return true;
    }
}
