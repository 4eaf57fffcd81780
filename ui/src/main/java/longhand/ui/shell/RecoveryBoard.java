package longhand.ui.shell;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import longhand.memory.api.Opening;
import longhand.memory.api.SavedState;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// What a crash left: whether all words are here, the last ones, and earlier states that can be opened.
/// Stands in the page's place until the writer goes on. Confined to the JavaFX thread.
final class RecoveryBoard implements Board {

    private static final double COLUMN = 600;
    private static final double LEAST_MARGIN = 24;

    /// What the writer can do here; a state is empty for the present one.
    interface Actions {
        void goOn();

        void openReadOnly(SavedState state);

        void saveCopy(Optional<SavedState> state);
    }

    private final RecoveryTexts texts;
    private final Messages messages;
    private final Actions actions;
    private final RecoveryStates states;
    private final Button goOn;
    private final Button readOnly;
    private final VBox details = new VBox(4);
    private final ScrollPane view;

    /// Whether there is so much to tell that a line above the status bar is not enough.
    static boolean isDemanded(Opening opening) {
        return !opening.readOnly()
                && (!opening.losses().isEmpty() || opening.afterCrash() && opening.recoveredEdits() > 0);
    }

    RecoveryBoard(Desk desk, Messages messages, ZoneId zone, Actions actions) {
        this.messages = messages;
        this.actions = actions;
        texts = new RecoveryTexts(desk, messages, zone);
        states = new RecoveryStates(messages, texts, this::refresh);
        goOn = Controls.command(messages.text("recovery.go-on"), "Enter", actions::goOn, "lh-primary");
        readOnly = Controls.button(
                messages.text("recovery.read-only"),
                () -> states.chosen().ifPresent(actions::openReadOnly),
                "lh-quiet");
        VBox column = Controls.column(
                0, Controls.padded(Controls.label(desk.project().title(), "lh-title"), 0, 0, 18, 0), card());
        column.setMaxWidth(COLUMN);
        lastWords(column);
        column.getChildren().addAll(states, buttons(), details);
        StackPane middle = new StackPane(column);
        StackPane.setAlignment(column, javafx.geometry.Pos.TOP_CENTER);
        Controls.padded(middle, 56, LEAST_MARGIN, 28, LEAST_MARGIN);
        view = Controls.styled(Controls.scroll(middle), "lh-page");
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        texts.details().forEach(line -> details.getChildren().add(Controls.paragraph(line, "lh-ui-13", "lh-2")));
        Controls.padded(details, 16, 0, 0, 0);
        showDetails(false);
        refresh();
    }

    @Override
    public String title() {
        return texts.bookTitle();
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void onShown() {
        goOn.requestFocus();
    }

    /// The earlier states, as soon as they are known.
    void show(List<SavedState> earlier) {
        states.show(earlier);
    }

    private VBox card() {
        boolean lost = texts.isLost();
        HBox head = Controls.row(
                10,
                Controls.icon(lost ? "fth-alert-triangle" : "fth-check", lost ? "lh-danger" : "lh-pen"),
                Controls.paragraph(texts.headline(), "lh-strong", "lh-ui-16", lost ? "lh-danger" : "lh-ink"));
        return Controls.styled(Controls.column(6, head, Controls.paragraph(texts.happened(), "lh-2")), "lh-card");
    }

    private void lastWords(VBox column) {
        texts.lastWords().ifPresent(words -> {
            WrappedText sentence = new WrappedText(words.before(), messages.locale(), "lh-title-s", "lh-3");
            sentence.add(words.recovered(), messages.locale(), "lh-title-s", "lh-words");
            column.getChildren()
                    .addAll(
                            Controls.padded(Controls.label(texts.lastWordsHead(), "lh-ui-13", "lh-2"), 24, 0, 4, 0),
                            sentence);
        });
    }

    private HBox buttons() {
        HBox row = Controls.row(
                8,
                goOn,
                readOnly,
                Controls.button(messages.text("recovery.copy"), () -> actions.saveCopy(states.chosen()), "lh-quiet"),
                Controls.spring(),
                Controls.button(
                        messages.text("recovery.happened"), () -> showDetails(!details.isVisible()), "lh-quiet"));
        return Controls.padded(row, 24, 0, 0, 0);
    }

    private void showDetails(boolean show) {
        Controls.show(details, show);
    }

    /// The present state is written on; an earlier one can only be read.
    private void refresh() {
        goOn.setDisable(states.chosen().isPresent());
        readOnly.setDisable(states.chosen().isEmpty());
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !goOn.isDisabled()) {
            key.consume();
            actions.goOn();
        }
    }
}
