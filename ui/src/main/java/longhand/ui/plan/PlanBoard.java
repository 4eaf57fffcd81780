package longhand.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /// Under this the beats have no room beside the ways.
    private static final double LEAST_BESIDE = 640;

    /// Under this the line with the words of the plan would break.
    private static final double LEAST_FOR_SECONDS = 760;

    private final PlanPlace place;
    private final Messages messages;
    private final Label title = Controls.label("", "lh-title");
    private final Label line = Controls.paragraph("", "lh-2");
    private final ToggleButton table;
    private final ToggleButton cards;
    private final HBox segments;
    private final Button scenes;
    private final Button all;
    private final Button write;
    private final Button pause;
    private final Button stop;
    private final EmptyPlan empty;
    private final StackPane body = Controls.fill(new StackPane());
    private final ShareStrip strip;
    private final PlanWays ways;
    private final VBox board;
    private final HBox node;
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
        scenes = Controls.command(messages.text("plan.scenes"), "S", this::spread, "lh-quiet");
        all = Controls.command(messages.text("plan.write-all"), "Ctrl+Shift+Enter", this::writeAll, "lh-quiet");
        write = Controls.command(messages.text("plan.write"), "Ctrl+Enter", this::writeNext, "lh-primary");
        pause = Controls.command(messages.text("plan.pause"), "P", this::pause);
        stop = Controls.command(messages.text("plan.stop"), "Esc", this::stop);
        empty = new EmptyPlan(messages, this::typed, this::propose, this::stopProposing);
        strip = new ShareStrip(messages, this::undoSharing, this::stopSharing);
        ways = new PlanWays(messages, new WayChoice());
        for (Node part : List.of(segments, scenes, all, write, pause, stop)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        HBox head = Controls.padded(
                Controls.row(
                        8, Controls.fill(Controls.column(3, title, line)), segments, scenes, all, pause, stop, write),
                20,
                28,
                16,
                28);
        title.setMinWidth(0);
        board = Controls.fill(Controls.column(0, head, body, strip));
        node = Controls.keepingEscape(Controls.styled(Controls.row(0, board), "lh-page"));
        node.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        node.setFillHeight(true);
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
                empty.begin(place.synopsis().isBlank() ? known : place.synopsis(), place.target());
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
        ways.follow(open);
        empty.estimate(words -> open.map(
                        now -> now.model().secondsForLines(now.proposals().count(words)))
                .orElse(OptionalInt.empty()));
        fit(node.getWidth());
    }

    private static List<javafx.beans.Observable> watched(PlanPlace.Open of) {
        return List.of(
                of.plan().sheetProperty(),
                of.plan().chosenProperty(),
                of.plan().workProperty(),
                of.plan().sharedProperty(),
                of.plan().unreadableProperty(),
                of.proposals().troubleProperty(),
                of.model().stateProperty());
    }

    /// The ways stand beside the beats, or in their place where there is no room.
    private void fit(double width) {
        showWays();
        pane.filter(_ -> width > 0).ifPresent(beats -> beats.fit(room()));
        show();
    }

    /// Width of the beats, px.
    private double room() {
        return node.getChildren().contains(ways) ? node.getWidth() - PlanWays.WIDTH : node.getWidth();
    }

    private boolean isBeside() {
        return hasRoom() && place.isModelAllowed() && !isEmpty();
    }

    private boolean hasRoom() {
        return node.getWidth() >= LEAST_BESIDE + PlanWays.WIDTH;
    }

    private void showWays() {
        boolean beside = isBeside();
        if (beside != node.getChildren().contains(ways)) {
            node.getChildren().remove(ways);
            body.getChildren().remove(ways);
            if (beside) {
                node.getChildren().add(Controls.wide(ways, PlanWays.WIDTH));
            }
        }
    }

    private void focus() {
        body.applyCss(); // what was in no scene yet takes no focus
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
        if (isBeside() != node.getChildren().contains(ways)) {
            fit(node.getWidth());
            return;
        }
        title.setText(place.title());
        line.setText(line());
        boolean writing = work() instanceof PlanWork.Writing;
        boolean proposing = work() instanceof PlanWork.Proposing && !isEmpty();
        boolean model = place.isModelAllowed() && !isEmpty() && !proposing;
        segments.setVisible(!isEmpty());
        write.setVisible(model && !writing);
        write.setDisable(open.filter(now -> now.writing().canWrite()).isEmpty());
        all.setVisible(model && !writing && room() >= 900);
        all.setDisable(write.isDisable());
        scenes.setVisible(open.filter(now -> now.plan().canSpread()).isPresent() && room() >= LEAST_FOR_SECONDS);
        pause.setVisible(writing);
        pause.setDisable(work() instanceof PlanWork.Writing now && now.pausing());
        stop.setVisible(writing || proposing);
        ways.after(sheet().flatMap(BeatSheet::next)
                .orElse(sheet().map(plan -> plan.beats().size()).orElse(0)));
        write.setText(writeIn());
        strip.show(open.flatMap(now -> now.plan().sharedProperty().get()));
        showBody();
    }

    private String writeIn() {
        OptionalInt paused = open.map(now -> now.writing().paused()).orElse(OptionalInt.empty());
        if (paused.isPresent()) {
            return messages.text("plan.go-on", paused.getAsInt() + 1);
        }
        OptionalInt seconds = sheet().flatMap(plan -> plan.next().map(plan.beats()::get))
                .flatMap(beat -> open.map(now -> now.model().secondsFor(beat.words())))
                .orElse(OptionalInt.empty());
        return seconds.isPresent() && room() >= LEAST_FOR_SECONDS
                ? messages.text("plan.write-in", seconds.getAsInt())
                : messages.text("plan.write");
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
                    case PlanWork.Writing now -> writing(now);
                };
        return isEmpty() || doing.isEmpty() ? head : head + " " + doing;
    }

    private String writing(PlanWork.Writing now) {
        boolean second = open.filter(one -> one.writing().isSecondDraft()).isPresent();
        return now.pausing() ? messages.text("plan.pausing") : second ? messages.text("plan.second") : "";
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
                .map(why -> why.text(messages))
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
                if (!body.getChildren().contains(ways)) {
                    show(beats.scroll());
                }
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
        open.ifPresent(now -> now.proposals().propose(about, words, !about.equals(place.synopsis())));
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

    /// Looks for three ways in which the story could go on behind what is written.
    public void lookForWays() {
        open.filter(_ -> place.isModelAllowed() && !isEmpty()).ifPresent(now -> {
            if (!hasRoom()) {
                show(Controls.wide(ways, PlanWays.WIDTH));
            }
            ways.requestFocus();
            now.ways().look(now.proposals().story());
        });
    }

    /// Whether the writer chooses one of them.
    public boolean isChoosing() {
        return ways.isFocusWithin();
    }

    /// What comes of the ways.
    private final class WayChoice implements PlanWays.Choice {

        @Override
        public void use(String plan) {
            open.ifPresent(now -> {
                int at = now.plan().nextPlace();
                endWays();
                now.plan().add(at, plan);
            });
        }

        @Override
        public void edit(String plan) {
            open.ifPresent(now -> {
                endWays();
                now.plan().choose(now.plan().nextPlace() - 1);
                pane.ifPresent(beats -> beats.add(plan));
            });
        }

        @Override
        public void writeOwn() {
            open.ifPresent(now -> {
                endWays();
                now.plan().choose(now.plan().nextPlace() - 1);
                add();
            });
        }

        @Override
        public void look() {
            lookForWays();
        }
    }

    private void endWays() {
        open.ifPresent(now -> now.ways().stop());
        if (body.getChildren().contains(ways)) {
            body.getChildren().clear();
        }
        showBody();
        focus();
    }

    /// Cards in the place of the table, or the other way round.
    public void turn() {
        (cards.isSelected() ? table : cards).setSelected(true);
    }

    /// Makes a scene of each part that is not begun.
    public void spread() {
        open.ifPresent(now -> now.plan().spread(place::binderChanged));
        focus();
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
        } else if (ways.isFocusWithin()) {
            endWays();
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
        } else if (code == KeyCode.S) {
            spread();
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
