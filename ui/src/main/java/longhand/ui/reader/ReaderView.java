package longhand.ui.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.memory.text.Paragraph;
import longhand.ui.Messages;
import longhand.ui.reader.ReaderViewModel.Phase;
import longhand.ui.take.Ways;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// The story so far, and under it the turns: 1, 2 and 3 pick one, typed words and Enter are another, Ctrl+R
/// looks for other ones, Esc leaves. Confined to the JavaFX thread.
public final class ReaderView extends VBox {

    private static final double COLUMN = 600;
    private static final double SIDE = 24;

    private final ReaderViewModel reader;
    private final Messages messages;
    private final EarlierScenes earlier;
    private final VBox story = new VBox();
    private final VBox turns = new VBox(8);
    private final TextField own = new TextField();
    private final VBox foot = new VBox(12);
    private final ScrollPane scroll;

    /// @param title of the scene
    public ReaderView(ReaderViewModel reader, String title, Messages messages) {
        this.reader = reader;
        this.messages = messages;
        earlier = new EarlierScenes(reader.earlier(), messages);
        VBox head = Controls.padded(new VBox(Controls.paragraph(title, "lh-title")), 28, 0, 14, 0);
        VBox column = new VBox(earlier, head, story);
        scroll = Controls.scroll(centred(column));
        scroll.setFocusTraversable(false);
        own.setPromptText(messages.text("reader.own"));
        own.setAccessibleText(messages.text("reader.own"));
        Controls.styled(foot, "lh-reader-foot");
        HBox edge = Controls.styled(centred(foot), "lh-reader-edge");
        scroll.viewportBoundsProperty().addListener((_, _, seen) -> align(edge, seen.getWidth()));
        getChildren().addAll(Controls.fill(scroll), edge);
        Controls.keepingEscape(Controls.styled(this, "lh-page"));
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        reader.phaseProperty().addListener((_, _, _) -> showFoot());
        reader.waysProperty().addListener((_, _, _) -> showFoot());
        story.heightProperty().addListener((_, _, _) -> scroll.setVvalue(1));
        showStory();
        showFoot();
    }

    private static HBox centred(VBox column) {
        column.setMaxWidth(COLUMN);
        HBox.setHgrow(column, javafx.scene.layout.Priority.ALWAYS);
        HBox row = Controls.padded(new HBox(column), 0, SIDE, 16, SIDE);
        row.setAlignment(Pos.TOP_CENTER);
        return row;
    }

    /// The scroll bar beside the story moves its column; what stands under it moves along.
    private void align(HBox edge, double seen) {
        double bar = seen > 0 ? Math.max(0, getWidth() - seen) : 0;
        Controls.padded(edge, 0, SIDE + bar, 16, SIDE);
    }

    /// To be called when it has come into view.
    public void focus() {
        own.requestFocus();
        scroll.setVvalue(1);
    }

    /// To be called after each change of the scene. Paragraphs that did not change stay.
    public void showStory() {
        List<Node> paragraphs = new ArrayList<>();
        boolean telling = reader.phaseProperty().get() == Phase.TELLING;
        int at = 0;
        for (Paragraph paragraph : reader.scene().paragraphs()) {
            boolean fresh = telling && at + paragraph.length() > reader.told();
            paragraphs.add(shown(paragraphs.size(), new ReaderParagraph(paragraph, fresh)));
            at += paragraph.length() + 1;
        }
        if (!paragraphs.equals(story.getChildren())) {
            story.getChildren().setAll(paragraphs);
        }
    }

    private Node shown(int index, ReaderParagraph wanted) {
        if (index < story.getChildren().size()
                && wanted.equals(story.getChildren().get(index).getUserData())) {
            return story.getChildren().get(index);
        }
        return wanted.node(messages.locale());
    }

    private void showFoot() {
        showStory();
        turns.getChildren().clear();
        foot.getChildren().clear();
        switch (reader.phaseProperty().get()) {
            case CHOOSING -> showChoosing();
            case TELLING -> {
                foot.getChildren().add(hint("reader.telling", "lh-model"));
                requestFocus(); // a digit that picked a turn is typed nowhere
            }
            case LEAVING -> showLeaving();
            case LEFT -> {}
        }
    }

    private void showChoosing() {
        switch (reader.waysProperty().get()) {
            case Ways.None _ -> {}
            case Ways.Looking _ -> turns.getChildren().add(hint("reader.looking", "lh-model"));
            case Ways.Missing(var why) ->
                turns.getChildren().add(Controls.paragraph(why.text(messages), "lh-ui-13", "lh-2"));
            case Ways.Found(var plans) -> {
                for (int i = 0; i < plans.size(); i++) {
                    turns.getChildren().add(turn(i + 1, plans.get(i)));
                }
            }
        }
        foot.getChildren().addAll(turns, own, hint("reader.keys", "lh-3"));
        own.requestFocus();
    }

    private HBox turn(int number, String plan) {
        WrappedText words = Controls.fill(new WrappedText(plan, messages.locale(), "lh-serif-15", "lh-words"));
        HBox row = new HBox(12, Controls.label(messages.text("number", number), "lh-ui-13", "lh-3"), words);
        row.setOnMouseClicked(_ -> reader.pick(number));
        return Controls.styled(row, "lh-turn");
    }

    private Node hint(String key, String shade) {
        return Controls.paragraph(messages.text(key), "lh-ui-13", shade);
    }

    private void showLeaving() {
        HBox buttons = Controls.row(
                6,
                Controls.command(messages.text("reader.keep"), "Enter", reader::keepAll, "lh-small", "lh-primary"),
                Controls.command(messages.text("reader.take-back"), "Del", reader::takeBack, "lh-small", "lh-danger"),
                Controls.command(messages.text("reader.read-on"), "Esc", reader::back, "lh-small", "lh-quiet"));
        foot.getChildren()
                .addAll(
                        Controls.paragraph(messages.text("reader.leave", reader.turns(), reader.words()), "lh-strong"),
                        buttons);
        buttons.getChildren().getFirst().requestFocus();
    }

    private void pressed(KeyEvent key) {
        boolean chooses = reader.phaseProperty().get() == Phase.CHOOSING;
        KeyCode code = key.getCode();
        if (code == KeyCode.ESCAPE) {
            key.consume();
            reader.back();
        } else if (reader.phaseProperty().get() == Phase.LEAVING && code == KeyCode.DELETE) {
            key.consume();
            reader.takeBack();
        } else if (chooses && code == KeyCode.R && key.isShortcutDown()) {
            key.consume();
            reader.look();
        } else if (chooses && code == KeyCode.ENTER) {
            key.consume();
            String turn = own.getText();
            own.clear();
            reader.tell(turn);
        } else if (chooses && own.getText().isEmpty() && code.isDigitKey() && !key.isShortcutDown()) {
            pickByDigit(key);
        } else if (code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN) {
            key.consume();
            page(code == KeyCode.PAGE_UP ? -1 : 1);
        }
    }

    /// A digit that is no turn begins the reader's own words.
    private void pickByDigit(KeyEvent key) {
        int number = Integer.parseInt(key.getCode().getName().replaceAll("\\D", ""));
        if (reader.waysProperty().get() instanceof Ways.Found(var plans) && number >= 1 && number <= plans.size()) {
            key.consume();
            reader.pick(number);
        }
    }

    private void page(int direction) {
        if (direction < 0 && scroll.getVvalue() == 0 && earlier.hasMore()) {
            showEarlier();
        }
        double seen = scroll.getViewportBounds().getHeight();
        double rest = height() - seen;
        if (rest > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + direction * seen / rest, 0, 1));
        }
    }

    /// What was read stays where it was.
    private void showEarlier() {
        double before = height();
        earlier.showMore();
        layout();
        double rest = height() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(rest <= 0 ? 0 : Math.clamp((height() - before) / rest, 0, 1));
    }

    private double height() {
        return scroll.getContent().getLayoutBounds().getHeight();
    }
}
