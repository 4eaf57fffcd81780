package longhand.ui.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// All beats of a plan, as table or as cards, under their parts. One of them is chosen; the keys act on it. Confined
/// to the JavaFX thread.
final class BeatPane extends VBox {

    private final PlanViewModel plan;
    private final Messages messages;
    private final BeatTexts texts;
    private final BeatTotal total;
    private final List<BeatView> views = new ArrayList<>();
    private final Set<Integer> collapsed = new HashSet<>();
    private final ScrollPane scroll = Controls.scroll(this);
    private boolean cards;
    private boolean narrow;
    private int columns = 4;
    private List<Object> built = List.of();

    BeatPane(PlanViewModel plan, Messages messages) {
        this.plan = plan;
        this.messages = messages;
        texts = new BeatTexts(messages);
        total = new BeatTotal(
                messages,
                () -> addBehind(
                        plan.sheetProperty()
                                .get()
                                .map(sheet -> sheet.beats().size() - 1)
                                .orElse(0),
                        ""));
        Controls.styled(Controls.padded(this, 0, 28, 28, 28), "lh-beats");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        new BeatKeys(this, plan).install();
        setOnMousePressed(mouse -> {
            mouse.consume(); // the scroll pane would take the focus from the beats, and their keys with it
            if (lookupAll(".text-field").isEmpty()) {
                requestFocus();
            }
        });
    }

    ScrollPane scroll() {
        return scroll;
    }

    void asCards(boolean fresh) {
        cards = fresh;
        Controls.padded(this, cards ? 2 : 0, 28, 28, 28); // the edge of a chosen card
        show();
    }

    boolean isCards() {
        return cards;
    }

    /// @param width of the board
    void fit(double width) {
        narrow = width < 800;
        columns = width < 900 ? 3 : 4;
        show();
    }

    int columns() {
        return cards ? columns : 1;
    }

    void show() {
        plan.sheetProperty()
                .get()
                .filter(sheet -> !sheet.beats().isEmpty() || sheet.parts().size() > 1)
                .ifPresent(this::show);
    }

    private void show(BeatSheet sheet) {
        List<Object> shape = List.of(
                cards,
                columns,
                narrow,
                Set.copyOf(collapsed),
                sheet.parts(),
                sheet.beats().stream().map(Beat::part).toList());
        boolean fresh = !shape.equals(built);
        if (fresh) {
            built = shape;
            build(sheet);
        }
        int writing = plan.workProperty().get() instanceof PlanWork.Writing now ? now.beat() : -1;
        int chosen = plan.chosenProperty().get();
        for (int i = 0; i < views.size(); i++) {
            Beat beat = sheet.beats().get(i);
            views.get(i)
                    .show(
                            beat,
                            new BeatView.Look(
                                    i,
                                    i == chosen,
                                    i == writing,
                                    narrow,
                                    plan.cast().setting(beat)));
        }
        total.show(sheet);
        if (chosen < views.size()) {
            setAccessibleText(views.get(chosen).node().getAccessibleText());
        }
        if (fresh) {
            reveal();
        }
    }

    private void build(BeatSheet sheet) {
        boolean focused = isFocused();
        views.clear();
        getChildren().clear();
        sheet.beats().forEach(_ -> views.add(cards ? new BeatCard(texts) : new BeatRow(texts)));
        if (!cards) {
            getChildren().add(BeatTotal.head(messages, narrow));
        }
        for (int part = 0; part < sheet.parts().size(); part++) {
            build(sheet, part);
        }
        getChildren().add(total.row(cards, narrow));
        for (int i = 0; i < views.size(); i++) {
            new BeatDrag(this, plan, i, views.get(i).node()).install();
        }
        if (focused) {
            requestFocus();
        }
    }

    private void build(BeatSheet sheet, int part) {
        List<Node> own = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            if (sheet.beats().get(i).part() == part) {
                own.add(views.get(i).node());
            }
        }
        if (sheet.parts().size() > 1) {
            getChildren().add(new PartHead(messages, sheet, part, collapsed.contains(part)));
        }
        if (!collapsed.contains(part)) {
            getChildren().addAll(cards && !own.isEmpty() ? List.of(grid(own)) : own);
        }
    }

    private Pane grid(List<Node> own) {
        CardGrid grid = new CardGrid(columns);
        grid.getChildren().addAll(own);
        return grid;
    }

    List<BeatView> views() {
        return views;
    }

    // ---- what the keys ask for

    /// Chooses another beat; what is collapsed is passed over.
    void step(int by) {
        plan.sheetProperty().get().ifPresent(sheet -> {
            int at = plan.chosenProperty().get() + by;
            while (at >= 0
                    && at < views.size()
                    && collapsed.contains(sheet.beats().get(at).part())) {
                at += Integer.signum(by);
            }
            if (at >= 0 && at < views.size()) {
                choose(at);
            }
        });
    }

    void choose(int index) {
        plan.choose(index);
        reveal();
    }

    private void reveal() {
        int chosen = plan.chosenProperty().get();
        if (chosen < views.size() && scroll.getContent() != null) {
            scroll.applyCss();
            scroll.layout(); // a beat that is new has no place yet
            Node node = views.get(chosen).node();
            double room = scroll.getViewportBounds().getHeight();
            double height = getHeight();
            var in = sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            if (in == null || node.getScene() == null || room <= 0 || height <= room) {
                return;
            }
            double top = scroll.getVvalue() * (height - room);
            double wanted = Math.max(in.getMaxY() + 8 - room, Math.min(top, in.getMinY() - 8));
            scroll.setVvalue(Math.clamp(wanted / (height - room), 0, 1));
        }
    }

    /// Hides the beats of the chosen one's part, or shows them again.
    void collapse() {
        plan.sheetProperty()
                .get()
                .filter(sheet -> sheet.parts().size() > 1)
                .flatMap(_ -> plan.beat(plan.chosenProperty().get()))
                .ifPresent(beat -> {
                    if (!collapsed.remove(beat.part())) {
                        collapsed.add(beat.part());
                    }
                    show();
                });
    }

    void edit() {
        int index = plan.chosenProperty().get();
        if (plan.canSay(index)) {
            Beat beat = plan.beat(index).orElseThrow();
            BeatView view = views.get(index);
            BeatEditor fields = new BeatEditor(
                    beat, messages, (point, setting) -> plan.say(index, point, setting), () -> leave(view));
            view.edit(Optional.of(fields));
            fields.open();
        }
    }

    private void leave(BeatView view) {
        boolean had = isFocusWithin();
        view.edit(Optional.empty());
        if (had) {
            requestFocus();
        }
    }

    /// A field for a new beat behind the chosen one; Enter opens the next.
    void add() {
        add("");
    }

    /// @param point that stands there first
    void add(String point) {
        addBehind(plan.chosenProperty().get(), point);
    }

    private void addBehind(int index, String point) {
        if (plan.canChange()) {
            HBox row = Controls.styled(Controls.row(0), "lh-beat-row");
            Consumer<String> kept = text -> {
                plan.add(index + 1, text);
                if (!text.isBlank()) {
                    addBehind(index + 1, "");
                }
            };
            BeatField field = new BeatField(point, messages.text("plan.point"), kept, () -> {
                getChildren().remove(row);
                requestFocus();
            });
            row.getChildren().add(Controls.fill(field));
            getChildren().add(placeBehind(index), row);
            field.applyCss();
            field.requestFocus();
            field.end();
        }
    }

    private int placeBehind(int index) {
        int at = index < views.size() ? getChildren().indexOf(views.get(index).node()) : -1;
        return at < 0 ? getChildren().size() - 1 : at + 1;
    }
}
