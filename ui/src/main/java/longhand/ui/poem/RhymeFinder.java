package longhand.ui.poem;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.RhymeWord;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// Finds rhymes at the caret: a word, perfect or near, by syllables. Down goes into the words, Enter puts the
/// chosen one onto the page, Alt+Left and Alt+Right change the kind. Confined to the JavaFX thread.
public final class RhymeFinder extends VBox {

    private static final double WIDTH = 494;
    private static final double HEIGHT = 232;

    private final PoemViewModel poem;
    private final TextField field = new TextField();
    private final ToggleButton perfect;
    private final ToggleButton near;
    private final RhymeGrid grid;
    private final ScrollPane scroll;
    private final Messages messages;
    private final Consumer<String> use;

    /// @param word  that is to be rhymed
    /// @param use   hears the word that is taken
    /// @param close leads back to the page
    public RhymeFinder(PoemViewModel poem, Messages messages, String word, Consumer<String> use, Runnable close) {
        this.poem = poem;
        this.messages = messages;
        this.use = use;
        perfect = new ToggleButton(messages.text("rhyme.perfect"));
        near = new ToggleButton(messages.text("rhyme.near"));
        perfect.setSelected(true);
        grid = new RhymeGrid(messages, use, field::requestFocus);
        scroll = Controls.scroll(Controls.padded(grid, 0, 8, 0, 0));
        scroll.setFocusTraversable(false);
        Controls.high(scroll, HEIGHT);
        Controls.styled(Controls.padded(Controls.wide(this, WIDTH), 12, 14, 12, 14), "lh-float");
        setSpacing(10);
        getChildren().addAll(head(), scroll, Controls.rule(), foot(close));
        field.setText(word);
        field.textProperty().addListener((_, _, _) -> look());
        perfect.setOnAction(_ -> look());
        near.setOnAction(_ -> look());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        look();
    }

    /// To be called when it comes to the caret.
    public void open() {
        field.requestFocus();
        field.selectAll();
    }

    private HBox head() {
        field.setAccessibleText(messages.text("rhyme.for"));
        Controls.wide(field, 168);
        return Controls.row(
                8,
                Controls.label(messages.text("rhyme.for"), "lh-strong"),
                field,
                Controls.spring(),
                Controls.segments(new ToggleGroup(), List.of(perfect, near)));
    }

    private HBox foot(Runnable close) {
        return Controls.row(
                6,
                Controls.label(messages.text("rhyme.keys"), "lh-ui-13", "lh-2"),
                Controls.spring(),
                Controls.command(messages.text("length.close"), "Esc", close, "lh-small", "lh-quiet"),
                Controls.command(messages.text("rhyme.use"), "Enter", this::use, "lh-small", "lh-primary"));
    }

    private void look() {
        poem.rhymes(field.getText(), perfect.isSelected(), this::show);
    }

    private void show(List<RhymeWord> rhymes) {
        grid.show(rhymes, poem.words());
        scroll.setVvalue(0);
    }

    private void use() {
        Optional<String> word = grid.chosen();
        word.ifPresent(use);
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ENTER) {
            key.consume();
            use();
        } else if (key.isAltDown() && (code == KeyCode.LEFT || code == KeyCode.RIGHT)) {
            key.consume();
            (code == KeyCode.LEFT ? perfect : near).fire();
        } else if (code == KeyCode.DOWN && field.isFocused()) {
            key.consume();
            grid.requestFocus();
        }
        reveal();
    }

    private void reveal() {
        grid.chosenLabel().ifPresent(label -> {
            double over = grid.getHeight() - HEIGHT;
            double top = grid.sceneToLocal(label.localToScene(label.getLayoutBounds()))
                    .getMinY();
            if (over > 0) {
                double now = scroll.getVvalue() * over;
                double least = top + label.getHeight() - HEIGHT;
                scroll.setVvalue(Math.clamp(Math.min(top, Math.max(least, now)) / over, 0, 1));
            }
        });
    }
}
