package longhand.ui.page;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import org.kordamp.ikonli.javafx.FontIcon;

/// The commands under a fresh take: Stop while it streams, then Keep, Retry, older and newer, Undo.
///
/// Its buttons are never rebuilt and never change their parent, so that a press on Stop is not lost
/// while text streams.
public final class TakeBar extends HBox {

    private final Messages messages;
    private final Button keep;
    private final Button stop;
    private final Button retry;
    private final Button older;
    private final Button newer;
    private final Button undo;
    private final Label position = quiet("lh-2");
    private final Label wordsSoFar = quiet("lh-2");
    private final Label asked = quiet("lh-3");
    private final Button words = new Button();
    private int count;
    private int askedWords;

    TakeBar(Messages messages) {
        this.messages = messages;
        keep = command("page.keep", "lh-strong");
        stop = command("page.stop", "lh-strong");
        retry = command("page.retry", "lh-quiet");
        undo = command("page.undo", "lh-quiet");
        older = chevron("fth-chevron-left", "page.older");
        newer = chevron("fth-chevron-right", "page.newer");
        words.getStyleClass().addAll("lh-small", "lh-quiet", "lh-words-asked");
        words.setFocusTraversable(false);
        words.setTooltip(new Tooltip(messages.text("page.length") + " " + messages.text("page.length.key")));
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        setMargin(keep, new Insets(0, 8, 0, 0));
        setMargin(wordsSoFar, new Insets(0, 8, 0, 10));
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(2);
        getStyleClass().add("lh-take-bar");
        getChildren().addAll(keep, stop, wordsSoFar, asked, retry, older, position, newer, undo, gap, words);
        setPosition(1, 1);
        showStreaming(false);
    }

    /// "Take 2 of 5".
    public void setPosition(int take, int of) {
        position.setText(messages.text("page.take-of", take, of));
        older.setDisable(take <= 1);
        newer.setDisable(take >= of);
    }

    /// What was asked for, such as "about 150 asked, ends on a sentence"; empty = nothing.
    public void setAsked(String text) {
        asked.setText(text);
    }

    /// How many words the take on the page was to have; 0 = not known.
    public void setAskedWords(int asked) {
        askedWords = asked;
        setWords(count);
    }

    /// What the figure at the right leads to.
    public void onLength(Runnable action) {
        words.setOnAction(_ -> action.run());
    }

    void showStreaming(boolean streaming) {
        for (Region only : new Region[] {stop, wordsSoFar, asked}) {
            Controls.show(only, streaming);
        }
        for (Region only : new Region[] {keep, retry, older, position, newer, undo, words}) {
            Controls.show(only, !streaming);
        }
    }

    void setWords(int now) {
        count = now;
        words.setText(
                askedWords == 0 || askedWords == count
                        ? messages.text("page.words", count)
                        : messages.text("page.words-of", count, askedWords));
        wordsSoFar.setText(messages.text("page.words", count));
    }

    Button keep() {
        return keep;
    }

    Button stop() {
        return stop;
    }

    Button retry() {
        return retry;
    }

    Button older() {
        return older;
    }

    Button newer() {
        return newer;
    }

    Button undo() {
        return undo;
    }

    private Button command(String text, String styleClass) {
        Label key = new Label(messages.text(text + ".key"));
        key.getStyleClass().addAll("lh-key", "lh-3");
        Button button = new Button(messages.text(text), key);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setGraphicTextGap(8);
        button.getStyleClass().addAll("lh-small", styleClass);
        button.setFocusTraversable(false); // Tab keeps; the caret stays in the text
        return button;
    }

    private Button chevron(String icon, String text) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("lh-quiet", "lh-icon-only");
        button.setAccessibleText(messages.text(text));
        button.setTooltip(new Tooltip(messages.text(text) + " " + messages.text(text + ".key")));
        button.setFocusTraversable(false);
        return button;
    }

    private static Label quiet(String shade) {
        Label label = new Label();
        label.getStyleClass().addAll("lh-ui-13", shade);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
