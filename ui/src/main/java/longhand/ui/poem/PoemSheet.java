package longhand.ui.poem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.LineReading;
import longhand.engine.api.VerseQuality;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.Meter;

/// The poem beside its page: its form, how many lines keep it, what is wrong with the others in words, and which words
/// are only guessed. Up and Down go from row to row, Enter goes to the line, or says a word. Confined to the JavaFX
/// thread.
public final class PoemSheet extends VBox {

    /// What the sheet leads to.
    public interface Place {

        /// Goes to characters of the scene.
        void show(int from, int to);

        /// Asks how a word is said.
        void say(String word);

        void close();
    }

    private final PoemViewModel poem;
    private final PoemMargin margin;
    private final PoemTexts texts;
    private final Messages messages;
    private final Place place;
    private final Label title = Controls.label("", "lh-ui-16", "lh-strong");
    private final Label shape = Controls.paragraph("", "lh-ui-13", "lh-2");
    private final Label counts = Controls.paragraph("", "lh-ui-13", "lh-2");
    private final Meter meter = new Meter();
    private final VBox rows = Controls.padded(new VBox(), 0, 16, 16, 16);
    private final List<VBox> all = new ArrayList<>();

    public PoemSheet(PoemViewModel poem, PoemMargin margin, Messages messages, Place place) {
        this.poem = poem;
        this.margin = margin;
        this.texts = new PoemTexts(messages);
        this.messages = messages;
        this.place = place;
        Button close = Controls.iconButton("fth-x", messages.text("poem.sheet.close"), place::close);
        Label lines = Controls.label(messages.text("poem.quality"), "lh-ui-13", "lh-2");
        HBox qualities = Controls.row(8, lines, Controls.spring(), quality());
        HBox head = Controls.row(8, title, Controls.spring(), close);
        head.setMinHeight(28);
        VBox top = Controls.padded(Controls.column(6, head, shape, counts, meter, qualities), 14, 16, 12, 16);
        getChildren().addAll(top, Controls.fill(Controls.scroll(rows)));
        Controls.keepingEscape(Controls.styled(this, "lh-inspector", "lh-sheet"));
        setMinWidth(0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().addListener((_, _, now) -> margin.follow(now == null ? () -> {} : this::show));
        focusedProperty().addListener((_, _, now) -> {
            if (now) {
                all.stream().findFirst().ifPresent(Node::requestFocus);
            }
        });
        show();
    }

    /// How long lines are looked for: the choice of the whole project.
    private HBox quality() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (VerseQuality quality : VerseQuality.values()) {
            String key = "poem.quality." + quality.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(messages.text(key));
            button.setOnAction(_ -> poem.ask(quality));
            button.setSelected(poem.quality() == quality);
            buttons.add(button);
        }
        return Controls.segments(group, buttons);
    }

    private void show() {
        Optional<PoemForm> form = poem.formProperty().get();
        title.setText(form.map(one -> one.form().title()).orElseGet(() -> messages.text("poem.form.none")));
        shape.setText(form.map(one -> texts.shape(one.form())).orElseGet(() -> messages.text("poem.sheet.none")));
        int focused = focusedRow();
        all.clear();
        rows.getChildren().clear();
        margin.lines().ifPresentOrElse(this::fill, () -> counts.setText(""));
        meter.setVisible(margin.lines().isPresent());
        if (focused >= 0 && !all.isEmpty()) {
            all.get(Math.min(focused, all.size() - 1)).requestFocus();
        }
    }

    private void fill(PoemLines lines) {
        List<LineReading> broken = lines.broken();
        int kept = lines.kept();
        counts.setText(messages.text("poem.sheet.counts", kept, broken.size(), lines.unfinished()));
        meter.show((double) kept / Math.max(1, kept + broken.size() + lines.unfinished()));
        for (LineReading line : broken) {
            int from = lines.page().text().start(line.line());
            int to = from + lines.page().text().paragraphs().get(line.line()).length();
            add(messages.text("poem.sheet.line", line.number()), texts.faults(line), () -> place.show(from, to));
        }
        for (String word : lines.page().reading().guessed()) {
            add(messages.text("poem.sheet.word", word), messages.text("poem.sheet.guessed"), () -> place.say(word));
        }
    }

    private void add(String head, String text, Runnable go) {
        HBox first = Controls.row(8, Controls.icon("fth-alert-circle", "lh-look", "lh-i-14"), Controls.label(head));
        VBox row = Controls.styled(
                Controls.column(2, first, Controls.paragraph(text, "lh-ui-13", "lh-2")), "lh-memory-row");
        row.setFocusTraversable(true);
        row.setAccessibleText(head + ". " + text);
        row.setOnMouseClicked(_ -> go.run());
        row.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                go.run();
            }
        });
        all.add(row);
        rows.getChildren().addAll(Controls.rule(), row);
    }

    /// -1 = none.
    private int focusedRow() {
        return all.stream().map(Node::isFocused).toList().indexOf(true);
    }

    private void pressed(KeyEvent key) {
        int at = focusedRow();
        KeyCode code = key.getCode();
        if (code == KeyCode.ESCAPE) {
            key.consume();
            place.close();
        } else if (at >= 0 && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            key.consume();
            all.get(Math.clamp(at + (code == KeyCode.UP ? -1 : 1), 0, all.size() - 1))
                    .requestFocus();
        }
    }
}
