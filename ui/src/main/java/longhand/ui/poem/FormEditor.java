package longhand.ui.poem;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.VerseForm;
import longhand.engine.api.WrittenForm;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// Where a writer makes a form of their own out of another one. What the text says, or which line of it says nothing,
/// stands under it while it is typed; Ctrl+Enter gives the scene the form. Confined to the JavaFX thread.
public final class FormEditor extends VBox {

    private static final double WIDTH = 594;

    private final PoemViewModel poem;
    private final Messages messages;
    private final Runnable close;
    private final PoemTexts texts;
    private final TextArea text = Controls.styled(new TextArea(), "lh-form-text");
    private final TextField word = new TextField();
    private final HBox wordRow;
    private final Label state = Controls.paragraph("", "lh-ui-13", "lh-2");
    private Optional<VerseForm> read = Optional.empty();

    /// @param begun text of a form to begin with
    /// @param close leads back to the page
    public FormEditor(PoemViewModel poem, Messages messages, String begun, Runnable close) {
        this.poem = poem;
        this.messages = messages;
        this.close = close;
        texts = new PoemTexts(messages);
        Controls.styled(Controls.padded(Controls.wide(this, WIDTH), 12, 14, 12, 14), "lh-float");
        setSpacing(10);
        text.setText(begun.strip() + "\n");
        text.setWrapText(true);
        text.setAccessibleText(messages.text("poem.own.title"));
        word.setAccessibleText(messages.text("poem.form.word-hint"));
        word.setPromptText(messages.text("poem.form.word-hint"));
        word.setText(poem.formProperty().get().map(PoemForm::word).orElse(""));
        wordRow = Controls.row(8, Controls.label(messages.text("poem.form.word"), "lh-2"), Controls.fill(word));
        getChildren()
                .addAll(
                        Controls.label(messages.text("poem.own.title"), "lh-ui-16", "lh-strong"),
                        Controls.paragraph(messages.text("poem.own.hint"), "lh-ui-13", "lh-2"),
                        text,
                        wordRow,
                        state,
                        Controls.rule(),
                        foot());
        text.textProperty().addListener((_, _, _) -> read());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        read();
    }

    /// To be called when it comes to the caret.
    public void open() {
        text.requestFocus();
        text.positionCaret(text.getLength());
    }

    private HBox foot() {
        return Controls.row(
                6,
                Controls.label(messages.text("poem.own.kept"), "lh-ui-13", "lh-2"),
                Controls.spring(),
                Controls.command(messages.text("length.close"), "Esc", close, "lh-small", "lh-quiet"),
                Controls.command(messages.text("poem.form.use"), "Ctrl+Enter", this::use, "lh-small", "lh-primary"));
    }

    private void read() {
        read = Optional.empty();
        poem.written(text.getText(), this::show);
    }

    private void show(WrittenForm found) {
        switch (found) {
            case WrittenForm.Read(VerseForm form) -> {
                read = Optional.of(form);
                state.setText(messages.text("poem.own.reads", form.title(), texts.shape(form)));
            }
            case WrittenForm.Unread(String reason) -> state.setText(messages.text("poem.own.unread", reason));
        }
        boolean asks = read.filter(PoemForm::asksWord).isPresent();
        wordRow.setVisible(asks);
        wordRow.setManaged(asks);
    }

    private void use() {
        read.ifPresent(form -> {
            String given = PoemForm.given(word.getText());
            if (PoemForm.asksWord(form) && given.isEmpty()) {
                word.requestFocus();
            } else {
                poem.choose(Optional.of(new PoemForm(form, PoemForm.asksWord(form) ? given : "")));
                close.run();
            }
        });
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            key.consume();
            use();
        }
    }
}
