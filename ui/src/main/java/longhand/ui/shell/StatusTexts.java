package longhand.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import longhand.engine.api.ModelDescription;
import longhand.ui.Messages;
import longhand.ui.take.ModelState;
import longhand.ui.take.Trouble;

/// The words of the status bar. Immutable.
final class StatusTexts {

    private final Messages messages;
    private final DateTimeFormatter clock;

    StatusTexts(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.clock = DateTimeFormatter.ofPattern("HH:mm", messages.locale()).withZone(zone);
    }

    String time(Instant at) {
        return clock.format(at);
    }

    String session(Duration open) {
        long minutes = open.toMinutes();
        return minutes < 60
                ? messages.text("status.session", minutes)
                : messages.text("status.session-hours", minutes / 60, minutes % 60);
    }

    /// @param target words that the scene is to have; 0 = none
    String scene(int words, int target) {
        return target == 0 ? messages.text("status.scene", words) : messages.text("status.scene-of", words, target);
    }

    /// @param target words a day; 0 = none
    String today(int words, int target) {
        return target == 0 ? messages.text("status.today", words) : messages.text("status.today-of", words, target);
    }

    /// What the model is called; empty if there is none.
    String modelName(ModelState state) {
        return switch (state) {
            case ModelState.Absent _ -> "";
            case ModelState.Loading s -> s.name();
            case ModelState.Ready s -> s.name();
            case ModelState.Reading s -> s.name();
            case ModelState.Writing s -> s.name();
            case ModelState.Unavailable s -> s.name();
        };
    }

    /// The one fact that stands behind the model's name.
    String modelFact(ModelState state) {
        return switch (state) {
            case ModelState.Absent _ -> messages.text("status.model.absent");
            case ModelState.Loading _ -> messages.text("status.model.loading");
            case ModelState.Ready s ->
                s.wordsPerSecond().isPresent()
                        ? messages.text(
                                "status.model.ready-measured",
                                s.wordsPerSecond().getAsDouble())
                        : messages.text("status.model.ready");
            case ModelState.Reading s ->
                s.wordsToRead() == 0
                        ? messages.text("status.model.starts")
                        : messages.text("status.model.reading", s.wordsRead(), s.wordsToRead());
            case ModelState.Writing s ->
                s.wordsPerSecond().isPresent()
                        ? messages.text(
                                "status.model.writing", s.wordsPerSecond().getAsDouble())
                        : messages.text("status.model.writes");
            case ModelState.Unavailable _ -> messages.text("status.model.unavailable");
        };
    }

    /// What of the machine writes; empty until a model is loaded.
    String device(Optional<ModelDescription> loaded) {
        return loaded.map(model -> messages.text(model.card().isPresent() ? "status.device.card" : "status.device.cpu"))
                .orElse("");
    }

    /// The name of the card that writes, without its maker; empty if none does.
    String card(Optional<ModelDescription> loaded) {
        return loaded.flatMap(ModelDescription::card)
                .map(name -> name.replaceFirst("^NVIDIA ", ""))
                .orElse("");
    }

    /// All there is to say about the model, in a sentence or a few.
    String modelSentence(ModelState state, Optional<ModelDescription> loaded) {
        return switch (state) {
            case ModelState.Absent _ -> messages.text("status.model.told.absent");
            case ModelState.Loading s -> messages.text("status.model.told.loading", s.name());
            case ModelState.Unavailable s -> Trouble.of(s.error()).text(messages);
            case ModelState.Ready s -> told(s.name(), s.wordsPerSecond(), loaded);
            case ModelState.Reading s -> told(s.name(), OptionalDouble.empty(), loaded);
            case ModelState.Writing s -> told(s.name(), s.wordsPerSecond(), loaded);
        };
    }

    private String told(String name, OptionalDouble wordsPerSecond, Optional<ModelDescription> loaded) {
        List<String> sentences = new ArrayList<>();
        sentences.add(loaded.flatMap(ModelDescription::card)
                .map(card -> messages.text("status.model.told.card", name, card))
                .orElseGet(() -> messages.text("status.model.told.cpu", name)));
        wordsPerSecond.ifPresent(speed -> sentences.add(messages.text("status.model.told.speed", speed)));
        loaded.map(ModelDescription::noCard)
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> sentences.add(messages.text("status.model.told.no-card", Trouble.plain(reason))));
        return String.join(" ", sentences);
    }

    /// Whether the model is at work, which is the only reason for blue in the bar.
    static boolean isAtWork(ModelState state) {
        return switch (state) {
            case ModelState.Loading _, ModelState.Reading _, ModelState.Writing _ -> true;
            case ModelState.Absent _, ModelState.Ready _, ModelState.Unavailable _ -> false;
        };
    }
}
