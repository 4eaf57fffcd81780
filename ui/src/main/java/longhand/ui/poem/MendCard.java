package longhand.ui.poem;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.LineReading;
import longhand.engine.text.WordDiff;
import longhand.engine.text.Words;
import longhand.ui.Messages;
import longhand.ui.poem.MendsViewModel.Mends;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// What is wrong with a line of a poem, and lines that keep the form and most of its words. Up and Down choose, Enter
/// puts the chosen one in its place, Esc leaves the line as it is. Confined to the JavaFX thread.
public final class MendCard extends VBox {

    private static final double WIDTH = 560;

    private final Messages messages;
    private final String line;
    private final Consumer<String> use;
    private final VBox list = Controls.column(2);
    private final Button take;
    private final ChangeListener<Mends> shows = (_, _, now) -> show(now);
    private List<String> shown = List.of();
    private int at;

    /// @param page    the poem
    /// @param reading of the line
    /// @param use     hears the line that is taken
    /// @param close   leads back to the page
    public MendCard(
            MendsViewModel mends,
            PoemPage page,
            LineReading reading,
            Messages messages,
            Consumer<String> use,
            Runnable close) {
        this.messages = messages;
        this.use = use;
        take = Controls.command(messages.text("mend.use"), "Enter", this::use, "lh-small", "lh-primary");
        line = page.text().paragraphs().get(reading.line()).text();
        Controls.styled(Controls.padded(Controls.wide(this, WIDTH), 12, 14, 12, 14), "lh-float");
        setSpacing(8);
        setFocusTraversable(true);
        String faults = new PoemTexts(messages).faults(reading);
        Label fault = Controls.paragraph(faults.isEmpty() ? messages.text("mend.keeps") : faults, "lh-ui-13", "lh-2");
        HBox head = faults.isEmpty()
                ? Controls.row(8, fault)
                : Controls.row(8, Controls.icon("fth-alert-circle", "lh-look", "lh-i-14"), fault);
        getChildren().addAll(head, list, Controls.rule(), foot(close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        mends.mendsProperty().addListener(shows);
        sceneProperty().addListener((_, _, now) -> {
            if (now == null) {
                mends.mendsProperty().removeListener(shows);
                mends.stop();
            }
        });
        show(mends.mendsProperty().get());
    }

    private HBox foot(Runnable close) {
        int own = Words.of(line).size();
        return Controls.row(
                6,
                Controls.label(messages.text("mend.words", own), "lh-ui-12", "lh-2"),
                Controls.spring(),
                Controls.command(messages.text("mend.leave"), "Esc", close, "lh-small", "lh-quiet"),
                take);
    }

    private void show(Mends now) {
        switch (now) {
            case Mends.None _ -> take.setDisable(true);
            case Mends.Looking _ -> tell(messages.text("mend.looking"));
            case Mends.Found(var lines) when lines.isEmpty() -> tell(messages.text("mend.none"));
            case Mends.Found(var lines) -> fill(lines);
            case Mends.Missing(var why) -> tell(why.text(messages));
        }
    }

    private void tell(String sentence) {
        shown = List.of();
        list.getChildren().setAll(Controls.paragraph(sentence, "lh-2"));
        choose(0);
    }

    private void fill(List<String> lines) {
        shown = lines;
        list.getChildren().setAll(lines.stream().map(this::row).toList());
        choose(0);
    }

    private HBox row(String proposal) {
        WrappedText words = new WrappedText("", messages.locale());
        WordDiff.of(line.strip(), proposal)
                .gained()
                .forEach(piece -> words.add(
                        piece.text(),
                        messages.locale(),
                        "lh-mend-words",
                        piece.differs() ? "lh-diff-gained" : "lh-words"));
        Label kept = Controls.label(messages.text("number", kept(proposal)), "lh-ui-12", "lh-2");
        HBox row = Controls.row(10, Controls.fill(words), kept);
        Controls.styled(Controls.padded(row, 5, 10, 5, 10), "lh-pick-row");
        row.setOnMouseClicked(_ -> use.accept(proposal));
        return row;
    }

    private long kept(String proposal) {
        List<String> there = Words.of(proposal).stream().map(Words.Word::plain).toList();
        return Words.of(line).stream()
                .filter(word -> there.contains(word.plain()))
                .count();
    }

    private void choose(int index) {
        take.setDisable(shown.isEmpty());
        at = Math.clamp(index, 0, Math.max(0, shown.size() - 1));
        for (Node row : list.getChildren()) {
            row.getStyleClass().remove("lh-picked");
        }
        if (!shown.isEmpty()) {
            list.getChildren().get(at).getStyleClass().add("lh-picked");
            setAccessibleText(shown.get(at));
        }
    }

    private void use() {
        if (!shown.isEmpty()) {
            use.accept(shown.get(at));
        }
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ENTER) {
            key.consume();
            use();
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            key.consume();
            choose(at + (code == KeyCode.UP ? -1 : 1));
        }
    }
}
