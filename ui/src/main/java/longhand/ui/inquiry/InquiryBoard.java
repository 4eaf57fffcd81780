package longhand.ui.inquiry;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import longhand.engine.api.Inquiry;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// Asks the book: one field, under it the answers. Enter asks, Down goes to the answers, Enter on one of them
/// to its sentence on the page; Esc stops a reading. Confined to the JavaFX thread.
public final class InquiryBoard implements Board {

    private static final double WIDTH = 640;

    private final InquiryViewModel inquiry;
    private final Messages messages;
    private final Runnable close;
    private final TextField question = new TextField();
    private final Label line = Controls.label("", "lh-2");
    private final Button stop;
    private final VBox rows = Controls.padded(new VBox(), 0, 28, 28, 28);
    private final ScrollPane scroll = Controls.scroll(rows);
    private final VBox node;

    /// @param close leads back to the page
    public InquiryBoard(InquiryViewModel inquiry, Messages messages, Runnable close) {
        this.inquiry = inquiry;
        this.messages = messages;
        this.close = close;
        question.setPromptText(messages.text("inquiry.hint"));
        question.setAccessibleText(messages.text("inquiry.hint"));
        stop = Controls.command(messages.text("inquiry.stop"), "Esc", inquiry::stop, "lh-small", "lh-quiet");
        VBox head = Controls.padded(
                Controls.column(10, Controls.label(title(), "lh-title"), askRow(), Controls.row(8, line, stop)),
                20,
                28,
                12,
                28);
        node = Controls.styled(Controls.column(0, head, Controls.fill(scroll)), "lh-page");
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.setFocusTraversable(false);
        inquiry.stateProperty().addListener((_, _, now) -> show(now));
        show(inquiry.stateProperty().get());
    }

    private Region askRow() {
        Region row = Controls.row(
                8,
                Controls.fill(question),
                Controls.command(messages.text("inquiry.ask"), "Enter", this::ask, "lh-primary"),
                Controls.command(messages.text("inquiry.summary"), "Ctrl+Enter", inquiry::summarise));
        row.setMaxWidth(WIDTH);
        return row;
    }

    @Override
    public String title() {
        return messages.text("inquiry.title");
    }

    @Override
    public Node node() {
        return node;
    }

    /// What was answered stays until the next question, or another book.
    @Override
    public void onShown() {
        if (inquiry.forgetOtherBook()) {
            question.clear();
        }
        question.requestFocus();
        question.selectAll();
    }

    private void ask() {
        inquiry.ask(question.getText());
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ESCAPE) {
            key.consume();
            escape();
        } else if (code == KeyCode.ENTER && key.isControlDown()) {
            key.consume();
            inquiry.summarise();
        } else if (code == KeyCode.ENTER && question.isFocused()) {
            key.consume();
            ask();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            key.consume();
            move(code == KeyCode.DOWN ? 1 : -1);
        }
    }

    private void escape() {
        if (inquiry.isReading()) {
            inquiry.stop();
        } else {
            close.run();
        }
    }

    /// From the field through the answers and back.
    private void move(int by) {
        List<Node> stops = new java.util.ArrayList<>(List.of(question));
        rows.getChildren().stream().filter(AnswerRow.class::isInstance).forEach(stops::add);
        int at = stops.stream().map(Node::isFocused).toList().indexOf(true);
        Node next = stops.get(Math.clamp(at + by, 0, stops.size() - 1));
        next.requestFocus();
        bringIntoView(next);
    }

    private void bringIntoView(Node row) {
        double seen = scroll.getViewportBounds().getHeight();
        double rest = rows.getHeight() - seen;
        if (row != question && rest > 0) {
            double top = row.getBoundsInParent().getMinY();
            scroll.setVvalue(Math.clamp((top - seen / 3) / rest, 0, 1));
        }
    }

    private void show(Inquiring now) {
        rows.getChildren().clear();
        stop.setVisible(now instanceof Inquiring.Reading);
        switch (now) {
            case Inquiring.Nothing _ -> line.setText(messages.text("inquiry.line"));
            case Inquiring.Reading reading -> {
                line.setText(progress(reading));
                question.requestFocus(); // the answers that could have had it are gone
            }
            case Inquiring.Missing(var why) -> line.setText(why.text(messages));
            case Inquiring.Answered answered -> showAnswers(answered);
        }
    }

    private String progress(Inquiring.Reading reading) {
        return reading.weighed() == 0
                ? messages.text("inquiry.read", reading.scenes(), reading.of())
                : messages.text("inquiry.weighs", reading.weighed());
    }

    private void showAnswers(Inquiring.Answered answered) {
        line.setText(head(answered));
        boolean summary = answered.wanted() instanceof Inquiry.Summary;
        Optional<String> chapter = Optional.empty();
        for (Answer answer : answered.answers()) {
            if (summary && !chapter.equals(Optional.of(answer.scene().chapter()))) {
                chapter = Optional.of(answer.scene().chapter());
                add(Controls.padded(Controls.label(chapter.get(), "lh-strong"), 16, 0, 4, 0));
            }
            add(new AnswerRow(answer, summary, messages, () -> inquiry.show(answer)));
            add(Controls.rule());
        }
        scroll.setVvalue(0);
    }

    private String head(Inquiring.Answered answered) {
        int count = answered.answers().size();
        return switch (answered.wanted()) {
            case Inquiry.Summary _ -> messages.text("inquiry.summary-line", count);
            case Inquiry.Question _ ->
                messages.text(
                        count == 0 ? "inquiry.none" : answered.judged() ? "inquiry.answers-judged" : "inquiry.answers",
                        count);
        };
    }

    private void add(Region region) {
        region.setMaxWidth(WIDTH);
        rows.getChildren().add(region);
    }
}
