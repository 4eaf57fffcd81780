package longhand.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import longhand.engine.api.ModelDescription;
import longhand.memory.api.SaveState;
import longhand.ui.Messages;
import longhand.ui.take.ModelState;
import longhand.ui.theme.Controls;

/// The line at the bottom: whether the words are safe, what the model does, how many words there are.
/// In a narrow window the name of the graphics card, session, today and book give way, in this order.
final class StatusBar extends Region {

    private static final double PADDING = 17;
    private static final double GAP = 16;

    private final Messages messages;
    private final StatusTexts texts;
    private final HBox saved = Controls.row(6);
    private final HBox session = Controls.row(6);
    private final Label sessionText = Controls.label("", "lh-ui-13", "lh-3");
    private final HBox left = Controls.styled(Controls.row(14, saved, session), "lh-status-left");
    private final ModelChip chip;
    private final Label selected = Controls.label("", "lh-ui-13", "lh-2");
    private final Label scene = Controls.label("", "lh-ui-13", "lh-2");
    private final Label book = Controls.label("", "lh-ui-13", "lh-2");
    private final Label today = Controls.label("", "lh-ui-13", "lh-2");
    private final HBox right = Controls.styled(Controls.row(GAP, selected, scene, book, today), "lh-status-right");

    StatusBar(Messages messages, StatusTexts texts) {
        this.messages = messages;
        this.texts = texts;
        chip = new ModelChip(texts);
        Controls.styled(this, "lh-status");
        session.getChildren().addAll(Controls.icon("fth-clock", "lh-i-14", "lh-3"), sessionText);
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(left, chip, right);
        nothingToSave();
        select(0);
        widthProperty().addListener((_, _, _) -> fit());
    }

    void nothingToSave() {
        show(saved, Controls.label(messages.text("status.nothing-to-save"), "lh-ui-13", "lh-3"));
    }

    /// On the first page: nothing is counted that the writer has not begun.
    void nothingWritten() {
        nothingToSave();
        sessionText.setText("");
        scene.setText(messages.text("status.words", 0));
        book.setText("");
        today.setText("");
        fit();
    }

    void readOnly() {
        show(
                saved,
                Controls.icon("fth-lock", "lh-i-14"),
                Controls.label(messages.text("status.read-only"), "lh-ui-13", "lh-2"));
    }

    void show(SaveState state) {
        switch (state) {
            case SaveState.Saved(Instant at) ->
                show(
                        saved,
                        Controls.icon("fth-check", "lh-i-14", "lh-pen"),
                        Controls.label(messages.text("status.saved", texts.time(at)), "lh-ui-13", "lh-2"));
            case SaveState.Saving _ -> {
                saved.setMinWidth(saved.getWidth()); // nothing beside it moves because a take is saved
                saved.getChildren().setAll(Controls.label(messages.text("status.saving"), "lh-ui-13", "lh-3"));
            }
            case SaveState.Failing failing ->
                show(
                        saved,
                        Controls.icon("fth-alert-triangle", "lh-i-14", "lh-danger"),
                        Controls.label(
                                messages.text("status.failing", texts.time(failing.since())), "lh-ui-13", "lh-danger"));
        }
        fit();
    }

    void showSession(Duration open) {
        sessionText.setText(texts.session(open));
        fit();
    }

    /// @param loaded  the model as the engine has it; empty until it is loaded
    /// @param allowed false = AI off: no sign of the model
    void show(ModelState state, Optional<ModelDescription> loaded, boolean allowed) {
        chip.setVisible(allowed);
        chip.show(state, loaded);
        fit();
    }

    /// What the model's chip does when it is pressed.
    void onModel(Runnable action) {
        chip.setOnAction(_ -> action.run());
    }

    /// @return false if there is no sign of the model
    boolean focusModel() {
        if (chip.isVisible()) {
            chip.requestFocus();
        }
        return chip.isVisible();
    }

    void showCounts(String sceneText, int bookWords, String todayText) {
        scene.setText(sceneText);
        book.setText(messages.text("status.book", bookWords));
        today.setText(todayText);
        fit();
    }

    /// @param words that are selected; 0 = none
    void select(int words) {
        selected.setText(messages.text("status.selected", words));
        Controls.show(selected, words > 0);
        fit();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - 1;
        double leftWidth = left.prefWidth(-1);
        double rightWidth = right.prefWidth(-1);
        double chipWidth = chip.prefWidth(-1);
        double chipHeight = chip.prefHeight(-1);
        left.resizeRelocate(PADDING, 1, leftWidth, height);
        right.resizeRelocate(getWidth() - PADDING - rightWidth, 1, rightWidth, height);
        // In the middle of what is left, so that neither neighbour is touched.
        double from = PADDING + leftWidth + GAP;
        double to = getWidth() - PADDING - rightWidth - GAP;
        double middle = Math.clamp((from + to - chipWidth) / 2, from, Math.max(from, to - chipWidth));
        chip.resizeRelocate(Math.floor(middle), 1 + Math.floor((height - chipHeight) / 2), chipWidth, chipHeight);
    }

    private static void show(HBox box, Node... nodes) {
        box.setMinWidth(USE_COMPUTED_SIZE);
        box.getChildren().setAll(nodes);
    }

    /// Lets what matters least go first, one after the other, until all fits.
    private void fit() {
        List<Node> parts = List.of(session, today, book);
        chip.nameCard(true);
        Controls.show(session, !sessionText.getText().isEmpty());
        Controls.show(today, !today.getText().isEmpty());
        Controls.show(book, !book.getText().isEmpty());
        chip.nameCard(getWidth() == 0 || needed() <= getWidth());
        for (Node part : parts) {
            if (getWidth() > 0 && needed() > getWidth()) {
                Controls.show(part, false);
            }
        }
        requestLayout();
    }

    private double needed() {
        double chipWidth = chip.isVisible() ? chip.prefWidth(-1) + GAP : 0;
        return 2 * PADDING + left.prefWidth(-1) + GAP + chipWidth + right.prefWidth(-1);
    }
}
