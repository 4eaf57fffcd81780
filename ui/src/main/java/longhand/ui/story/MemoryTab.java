package longhand.ui.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryRow;
import longhand.memory.api.ItemId;
import longhand.ui.Messages;
import longhand.ui.memory.Footnote;
import longhand.ui.memory.MemoryLists;
import longhand.ui.memory.MemoryViewModel;
import longhand.ui.memory.RememberedStory;
import longhand.ui.theme.Controls;

/// What the story remembers: what it holds in mind now and why, all facts with where they stand, and what was
/// taken out. Up and Down go from row to row, Left and Right from list to list; Enter edits, L locks, Del takes out,
/// Space goes to the source; in what was taken out Enter brings back. Confined to the JavaFX thread.
public final class MemoryTab extends VBox {

    /// The manuscript as the tab needs it.
    public interface Places {

        /// The open scene.
        Optional<ItemId> open();

        String title(ItemId scene);

        /// Marks a sentence and goes there.
        void show(ItemId scene, int from, int to);
    }

    /// The lists, in the order of their segments.
    enum Segment {
        NOW,
        FACTS,
        RETIRED
    }

    /// So many rows are shown at once: a long book has thousands of facts.
    private static final int PAGE = 200;

    private final MemoryViewModel memory;
    private final Places places;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Segment, ToggleButton> segments = new EnumMap<>(Segment.class);
    private final VBox rows = Controls.padded(new VBox(), 0, 16, 16, 16);
    private final ScrollPane scroll = Controls.scroll(rows);
    private final TextField add = new TextField();
    private final ReadingLine reading;
    private Segment shown = Segment.NOW;
    private int most = PAGE;

    public MemoryTab(MemoryViewModel memory, Places places, Messages messages) {
        this.memory = memory;
        this.places = places;
        this.messages = messages;
        reading = new ReadingLine(memory, messages);
        setMinWidth(0); // as wide as the inspector, whatever a row would like
        scroll.setFocusTraversable(false);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        rows.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        add.setPromptText(messages.text("memory.add"));
        add.setAccessibleText(messages.text("memory.add"));
        add.setOnAction(_ -> addFact());
        VBox foot = Controls.styled(Controls.padded(new VBox(add), 10, 16, 10, 16), "lh-memory-foot");
        HBox head = Controls.padded(Controls.row(0, segmentBox()), 12, 16, 12, 16);
        head.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInHead); // a toggle would only move the focus
        getChildren().addAll(head, Controls.fill(scroll), foot);
        memory.storyProperty().addListener((_, _, _) -> show());
        memory.unreadableProperty().addListener((_, _, _) -> show());
        show();
    }

    private HBox segmentBox() {
        for (Segment segment : Segment.values()) {
            ToggleButton button = new ToggleButton();
            button.setOnAction(_ -> choose(segment));
            segments.put(segment, button);
        }
        HBox box = Controls.segments(group, List.copyOf(segments.values()));
        group.selectToggle(button(Segment.NOW));
        return box;
    }

    private ToggleButton button(Segment segment) {
        return Objects.requireNonNull(segments.get(segment));
    }

    private void choose(Segment segment) {
        shown = segment;
        most = PAGE;
        show();
        scroll.setVvalue(0);
    }

    /// Puts the focus on the first row, or on the segments.
    public void focus() {
        List<Node> all = focusable();
        Node first = all.isEmpty() ? button(shown) : all.getFirst();
        first.requestFocus();
    }

    private void show() {
        RememberedStory story = memory.storyProperty().get();
        MemoryLists lists = MemoryLists.of(story);
        count(Segment.NOW, lists.now().size());
        count(Segment.FACTS, lists.factCount());
        count(Segment.RETIRED, lists.retired().size());
        int focused = focusedRow();
        rows.getChildren().clear();
        if (memory.unreadableProperty().get()) {
            rows.getChildren().add(Controls.paragraph(messages.text("memory.unreadable"), "lh-2"));
        } else {
            showRows(story, lists);
        }
        List<Node> all = focusable();
        if (focused >= 0 && !all.isEmpty()) {
            all.get(Math.min(focused, all.size() - 1)).requestFocus();
        }
    }

    private void count(Segment segment, int rows) {
        String key = "memory." + segment.name().toLowerCase(Locale.ROOT) + "-count";
        button(segment).setText(messages.text(key, rows));
    }

    private void showRows(RememberedStory story, MemoryLists lists) {
        reading.show(story);
        switch (shown) {
            case NOW -> {
                rows.getChildren().add(reading);
                lists.now().forEach(row -> addRow(row, false, reason(row, story)));
                lists.dropped().forEach(row -> addRow(row, true, reason(row, story)));
            }
            case FACTS -> {
                if (story.isEmpty()) {
                    rows.getChildren().add(reading);
                }
                lists.stale().forEach(row -> addCard(row, story));
                lists.facts().stream().limit(most).forEach(row -> addRow(row, false, source(row, story)));
                addMore(lists.facts().size());
            }
            case RETIRED -> {
                if (lists.retired().isEmpty()) {
                    rows.getChildren().add(Controls.paragraph(messages.text("memory.none-retired"), "lh-2"));
                }
                lists.retired().stream().limit(most).forEach(row -> addRow(row, true, why(row)));
                addMore(lists.retired().size());
            }
        }
    }

    private void addMore(int all) {
        if (all > most) {
            rows.getChildren()
                    .add(Controls.button(messages.text("memory.earlier", all - most), this::showMore, "lh-small"));
        }
    }

    private void showMore() {
        most += PAGE;
        show();
    }

    private void addRow(MemoryRow row, boolean faint, HBox foot) {
        if (rows.getChildren().stream().anyMatch(MemoryRowView.class::isInstance)) {
            rows.getChildren().add(Controls.rule());
        }
        MemoryRowView view = new MemoryRowView(row, faint, foot, messages);
        view.setOnMouseClicked(_ -> view.requestFocus());
        view.setAccessibleText(row.text());
        rows.getChildren().add(view);
    }

    private void addCard(MemoryRow row, RememberedStory story) {
        VBox card = StaleCard.of(row, story.footnote(row), Controls.row(8, place(row, story)), messages, this::change);
        VBox.setMargin(card, new javafx.geometry.Insets(0, 0, 10, 0));
        rows.getChildren().add(card);
    }

    // ---- the second line of a row

    private HBox reason(MemoryRow row, RememberedStory story) {
        boolean take = story.footnote(row).filter(Footnote::take).isPresent();
        ReasonText reason = ReasonText.of(row, story.memory().step(), take, messages);
        HBox line = Controls.row(
                6,
                Controls.icon(reason.icon(), "lh-3", "lh-i-14"),
                Controls.paragraph(reason.text(), "lh-ui-12", "lh-3"));
        if (row.doubt() == MemoryRow.Doubt.NEWER_ROW) {
            line.getChildren()
                    .setAll(
                            Controls.icon("fth-alert-circle", "lh-look", "lh-i-14"),
                            Controls.paragraph(messages.text("memory.newer"), "lh-ui-12", "lh-look"),
                            Controls.spring(),
                            Controls.button(
                                    messages.text("memory.still-true"),
                                    () -> change(new MemoryChange.Keep(row.id())),
                                    "lh-small",
                                    "lh-quiet"));
        }
        return line;
    }

    private HBox source(MemoryRow row, RememberedStory story) {
        boolean own = row.origin() == MemoryRow.Origin.WRITER;
        HBox line = Controls.row(
                8,
                place(row, story),
                Controls.spring(),
                Controls.label(messages.text(own ? "memory.you" : "memory.model"), "lh-ui-12", "lh-3"));
        if (row.locked()) {
            line.getChildren().add(Controls.icon("fth-lock", "lh-2", "lh-i-14"));
        }
        story.footnote(row).flatMap(Footnote::when).ifPresent(when -> line.getChildren()
                .add(1, Controls.label(when, "lh-ui-12", "lh-3")));
        return line;
    }

    private Node place(MemoryRow row, RememberedStory story) {
        return story.footnote(row)
                .<Node>map(this::link)
                .orElseGet(() -> Controls.label(noPlace(row), "lh-ui-12", "lh-3"));
    }

    /// Where a copy stands is looked for as long as nothing is known of it.
    private String noPlace(MemoryRow row) {
        return row.origin() == MemoryRow.Origin.WRITER ? messages.text("memory.no-place") : "";
    }

    private Button link(Footnote note) {
        boolean here = places.open().equals(Optional.of(note.scene()));
        String scene = here ? messages.text("memory.this-scene") : places.title(note.scene());
        return Controls.button(
                messages.text("memory.place", scene, note.sentence()),
                () -> places.show(note.scene(), note.from(), note.to()),
                "lh-footnote");
    }

    private HBox why(MemoryRow row) {
        ReasonText reason = ReasonText.of(
                row.locked(false), memory.storyProperty().get().memory().step(), false, messages);
        boolean byHand = row.reason() instanceof longhand.engine.api.MemoryReason.Retired;
        String text = byHand ? reason.text() : messages.text("memory.gone");
        return Controls.row(
                6, Controls.icon("fth-minus", "lh-3", "lh-i-14"), Controls.paragraph(text, "lh-ui-12", "lh-3"));
    }

    // ---- keys

    private List<Node> focusable() {
        List<Node> found = new ArrayList<>();
        for (Node node : rows.getChildren()) {
            if (node instanceof MemoryRowView || node instanceof StaleCard) {
                found.add(node);
            }
        }
        return found;
    }

    /// Which row has the focus, or holds what has it; -1: none.
    private int focusedRow() {
        List<Node> all = focusable();
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (all.contains(at)) {
                return all.indexOf(at);
            }
        }
        return -1;
    }

    private void pressed(KeyEvent key) {
        int at = focusedRow();
        boolean inRow =
                at >= 0 && (!(focusable().get(at) instanceof MemoryRowView view) || view.isMeant(key.getTarget()));
        if (inRow && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            key.consume();
            go(at + (key.getCode() == KeyCode.UP ? -1 : 1));
        } else if (inRow && isAside(key)) {
            key.consume(); // or the inspector would go to another tab
            if (!(key.getTarget() instanceof Button)) {
                turn(key.getCode() == KeyCode.LEFT ? -1 : 1);
                focus();
            }
        } else if (inRow && focusable().get(at) instanceof MemoryRowView view && memory.canChange()) {
            act(key, view);
        }
    }

    /// Not when the key goes down: its character would be typed onto the page that has the focus by then.
    private void typed(KeyEvent key) {
        int at = focusedRow();
        if (key.getCharacter().equals(" ")
                && at >= 0
                && focusable().get(at) instanceof MemoryRowView view
                && view.isMeant(key.getTarget())) {
            key.consume();
            memory.storyProperty()
                    .get()
                    .footnote(view.row())
                    .ifPresent(note -> places.show(note.scene(), note.from(), note.to()));
        }
    }

    private void pressedInHead(KeyEvent key) {
        if (isAside(key)) {
            key.consume();
            turn(key.getCode() == KeyCode.LEFT ? -1 : 1);
            button(shown).requestFocus();
        } else if (key.getCode() == KeyCode.DOWN) {
            key.consume();
            focus();
        }
    }

    private static boolean isAside(KeyEvent key) {
        return key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT;
    }

    private void turn(int by) {
        List<Segment> all = List.copyOf(segments.keySet());
        Segment to = all.get(Math.clamp(all.indexOf(shown) + by, 0, all.size() - 1));
        group.selectToggle(button(to));
        choose(to);
    }

    private void go(int row) {
        List<Node> all = focusable();
        Node to = row < 0 ? button(shown) : all.get(Math.min(row, all.size() - 1));
        to.requestFocus();
        reveal(to);
    }

    private void reveal(Node row) {
        double height = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (row.getParent() == rows && height > 0) {
            double middle = row.getBoundsInParent().getCenterY()
                    - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(middle / height, 0, 1));
        }
    }

    private void act(KeyEvent key, MemoryRowView view) {
        long id = view.row().id();
        if (key.getCode() == KeyCode.ENTER && shown == Segment.RETIRED) {
            key.consume();
            change(new MemoryChange.Recall(id));
        } else if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            view.edit(text -> change(new MemoryChange.Edit(id, text)));
        } else if (key.getCode() == KeyCode.L && !key.isShortcutDown() && shown != Segment.RETIRED) {
            key.consume();
            change(new MemoryChange.Lock(id, !view.row().locked()));
        } else if (key.getCode() == KeyCode.DELETE && shown != Segment.RETIRED) {
            key.consume();
            change(new MemoryChange.Retire(id));
        }
    }

    private void addFact() {
        String text = add.getText().strip();
        if (!text.isEmpty() && memory.canChange()) {
            add.clear();
            change(new MemoryChange.Add(text));
        }
    }

    private void change(MemoryChange change) {
        places.open().ifPresent(scene -> memory.change(change, scene));
    }
}
