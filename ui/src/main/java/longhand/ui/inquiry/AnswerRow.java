package longhand.ui.inquiry;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// One answer: the sentence, and where it stands. Enter, Space or a click goes there. Confined to the
/// JavaFX thread.
final class AnswerRow extends VBox {

    /// @param grouped whether its chapter is said above it
    AnswerRow(Answer answer, boolean grouped, Messages messages, Runnable go) {
        String words = answer.sentence().text().replaceAll("\\s+", " ");
        String place = place(answer, grouped, messages);
        getChildren()
                .addAll(
                        new WrappedText(words, messages.locale(), "lh-serif-15", "lh-words"),
                        Controls.label(place, "lh-ui-13", "lh-2"));
        Controls.styled(this, "lh-answer");
        setSpacing(4);
        setFocusTraversable(true);
        setAccessibleText(words + " " + place);
        setOnMouseClicked(_ -> go.run());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                go.run();
            }
        });
    }

    private static String place(Answer answer, boolean grouped, Messages messages) {
        BookPlaces.Scene scene = answer.scene();
        int sentence = answer.sentence().index() + 1;
        return grouped || scene.chapter().isEmpty()
                ? messages.text("inquiry.place", scene.title(), sentence)
                : messages.text("inquiry.place-chapter", scene.chapter(), scene.title(), sentence);
    }
}
