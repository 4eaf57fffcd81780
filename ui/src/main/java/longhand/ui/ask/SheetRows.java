package longhand.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.take.LeftOut;
import longhand.ui.take.NextPrompt;
import longhand.ui.take.PromptPart;
import longhand.ui.take.SourceChoices;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// Builds the rows of the sheet that shows what the model sees. Confined to the JavaFX thread.
///
/// @param texts    what they say
/// @param messages for the language of the words
/// @param choice   what their buttons do
record SheetRows(SourceTexts texts, Messages messages, Choice choice) {

    /// What the writer can do about a source.
    interface Choice {

        void mute(PromptPart.Source source);

        void pin(PromptPart.Source source);
    }

    private static final double SWATCH = 9;
    private static final double WORDS = 52;
    private static final double SECONDS = 48;

    /// Of the two buttons.
    private static final double BUTTONS = 60;

    /// What stands over the columns.
    HBox head() {
        HBox head = Controls.row(
                0,
                Controls.label(messages.text("context.head"), "lh-ui-12", "lh-3"),
                Controls.spring(),
                figure(messages.text("context.head-words"), WORDS, "lh-ui-12", "lh-3"),
                figure(messages.text("context.head-seconds"), SECONDS, "lh-ui-12", "lh-3"),
                Controls.wide(new Region(), BUTTONS));
        return Controls.high(head, 32);
    }

    /// One for each part that is read, and for what would be read there if it were not muted.
    List<SheetRow> parts(NextPrompt next) {
        List<SheetRow> rows = new ArrayList<>();
        List<PromptPart> muted = new ArrayList<>(next.prompt().muted());
        for (int i = 0; i < next.prompt().parts().size(); i++) {
            PromptPart part = next.prompt().parts().get(i);
            while (!muted.isEmpty() && muted.getFirst().source().compareTo(part.source()) < 0) {
                rows.add(muted(next, muted.removeFirst()));
            }
            Region swatch = PartsBar.swatch(i, next.prompt().parts().size());
            rows.add(part(next, part, swatch, texts.cost(next, i), Optional.of(i)));
        }
        muted.forEach(part -> rows.add(muted(next, part)));
        return rows;
    }

    private SheetRow muted(NextPrompt next, PromptPart part) {
        SheetRow row = part(next, part, new Region(), messages.text("context.muted-word"), Optional.empty());
        return Controls.styled(row, "lh-muted");
    }

    private SheetRow part(NextPrompt next, PromptPart part, Region swatch, String cost, Optional<Integer> place) {
        String name = texts.name(part.source(), part.scene());
        String words = messages.text("number", part.words());
        HBox head = Controls.row(
                0,
                Controls.high(Controls.wide(swatch, SWATCH), SWATCH),
                wide(Controls.paragraph(name)),
                figure(words, WORDS),
                figure(cost, SECONDS, "lh-2"),
                buttons(part.source(), next.choices()));
        head.setMinHeight(35);
        SheetRow.Subject subject = new SheetRow.Subject(
                part.source(), part.scene(), part.text(), place, part.source().isOptional());
        SheetRow row = new SheetRow(subject, head, whole(part));
        String pinned = next.choices().pinned().contains(part.source()) ? ", " + messages.text("context.pinned") : "";
        row.setAccessibleText(messages.text("context.row", name, part.words(), cost) + pinned);
        return row;
    }

    /// Both signs of a source: whether it is pinned, whether it is muted. The page has none.
    private HBox buttons(PromptPart.Source source, SourceChoices choices) {
        HBox buttons = Controls.wide(Controls.row(2), BUTTONS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        if (source.isOptional()) {
            boolean pinned = choices.pinned().contains(source);
            boolean muted = choices.muted().contains(source);
            buttons.getChildren()
                    .addAll(
                            button(pinned, "fth-lock", "fth-unlock", "pin", () -> choice.pin(source)),
                            button(muted, "fth-eye-off", "fth-eye", "mute", () -> choice.mute(source)));
        }
        return buttons;
    }

    private Button button(boolean on, String icon, String other, String key, Runnable action) {
        String name = messages.text("context." + (on ? "not-" : "") + key);
        Button button = Controls.iconButton(on ? icon : other, name, action);
        button.getGraphic().getStyleClass().add(on ? "lh-1" : "lh-3");
        button.setFocusTraversable(false); // the row has their keys
        button.setOnMouseClicked(MouseEvent::consume); // or the row would lead to the source
        return button;
    }

    private VBox whole(PromptPart part) {
        return Controls.padded(
                Controls.column(
                        6,
                        Controls.paragraph(texts.why(part.source()), "lh-ui-13", "lh-2"),
                        new WrappedText(part.text().strip(), messages.locale(), "lh-serif-15", "lh-words")),
                2,
                0,
                12,
                SWATCH + 10);
    }

    /// One for each thing that is not read, with the reason.
    List<SheetRow> leftOut(NextPrompt next) {
        return next.prompt().leftOut().stream().map(this::leftOut).toList();
    }

    private SheetRow leftOut(LeftOut out) {
        VBox head = Controls.padded(
                Controls.column(
                        1, Controls.paragraph(texts.name(out)), Controls.paragraph(texts.why(out), "lh-ui-13", "lh-2")),
                5,
                0,
                5,
                0);
        SheetRow row = new SheetRow(
                new SheetRow.Subject(out.source(), out.scene(), "", Optional.empty(), isFree(out)), head, new VBox());
        row.setAccessibleText(texts.name(out) + ". " + texts.why(out));
        return row;
    }

    /// Whether a key can bring it in.
    private static boolean isFree(LeftOut out) {
        return out.source().isOptional()
                && switch (out.why()) {
                    case MUTED, NO_ROOM, OWN_VOICE -> true;
                    case END_ONLY, AFTER_CARET, MEMORY_ON_PAGE, MEMORY_LATER, MEMORY_STALE, MEMORY_NO_ROOM -> false;
                };
    }

    /// The figures stand at the right edge, however short the name is.
    private static Label wide(Label name) {
        name.setMaxWidth(Double.MAX_VALUE);
        return Controls.fill(Controls.padded(name, 0, 8, 0, 10));
    }

    private static Label figure(String text, double width, String... classes) {
        Label figure = Controls.wide(Controls.label(text, classes), width);
        figure.setAlignment(Pos.CENTER_RIGHT);
        return figure;
    }
}
