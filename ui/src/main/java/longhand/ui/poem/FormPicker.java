package longhand.ui.poem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.VerseForm;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// Chooses the form of a scene: typing narrows the list, Up and Down go through it, Enter takes the form that is
/// chosen, whose shape and example stand beside it. Confined to the JavaFX thread.
public final class FormPicker extends VBox {

    private static final double WIDTH = 594;
    private static final double LIST = 196;
    private static final double HEIGHT = 268;
    private static final double ROW = 32;

    /// So many lines of an example show.
    private static final int EXAMPLE = 6;

    private final PoemViewModel poem;
    private final Messages messages;
    private final Runnable close;
    private final Consumer<String> change;
    private final PoemTexts texts;
    private final TextField field = new TextField();
    private final TextField word = new TextField();
    private final HBox wordRow;
    private final VBox list = new VBox();
    private final ScrollPane scroll = Controls.scroll(list);
    private final VBox details = Controls.column(6);
    private List<Optional<VerseForm>> shown = List.of();
    private int at;

    /// @param change gets the text of a form that the writer wants to make another one of
    /// @param close  leads back to the page
    public FormPicker(PoemViewModel poem, Messages messages, Consumer<String> change, Runnable close) {
        this.poem = poem;
        this.messages = messages;
        this.change = change;
        this.close = close;
        texts = new PoemTexts(messages);
        Controls.styled(Controls.padded(Controls.wide(this, WIDTH), 12, 14, 12, 14), "lh-float");
        setSpacing(10);
        field.setPromptText(messages.text("poem.form.hint"));
        field.setAccessibleText(messages.text("poem.form.hint"));
        word.setPromptText(messages.text("poem.form.word-hint"));
        word.setAccessibleText(messages.text("poem.form.word-hint"));
        word.setText(poem.formProperty().get().map(PoemForm::word).orElse(""));
        wordRow = Controls.row(8, Controls.label(messages.text("poem.form.word"), "lh-2"), Controls.fill(word));
        Controls.high(Controls.wide(scroll, LIST), HEIGHT);
        scroll.setFocusTraversable(false);
        Controls.high(Controls.fill(details), HEIGHT);
        HBox both = Controls.row(16, scroll, details);
        getChildren().addAll(field, both, Controls.rule(), foot());
        field.textProperty().addListener((_, _, _) -> filter());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        filter();
        chooseNow();
    }

    /// To be called when it comes to the caret.
    public void open() {
        field.requestFocus();
        reveal();
    }

    private HBox foot() {
        return Controls.row(
                6,
                Controls.label(messages.text("poem.form.kept"), "lh-ui-13", "lh-2"),
                Controls.spring(),
                Controls.command(messages.text("poem.form.change"), "Ctrl+E", this::change, "lh-small", "lh-quiet"),
                Controls.command(messages.text("length.close"), "Esc", close, "lh-small", "lh-quiet"),
                Controls.command(messages.text("poem.form.use"), "Enter", this::use, "lh-small", "lh-primary"));
    }

    /// The forms that the field speaks of; prose comes first, where nothing was typed.
    private void filter() {
        String typed = field.getText().strip().toLowerCase(Locale.ROOT);
        List<Optional<VerseForm>> all = new ArrayList<>();
        String none = messages.text("poem.form.none").toLowerCase(Locale.ROOT);
        if (none.contains(typed)) {
            all.add(Optional.empty());
        }
        poem.forms().stream()
                .filter(form -> (form.title() + " " + form.about())
                        .toLowerCase(Locale.ROOT)
                        .contains(typed))
                .sorted(java.util.Comparator.comparing(
                        form -> !form.title().toLowerCase(Locale.ROOT).contains(typed)))
                .forEach(form -> all.add(Optional.of(form)));
        shown = all;
        list.getChildren().setAll(all.stream().map(this::row).toList());
        choose(none.startsWith(typed) || all.size() < 2 || all.getFirst().isPresent() ? 0 : 1);
    }

    private Label row(Optional<VerseForm> form) {
        Label row = Controls.styled(new Label(title(form)), "lh-pick-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinHeight(ROW);
        row.setOnMouseClicked(_ -> {
            choose(shown.indexOf(form));
            field.requestFocus();
        });
        return row;
    }

    private String title(Optional<VerseForm> form) {
        return form.map(VerseForm::title).orElseGet(() -> messages.text("poem.form.none"));
    }

    private void chooseNow() {
        Optional<VerseForm> now = poem.formProperty().get().map(PoemForm::form);
        choose(Math.max(0, shown.indexOf(now)));
    }

    private void choose(int index) {
        at = Math.max(0, index);
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).getStyleClass().remove("lh-picked");
            if (i == at) {
                list.getChildren().get(i).getStyleClass().add("lh-picked");
            }
        }
        describe();
        reveal();
    }

    private Optional<VerseForm> chosen() {
        return at < shown.size() ? shown.get(at) : Optional.empty();
    }

    private void describe() {
        details.getChildren().clear();
        if (shown.isEmpty()) {
            details.getChildren().add(Controls.paragraph(messages.text("poem.form.nothing"), "lh-2"));
            return;
        }
        details.getChildren().add(Controls.label(title(chosen()), "lh-ui-16", "lh-strong"));
        chosen().ifPresentOrElse(this::describe, () -> details.getChildren()
                .add(Controls.paragraph(messages.text("poem.form.prose"), "lh-2")));
        field.setAccessibleHelp(
                title(chosen()) + ". " + chosen().map(texts::shape).orElse(""));
    }

    private void describe(VerseForm form) {
        details.getChildren().add(Controls.paragraph(texts.shape(form), "lh-2"));
        details.getChildren().add(Controls.paragraph(form.about(), "lh-ui-13", "lh-2"));
        if (PoemForm.asksWord(form)) {
            details.getChildren().add(wordRow);
        }
        VBox example = Controls.padded(Controls.column(2), 8, 0, 0, 0);
        form.example().stream().limit(EXAMPLE).forEach(line -> example.getChildren()
                .add(Controls.label(line, "lh-serif-15")));
        details.getChildren().add(example);
    }

    private void use() {
        Optional<VerseForm> form = chosen();
        if (shown.isEmpty()) {
            return;
        }
        String given = PoemForm.given(word.getText());
        if (form.filter(PoemForm::asksWord).isPresent() && given.isEmpty()) {
            word.requestFocus();
            return;
        }
        poem.choose(form.map(one -> new PoemForm(one, PoemForm.asksWord(one) ? given : "")));
        close.run();
    }

    /// Of the form that is chosen the writer makes one of their own.
    private void change() {
        chosen().or(() -> poem.forms().stream().filter(form -> !form.isOwn()).findFirst())
                .ifPresent(form -> change.accept(poem.draft(form, messages.text("poem.own.name", form.title()))));
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ENTER) {
            key.consume();
            use();
        } else if (code == KeyCode.E && key.isShortcutDown()) {
            key.consume();
            change();
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            key.consume();
            choose(Math.clamp(at + (code == KeyCode.UP ? -1 : 1), 0, Math.max(0, shown.size() - 1)));
        }
    }

    private void reveal() {
        double over = shown.size() * ROW - HEIGHT;
        if (over > 0) {
            double top = scroll.getVvalue() * over;
            double least = (at + 1) * ROW - HEIGHT;
            scroll.setVvalue(Math.clamp(Math.min(at * ROW, Math.max(least, top)) / over, 0, 1));
        }
    }
}
