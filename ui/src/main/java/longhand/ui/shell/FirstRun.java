package longhand.ui.shell;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// What stands above the page at the first start: three ways to begin. The page below is there to type
/// on; the first key that is typed makes this go.
final class FirstRun extends VBox {

    private static final double COLUMN = 600;
    private static final Duration FADE = Duration.millis(100);

    private final List<VBox> ways;
    private final Label prompt;

    /// @param toPage puts the focus on the page
    /// @param sample opens the sample book
    /// @param novel  opens a text of the writer's
    FirstRun(Messages messages, Runnable toPage, Runnable sample, Runnable novel) {
        VBox page = way(messages, "fth-edit-3", "first.page", toPage);
        page.getStyleClass().add("lh-chosen");
        ways = List.of(
                page,
                way(messages, "fth-book-open", "first.sample", sample),
                way(messages, "fth-upload", "first.novel", novel));
        HBox row = Controls.row(12);
        row.getChildren().addAll(ways);
        VBox column = Controls.column(
                0,
                Controls.label(messages.text("window.name"), "lh-wordmark"),
                Controls.padded(Controls.label(messages.text("first.line"), "lh-2"), 4, 0, 28, 0),
                row);
        Controls.wide(column, COLUMN);
        prompt = Controls.padded(
                Controls.wide(Controls.label(messages.text("first.prompt"), "lh-title-s", "lh-3"), COLUMN), 0, 0, 0, 5);
        prompt.setMouseTransparent(true);
        Controls.padded(this, 56, 0, 56, 0);
        Controls.styled(this, "lh-page");
        setAlignment(javafx.geometry.Pos.TOP_CENTER);
        getChildren().add(column);
    }

    /// Stands where the first word will stand, until it does.
    Label prompt() {
        return prompt;
    }

    void focusFirst() {
        ways.getFirst().requestFocus();
    }

    boolean hasFocus() {
        return ways.stream().anyMatch(Node::isFocused);
    }

    /// @param lessMotion goes at once instead of fading
    /// @param then       runs when it is gone
    void leave(boolean lessMotion, Runnable then) {
        if (lessMotion) {
            then.run();
            return;
        }
        FadeTransition fade = new FadeTransition(FADE, this);
        fade.setToValue(0);
        fade.setOnFinished(_ -> then.run());
        fade.play();
    }

    private static VBox way(Messages messages, String icon, String key, Runnable action) {
        VBox way = Controls.styled(
                Controls.column(
                        6,
                        Controls.icon(icon, "lh-i-18", "lh-ink"),
                        Controls.label(messages.text(key), "lh-strong"),
                        Controls.paragraph(messages.text(key + ".line"), "lh-ui-13", "lh-2")),
                "lh-way");
        way.setFocusTraversable(true);
        way.setAccessibleText(messages.text(key));
        way.setOnMouseClicked(_ -> action.run());
        way.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER || pressed.getCode() == KeyCode.SPACE) {
                pressed.consume();
                action.run();
            }
        });
        return way;
    }
}
