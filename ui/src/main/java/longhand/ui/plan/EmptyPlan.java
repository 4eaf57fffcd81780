package longhand.ui.plan;

import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// What stands where no beats are: a field for the first one, and, with a model, what it needs to propose some.
/// Confined to the JavaFX thread.
final class EmptyPlan extends VBox {

    private static final double FIELD = 560;
    private static final int USUAL_WORDS = 1200;
    private static final int MOST_WORDS = 30_000;

    private final Messages messages;
    private final TextField first = new TextField();
    private final TextField about = new TextField();
    private final TextField words = new TextField();
    private final Button propose;
    private final VBox proposing;
    private final Label said = Controls.paragraph("", "lh-ui-13");
    private final VBox drawn = Controls.column(6);
    private final BiConsumer<String, Integer> asked;
    private String offered = "";
    private boolean proposes = true;
    private IntFunction<OptionalInt> seconds = _ -> OptionalInt.empty();

    /// @param typed told the first beat
    /// @param asked told what the story is about, and its words
    /// @param stop  the model need not go on
    EmptyPlan(Messages messages, Consumer<String> typed, BiConsumer<String, Integer> asked, Runnable stop) {
        this.messages = messages;
        this.asked = asked;
        Controls.padded(this, 8, 28, 28, 28).setSpacing(12);
        field(first, messages.text("plan.first"), messages.text("plan.point"), FIELD);
        first.setOnAction(_ -> typed.accept(first.getText()));
        field(about, messages.text("plan.about"), messages.text("plan.about"), 400);
        field(words, "", messages.text("plan.how-many"), 72);
        propose = Controls.command(messages.text("plan.propose"), "Ctrl+Enter", () -> {
            if (proposes) {
                ask();
            } else {
                stop.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        about.setOnAction(_ -> ask());
        words.setOnAction(_ -> ask());
        words.textProperty().addListener((_, _, _) -> {
            if (proposes) {
                propose.setText(proposeIn());
            }
        });
        HBox row = Controls.row(
                8, about, words, Controls.label(messages.text("plan.words-unit"), "lh-ui-13", "lh-2"), propose);
        proposing = Controls.column(8, Controls.label(messages.text("plan.or"), "lh-ui-13", "lh-2"), row, said, drawn);
        proposing.managedProperty().bind(proposing.visibleProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        words.setText(messages.text("plan.digits", USUAL_WORDS));
        getChildren().addAll(Controls.paragraph(messages.text("plan.empty"), "lh-2"), first, proposing);
    }

    private static void field(TextField field, String prompt, String name, double width) {
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setMaxWidth(width);
        field.setPrefWidth(width);
        Controls.keepingEscape(field);
    }

    /// A beat is written by the same key once there is one.
    private void pressed(KeyEvent key) {
        boolean asks = key.getCode() == KeyCode.ENTER
                && key.isShortcutDown()
                && !key.isShiftDown()
                && !key.isAltDown()
                && proposes
                && proposing.isVisible();
        if (asks) {
            key.consume();
            ask();
        }
    }

    private void ask() {
        int number = number();
        words.setText(messages.text("plan.digits", number));
        asked.accept(about.getText(), number);
    }

    /// @param estimate seconds that a plan of so many words takes
    void estimate(IntFunction<OptionalInt> estimate) {
        seconds = estimate;
    }

    private String proposeIn() {
        OptionalInt takes = seconds.apply(number());
        return takes.isPresent() ? messages.text("plan.propose-in", takes.getAsInt()) : messages.text("plan.propose");
    }

    private int number() {
        String digits = words.getText().replaceAll("\\D", "");
        return digits.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(digits), 1, MOST_WORDS) : USUAL_WORDS;
    }

    /// What the writer has typed into the fields stays.
    ///
    /// @param known  what the scene or the story is about, as far as that was said before
    /// @param target words that the scene is to have; 0 = none
    void begin(String known, int target) {
        first.clear();
        if (about.getText().isBlank() || about.getText().equals(offered)) {
            about.setText(known);
        }
        offered = known;
        if (target > 0) {
            words.setText(messages.text("plan.digits", target));
        }
    }

    void focusFirst() {
        first.requestFocus();
    }

    /// @param canChange whether beats can be made here
    /// @param model     whether a model may propose some
    void show(boolean canChange, boolean model, PlanWork work, String trouble) {
        first.setDisable(!canChange);
        proposing.setVisible(model && canChange);
        boolean busy = work instanceof PlanWork.Proposing;
        about.setEditable(!busy);
        words.setEditable(!busy);
        // The same button, so that the focus need not go anywhere.
        propose.setText(busy ? messages.text("plan.stop") : proposeIn());
        propose.setContentDisplay(busy ? ContentDisplay.TEXT_ONLY : ContentDisplay.RIGHT);
        proposes = !busy;
        drawn.getChildren().clear();
        said.setText(trouble);
        BeatRow.marked(said, "lh-model", busy);
        if (work instanceof PlanWork.Proposing(var lines, int of)) {
            said.setText(messages.text("plan.proposing", lines.size(), of));
            lines.forEach(line -> drawn.getChildren().add(new WrappedText(line, messages.locale(), "lh-words")));
        }
    }
}
