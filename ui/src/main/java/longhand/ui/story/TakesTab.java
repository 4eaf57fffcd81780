package longhand.ui.story;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import longhand.engine.text.Repetition;
import longhand.engine.text.WordCounter;
import longhand.memory.api.Take;
import longhand.ui.Messages;
import longhand.ui.take.TakeAccount;
import longhand.ui.take.TakeLength;
import longhand.ui.take.TakeRange;
import longhand.ui.take.TakeViewModel;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// The takes of the scene, newest first; the one on the page has a blue edge. Enter or a click puts a
/// take onto the page.
final class TakesTab extends VBox {

    private final TakeViewModel takes;
    private final Messages messages;
    private final DateTimeFormatter clock;
    private final VBox cards = new VBox(10);
    private final Map<String, Repetition> repetitions = new HashMap<>();

    TakesTab(TakeViewModel takes, Messages messages, ZoneId zone) {
        this.takes = takes;
        this.messages = messages;
        this.clock = DateTimeFormatter.ofPattern("HH:mm", messages.locale()).withZone(zone);
        Controls.padded(cards, 14, 16, 14, 16);
        ScrollPane scroll = Controls.scroll(cards);
        scroll.setFocusTraversable(false);
        getChildren().add(Controls.fill(scroll));
        takes.shelfProperty().addListener((_, _, _) -> show());
        takes.freshProperty().addListener((_, was, now) -> {
            if (!was.map(TakeRange::number).equals(now.map(TakeRange::number))) {
                show();
            }
        });
        show();
    }

    private void show() {
        List<Take> all = takes.shelfProperty().get().takes();
        if (all.isEmpty()) {
            cards.getChildren().setAll(Controls.paragraph(messages.text("takes.empty"), "lh-2"));
            return;
        }
        cards.getChildren().setAll(Controls.label(messages.text("takes.count", all.size()), "lh-ui-13", "lh-2"));
        Optional<Long> onPage = takes.freshProperty().get().map(TakeRange::number);
        all.reversed().forEach(take -> cards.getChildren().add(card(take, onPage.equals(Optional.of(take.number())))));
    }

    private String figure(Take take, TakeAccount account) {
        int words = WordCounter.count(take.text());
        int asked = account.length().map(TakeLength::words).orElse(words);
        return asked == words
                ? messages.text("takes.card", take.number(), words)
                : messages.text("takes.card-of", take.number(), words, asked);
    }

    /// How it ended, if not as asked, and how much it repeats itself.
    private List<String> told(Take take, TakeAccount account) {
        Repetition repetition = repetitions.computeIfAbsent(take.text(), Repetition::of);
        String figures = messages.text("takes.repetition", repetition.distinct3(), repetition.longestRun());
        return account.ended()
                .map(reason ->
                        "takes.ended." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(messages::has)
                .map(key -> List.of(messages.text(key), figures))
                .orElse(List.of(figures));
    }

    private List<String> spoken(String name, Take take, TakeAccount account) {
        return Stream.concat(Stream.of(name), told(take, account).stream()).toList();
    }

    private VBox card(Take take, boolean onPage) {
        WrappedText opening = new WrappedText(
                Opening.of(take.text(), messages.locale()), messages.locale(), "lh-serif-15", "lh-words");
        TakeAccount account = TakeAccount.of(take);
        Label name = Controls.label(figure(take, account), "lh-ui-12", "lh-3");
        String time = clock.format(take.writtenAt());
        Label when = Controls.label(
                onPage ? messages.text("takes.on-page", time) : time, "lh-ui-12", onPage ? "lh-model" : "lh-3");
        VBox card = Controls.styled(
                Controls.column(6, opening, Controls.row(0, name, Controls.spring(), when)), "lh-card", "lh-take-card");
        told(take, account).forEach(line -> card.getChildren().add(Controls.paragraph(line, "lh-ui-12", "lh-3")));
        if (!account.direction().isEmpty()) {
            String direction = messages.text("takes.direction", account.direction());
            card.getChildren().add(1, new WrappedText(direction, messages.locale(), "lh-ui-13", "lh-2"));
        }
        if (!account.rules().isEmpty()) {
            String kept = messages.text("takes.rules", String.join("; ", account.rules()));
            card.getChildren().add(new WrappedText(kept, messages.locale(), "lh-ui-12", "lh-3"));
        }
        if (onPage) {
            card.getStyleClass().add("lh-chosen-model");
        }
        card.setFocusTraversable(true);
        card.setAccessibleText(String.join(". ", spoken(name.getText(), take, account)));
        card.setOnMouseClicked(_ -> takes.show(take));
        card.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                takes.show(take);
            }
        });
        return card;
    }
}
