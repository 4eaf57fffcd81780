package longhand.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import longhand.ui.Messages;
import longhand.ui.take.NextPrompt;
import longhand.ui.take.PromptPart;
import longhand.ui.take.SourceChoices;
import longhand.ui.theme.Controls;

/// What the model sees, beside the page: each part of what the next take would read, with its words and the seconds in
/// which it is read; what is left out, and why; and what a change costs. Up and Down go from row to row, Right or Space
/// opens one to read it word for word, PgUp and PgDn turn its pages, Enter goes to where it stands, M mutes it and P
/// pins it. Confined to the JavaFX
// thread.
public final class ContextSheet extends VBox {

    /// How long nothing changes before the sheet is made anew.
    private static final double REST_MILLIS = 300;

    /// What stays in view when a page is turned, px.
    private static final double LINE = 32;

    private final ContextPlace place;
    private final Messages messages;
    private final SourceTexts texts;
    private final SheetRows builder;
    private final Label line = Controls.paragraph("", "lh-ui-13", "lh-2");
    private final PartsBar bar = new PartsBar();
    private final VBox rows = Controls.padded(new VBox(), 0, 16, 16, 16);
    private final ScrollPane scroll = Controls.scroll(rows);
    private final Label foot = Controls.paragraph("", "lh-ui-13");
    private final HBox strip;
    private final PauseTransition rests = new PauseTransition(Duration.millis(REST_MILLIS));
    private final List<SheetRow> all = new ArrayList<>();
    private final List<SheetRow.Subject> opened = new ArrayList<>();
    private Optional<NextPrompt> shown = Optional.empty();
    private Optional<SheetRow.Subject> chosen = Optional.empty();

    public ContextSheet(ContextPlace place, Messages messages) {
        this.place = place;
        this.messages = messages;
        texts = new SourceTexts(place, messages);
        builder = new SheetRows(texts, messages, new Choices());
        strip = Controls.styled(Controls.row(10, Controls.icon("fth-clock", "lh-2"), Controls.fill(foot)), "lh-strip");
        VBox head = Controls.padded(Controls.column(4, title(), line, bar), 14, 16, 4, 16);
        VBox.setMargin(bar, new javafx.geometry.Insets(6, 0, 0, 0));
        getChildren().addAll(head, Controls.fill(scroll), strip);
        Controls.keepingEscape(Controls.styled(this, "lh-inspector", "lh-sheet"));
        setMinWidth(0);
        scroll.setFocusTraversable(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        rests.setOnFinished(_ -> refresh());
        focusedProperty().addListener((_, _, now) -> {
            if (now) {
                focusChosen();
            }
        });
    }

    private HBox title() {
        Button close = Controls.iconButton("fth-x", messages.text("context.close"), place::close);
        HBox title = Controls.row(
                8, Controls.label(messages.text("context.title"), "lh-ui-16", "lh-strong"), Controls.spring(), close);
        title.setMinHeight(28);
        return title;
    }

    /// Shows what the next take would read now, and takes the focus.
    public void open() {
        requestFocus();
        refresh();
        scroll.setVvalue(0);
    }

    /// Something that it shows has changed: makes it anew, once nothing changes for a while.
    public void changed() {
        if (getScene() != null) {
            rests.playFromStart();
        }
    }

    /// Makes it anew at once.
    public void refresh() {
        rests.stop();
        place.takes().ifPresent(open -> open.nextPrompt(this::show));
    }

    private void show(NextPrompt next) {
        if (getScene() == null) {
            return; // it was closed while earlier pages were looked through
        }
        boolean focused = isFocused() || all.stream().anyMatch(Node::isFocused);
        shown = Optional.of(next);
        line.setText(texts.line(next));
        bar.show(
                next.prompt().parts().stream().map(PromptPart::words).toList(),
                next.room().orElse(0));
        fill(next);
        if (focused) {
            focusChosen();
        }
        showFoot();
    }

    private void fill(NextPrompt next) {
        all.clear();
        rows.getChildren().clear();
        List<SheetRow> parts = builder.parts(next);
        rows.getChildren()
                .add(parts.isEmpty() ? Controls.paragraph(messages.text("context.empty"), "lh-2") : builder.head());
        parts.forEach(row -> add(row, true));
        List<SheetRow> out = builder.leftOut(next);
        if (!out.isEmpty() || next.omitted() > 0) {
            rows.getChildren()
                    .add(Controls.padded(Controls.label(messages.text("context.left-out"), "lh-strong"), 14, 0, 2, 0));
        }
        out.forEach(row -> add(row, false));
        if (next.omitted() > 0) {
            rows.getChildren()
                    .add(Controls.paragraph(messages.text("context.too-long", next.omitted()), "lh-ui-13", "lh-2"));
        }
    }

    private void add(SheetRow row, boolean ruled) {
        row.open(opened.stream().anyMatch(row.subject()::isLike));
        row.setOnMouseClicked(_ -> goTo(row));
        row.focusedProperty().addListener((_, _, now) -> choose(row, now));
        all.add(row);
        rows.getChildren().add(row);
        if (ruled) {
            rows.getChildren().add(Controls.rule());
        }
    }

    private void choose(SheetRow row, boolean focused) {
        if (focused) {
            chosen = Optional.of(row.subject());
            showFoot();
        }
    }

    private void focusChosen() {
        all.stream()
                .filter(row -> chosen.filter(row.subject()::isLike).isPresent())
                .findFirst()
                .or(() -> all.stream()
                        .filter(row -> chosen.filter(
                                        was -> was.source() == row.subject().source())
                                .isPresent())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .ifPresent(SheetRow::requestFocus);
    }

    /// What a change of the chosen part costs, or of the first one.
    private void showFoot() {
        int parts = shown.map(next -> next.prompt().parts().size()).orElse(0);
        int part = chosen.flatMap(SheetRow.Subject::place).orElse(0);
        foot.setText(shown.filter(_ -> part < parts)
                .map(next -> texts.change(next, part))
                .orElse(""));
        strip.setVisible(parts > 0);
    }

    /// What is chosen shows at once, and counts from the next take on.
    private final class Choices implements SheetRows.Choice {

        @Override
        public void mute(PromptPart.Source source) {
            choose(choices -> choices.mute(source));
        }

        @Override
        public void pin(PromptPart.Source source) {
            choose(choices -> choices.pin(source));
        }

        private void choose(UnaryOperator<SourceChoices> change) {
            place.takes().ifPresent(open -> open.choose(change));
            refresh();
        }
    }

    private void mark(SheetRow row, Consumer<PromptPart.Source> change) {
        SheetRow.Subject subject = row.subject();
        if (subject.free()) {
            change.accept(subject.source());
        } else {
            foot.setText(messages.text(subject.source().isOptional() ? "context.not-here" : "context.always"));
        }
    }

    private void goTo(SheetRow row) {
        SheetRow.Subject subject = row.subject();
        place.show(subject.source(), subject.scene(), subject.text());
    }

    // ---- keys

    private void pressed(KeyEvent key) {
        Optional<SheetRow> row = all.stream().filter(Node::isFocused).findFirst();
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            place.close();
        } else if (!key.isShortcutDown()
                && !key.isAltDown()
                && row.filter(at -> isDone(key.getCode(), at)).isPresent()) {
            key.consume();
        }
    }

    private boolean isDone(KeyCode code, SheetRow row) {
        switch (code) {
            case UP -> go(all.indexOf(row) - 1);
            case DOWN -> go(all.indexOf(row) + 1);
            case RIGHT -> open(row, true);
            case LEFT -> open(row, false);
            case SPACE -> open(row, !row.isOpen());
            case PAGE_UP -> turn(-1);
            case PAGE_DOWN -> turn(1);
            case ENTER -> goTo(row);
            case M -> mark(row, builder.choice()::mute);
            case P -> mark(row, builder.choice()::pin);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(int index) {
        SheetRow row = all.get(Math.clamp(index, 0, all.size() - 1));
        row.requestFocus();
        reveal(row);
    }

    private void open(SheetRow row, boolean open) {
        row.open(open);
        opened.removeIf(row.subject()::isLike);
        if (row.isOpen()) {
            opened.add(row.subject());
        }
    }

    /// A long text is read page by page.
    private void turn(int pages) {
        double room = scroll.getViewportBounds().getHeight();
        double over = rows.getHeight() - room;
        if (over > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + pages * (room - LINE) / over, 0, 1));
        }
    }

    private void reveal(Node row) {
        double room = scroll.getViewportBounds().getHeight();
        double over = rows.getHeight() - room;
        if (over > 0) {
            double top = scroll.getVvalue() * over;
            double first = row.getBoundsInParent().getMinY() - 8;
            double least = row.getBoundsInParent().getMaxY() + 8 - room;
            scroll.setVvalue(Math.clamp(Math.min(first, Math.max(least, top)) / over, 0, 1));
        }
    }
}
