package longhand.ui.rule;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.LikelyWord;
import longhand.ui.Messages;
import longhand.ui.rule.WordsViewModel.Words;
import longhand.ui.theme.Controls;
import longhand.ui.theme.Meter;

/// The likeliest words at the caret, after the menu of Constrained Text Generation Studio (Roush et al., 2022,
/// arXiv:2306.15926), over whole words. Typing asks for words that begin so, Up and Down choose, Enter writes the
/// chosen one, Esc leaves. Confined to the JavaFX thread.
public final class WordMenu extends VBox {

    private static final double WIDTH = 344;
    private static final double WORD = 132;
    private static final double BAR = 72;
    private static final double ROW = 26;

    private final WordsViewModel words;
    private final WordChoice choice;
    private final List<String> rules;
    private final Messages messages;
    private final Consumer<String> use;
    private final TextField field = new TextField();
    private final VBox list = new VBox();
    private final ChangeListener<Words> shows = (_, _, now) -> show(now);
    private List<LikelyWord> shown = List.of();
    private int at;

    /// @param rules that the words keep
    /// @param use   hears the word that is taken
    /// @param close leads back to the page
    public WordMenu(
            WordsViewModel words,
            WordChoice choice,
            List<String> rules,
            Messages messages,
            Consumer<String> use,
            Runnable close) {
        this.words = words;
        this.choice = choice;
        this.rules = rules;
        this.messages = messages;
        this.use = use;
        Controls.styled(Controls.padded(Controls.wide(this, WIDTH), 10, 12, 10, 12), "lh-float");
        setSpacing(8);
        field.setText(choice.word().beginning());
        field.setPromptText(messages.text("words.hint"));
        field.setAccessibleText(messages.text("words.hint"));
        Controls.high(list, WordsViewModel.MOST * ROW);
        getChildren().addAll(field, list, Controls.rule(), foot(close));
        field.textProperty().addListener((_, _, _) -> look());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        words.wordsProperty().addListener(shows);
        sceneProperty().addListener((_, _, now) -> {
            if (now == null) {
                words.wordsProperty().removeListener(shows);
                words.stop();
            }
        });
    }

    /// To be called when it comes to the caret.
    public void open() {
        field.requestFocus();
        field.end();
        look();
        show(words.wordsProperty().get());
    }

    private HBox foot(Runnable close) {
        String kept = rules.isEmpty() ? "" : messages.text("words.rules", rules.size());
        return Controls.row(
                6,
                Controls.label(kept, "lh-ui-12", "lh-2"),
                Controls.spring(),
                Controls.command(messages.text("length.close"), "Esc", close, "lh-small", "lh-quiet"),
                Controls.command(messages.text("words.use"), "Enter", this::use, "lh-small", "lh-primary"));
    }

    private void look() {
        words.look(choice.begun(field.getText().strip()), rules);
    }

    private void show(Words now) {
        switch (now) {
            case Words.None _ -> {}
            case Words.Looking _ -> tell(messages.text("words.looking"));
            case Words.Found(var found) when found.isEmpty() -> tell(messages.text("words.none"));
            case Words.Found(var found) -> fill(found);
            case Words.Missing(var why) -> tell(why.text(messages));
        }
    }

    private void tell(String sentence) {
        shown = List.of();
        list.getChildren().setAll(Controls.paragraph(sentence, "lh-2"));
    }

    private void fill(List<LikelyWord> found) {
        shown = found;
        list.getChildren().setAll(found.stream().map(this::row).toList());
        choose(0);
    }

    private HBox row(LikelyWord word) {
        Meter bar = Controls.styled(new Meter(), "lh-by-model-bar");
        bar.show(word.probability() / shown.getFirst().probability());
        Label text = Controls.wide(new Label(word.word()), WORD);
        Label share = Controls.label(share(word), "lh-ui-12", "lh-2");
        HBox row = Controls.row(
                10, Controls.styled(text, "lh-serif-15"), Controls.wide(bar, BAR), Controls.spring(), share);
        Controls.high(Controls.styled(row, "lh-pick-row"), ROW);
        row.setOnMouseClicked(_ -> use.accept(word.word()));
        return row;
    }

    /// In plain words: of so many times it comes once.
    private String share(LikelyWord word) {
        double times = 1 / Math.max(1e-9, word.probability());
        return times > 9_999 ? messages.text("words.rare") : messages.text("words.share", Math.round(times));
    }

    private void choose(int index) {
        at = Math.clamp(index, 0, Math.max(0, shown.size() - 1));
        for (int i = 0; i < shown.size(); i++) {
            list.getChildren().get(i).getStyleClass().remove("lh-picked");
        }
        if (!shown.isEmpty()) {
            list.getChildren().get(at).getStyleClass().add("lh-picked");
            field.setAccessibleHelp(shown.get(at).word() + ", " + share(shown.get(at)));
        }
    }

    private void use() {
        if (!shown.isEmpty()) {
            use.accept(shown.get(at).word());
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
