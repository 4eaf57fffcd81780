package longhand.ui.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import longhand.memory.api.ItemId;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.take.AssembledPrompt;
import longhand.ui.take.LeftOut;
import longhand.ui.take.PromptPart;
import longhand.ui.take.TakeViewModel;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// What the model sees: word for word what the next take would read, part by part, each with its words and
/// why it is there; and what is left out, with the reason. Confined to the JavaFX thread.
public final class ContextBoard implements Board {

    private static final double WIDTH = 640;

    private final Supplier<Optional<TakeViewModel>> takes;
    private final Function<ItemId, String> titles;
    private final Messages messages;
    private final Node head;
    private final VBox rows = Controls.padded(new VBox(), 0, 28, 28, 28);
    private final ScrollPane scroll = Controls.scroll(rows);
    private final VBox node;

    /// @param takes  of the open scene; empty while no project is open
    /// @param titles what scenes are called
    public ContextBoard(Supplier<Optional<TakeViewModel>> takes, Function<ItemId, String> titles, Messages messages) {
        this.takes = takes;
        this.titles = titles;
        this.messages = messages;
        head = Controls.padded(Controls.column(3, Controls.label(title(), "lh-title")), 20, 28, 0, 28);
        node = Controls.styled(Controls.column(0, head, Controls.fill(scroll)), "lh-page");
    }

    @Override
    public String title() {
        return messages.text("context.title");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown() {
        rows.getChildren().clear();
        takes.get().ifPresent(open -> open.nextPrompt(prompt -> show(open, prompt)));
        scroll.setVvalue(0);
        scroll.requestFocus();
    }

    private void show(TakeViewModel open, AssembledPrompt prompt) {
        rows.getChildren().clear(); // it may have been asked for twice
        String line = messages.text(
                open.wish().length().exact() ? "context.line-exactly" : "context.line",
                prompt.words(),
                open.wish().length().words());
        OptionalDouble seconds = open.secondsToRead(prompt.words());
        String first = seconds.isPresent() ? " " + messages.text("context.first", seconds.getAsDouble()) : "";
        add(Controls.paragraph(line + first, "lh-2"));
        PartsBar bar = new PartsBar();
        bar.show(prompt.parts().stream().map(PromptPart::words).toList());
        add(Controls.padded(new VBox(bar), 10, 0, 10, 0));
        showParts(open, prompt.parts());
        showLeftOut(open, prompt.leftOut());
    }

    private void showParts(TakeViewModel open, List<PromptPart> parts) {
        if (parts.isEmpty()) {
            add(Controls.paragraph(messages.text("context.empty"), "lh-2"));
        }
        for (int i = 0; i < parts.size(); i++) {
            PromptPart part = parts.get(i);
            String key = "context." + key(part.source());
            add(row(
                    PartsBar.swatch(i, parts.size()),
                    messages.text(key, titles.apply(part.scene())),
                    cost(open, part.words())));
            add(Controls.paragraph(messages.text(key + ".why"), "lh-ui-13", "lh-2"));
            WrappedText words = new WrappedText(part.text().strip(), messages.locale(), "lh-serif-15", "lh-words");
            add(Controls.padded(new VBox(words), 8, 0, 14, 0));
            add(Controls.rule());
        }
    }

    private void showLeftOut(TakeViewModel open, List<LeftOut> leftOut) {
        if (leftOut.isEmpty() && open.unreadWords() == 0) {
            return;
        }
        add(Controls.padded(Controls.label(messages.text("context.left-out"), "lh-strong"), 16, 0, 4, 0));
        for (LeftOut out : leftOut) {
            why(messages.text("context." + key(out.why()), titles.apply(out.scene())), out);
        }
        if (open.unreadWords() > 0) {
            add(Controls.paragraph(messages.text("context.too-long", open.unreadWords()), "lh-ui-13", "lh-2"));
        }
    }

    private void why(String reason, LeftOut out) {
        String name = out.why().isOfMemory() ? messages.text("context.memory") : titles.apply(out.scene());
        add(Controls.padded(Controls.label(name), 8, 0, 0, 0));
        add(Controls.paragraph(messages.text("context.left-out-words", out.words(), reason), "lh-ui-13", "lh-2"));
    }

    private HBox row(Region swatch, String name, String cost) {
        Region square = Controls.high(Controls.wide(swatch, 9), 9);
        HBox row = Controls.row(
                10, square, Controls.label(name), Controls.spring(), Controls.label(cost, "lh-ui-13", "lh-2"));
        return Controls.high(row, 32);
    }

    /// Words, and seconds in which they are read anew where a pace was measured.
    private String cost(TakeViewModel open, int words) {
        OptionalDouble seconds = open.secondsToRead(words);
        String counted = messages.text("context.words", words);
        return seconds.isPresent() ? messages.text("context.words-seconds", counted, seconds.getAsDouble()) : counted;
    }

    private void add(Region region) {
        region.setMaxWidth(WIDTH);
        rows.getChildren().add(region);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
