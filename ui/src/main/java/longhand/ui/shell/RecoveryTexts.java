package longhand.ui.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.api.SavedState;
import longhand.memory.api.WritingStatistics;
import longhand.ui.Messages;

/// What the recovery board says. Confined to the JavaFX thread.
final class RecoveryTexts {

    private final Desk desk;
    private final Opening opening;
    private final Messages messages;
    private final ZoneId zone;
    private final LocalDate today;

    RecoveryTexts(Desk desk, Messages messages, ZoneId zone) {
        this.desk = desk;
        this.messages = messages;
        this.zone = zone;
        opening = desk.project().opening();
        today = LocalDate.ofInstant(desk.project().statistics().sessionSince(), zone);
    }

    String bookTitle() {
        return desk.project().title();
    }

    boolean isLost() {
        return !opening.losses().isEmpty();
    }

    String headline() {
        if (isLost()) {
            return lost();
        }
        WritingStatistics statistics = desk.project().statistics();
        return statistics.today() > 0
                ? messages.text("recovery.all-today", statistics.today())
                : messages.text("recovery.all");
    }

    private String lost() {
        int words = opening.losses().stream().mapToInt(Opening.Loss::words).sum();
        int scenes = opening.losses().size();
        String title = title(opening.losses().getFirst().scene());
        if (scenes > 1) {
            return messages.text("recovery.lost-scenes", words, scenes);
        }
        return words > 0 ? messages.text("recovery.lost-words", words, title) : messages.text("recovery.lost", title);
    }

    /// In two sentences.
    String happened() {
        if (isLost()) {
            return messages.text("recovery.line-lost");
        }
        return opening.lastWords()
                .map(last -> messages.text("recovery.line", time(last.at())))
                .orElseGet(() -> messages.text("recovery.line-plain"));
    }

    List<String> details() {
        List<String> lines = new ArrayList<>();
        if (opening.afterCrash()) {
            lines.add(messages.text("recovery.edits", opening.recoveredEdits()));
        }
        lines.addAll(opening.findings());
        return lines;
    }

    Optional<RecoveredText> lastWords() {
        return opening.lastWords().map(last -> RecoveredText.of(desk.project().scene(last.scene()), last));
    }

    String lastWordsHead() {
        return opening.lastWords()
                .map(last -> messages.text("recovery.last", title(last.scene())))
                .orElse("");
    }

    String nowSource() {
        return opening.lastWords()
                .map(last -> messages.text("recovery.from-journal", time(last.at())))
                .orElseGet(() -> messages.text("recovery.from-project"));
    }

    String source(SavedState state) {
        return messages.text("recovery.snapshot", time(state.takenAt(), "HH:mm"));
    }

    /// Follows the count, which takes its time.
    ObservableValue<String> bookWords() {
        return desk.words().bookProperty().map(words -> messages.text("recovery.words", words));
    }

    private String title(ItemId scene) {
        Project project = desk.project();
        return project.binder()
                .item(scene)
                .map(BinderItem::title)
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> messages.text("binder.untitled"));
    }

    private String time(Instant at) {
        return time(at, "HH:mm:ss");
    }

    /// @param pattern for a time of today; an earlier one is told with its day
    private String time(Instant at, String pattern) {
        boolean ofToday = LocalDate.ofInstant(at, zone).equals(today);
        return DateTimeFormatter.ofPattern(ofToday ? pattern : "d MMM, HH:mm", messages.locale())
                .withZone(zone)
                .format(at);
    }
}
