package longhand.ui.take;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelChoice.Backend;
import longhand.engine.api.StopReason;
import longhand.engine.api.WritingEvent;
import longhand.ui.Messages;

/// Something the writer must be told about a take or the model.
///
/// @param key    into the message bundle; `key + ".details"` may hold more
/// @param values for the message
public record Trouble(String key, List<Object> values) {

    public Trouble {
        values = List.copyOf(values);
    }

    /// As the writer reads it.
    public String text(Messages messages) {
        return messages.text(key, values.toArray());
    }

    /// What helps who looks after the machine; empty where there is no more to say.
    public Optional<String> details(Messages messages) {
        String details = key + ".details";
        return messages.has(details) ? Optional.of(messages.text(details, values.toArray())) : Optional.empty();
    }

    /// The poem has all the lines of its form.
    static final Trouble WHOLE_POEM = new Trouble("trouble.whole-poem", List.of());

    public static final Trouble NO_MODEL = new Trouble("trouble.no-model", List.of());

    /// No default branch: a new kind of error must get a message.
    public static Trouble of(EngineError error) {
        return switch (error) {
            case EngineError.UnreadableModel e ->
                new Trouble("trouble.unreadable-model", List.of(e.file().toString(), e.reason()));
            case EngineError.ModelTooLarge e ->
                new Trouble("trouble.model-too-large", List.of(gigabytes(e.neededBytes()), gigabytes(e.freeBytes())));
            case EngineError.ContextOverflow _ -> new Trouble("trouble.context-overflow", List.of());
            case EngineError.TemplateFailure e -> new Trouble("trouble.template-failure", List.of(e.reason()));
            case EngineError.BadRule e -> new Trouble("trouble.bad-rule", List.of(e.rule(), e.reason()));
            case EngineError.DeadEnd e -> new Trouble("trouble.dead-end", List.of(e.constraint()));
            case EngineError.BackendFailure e -> of(e);
            case EngineError.EngineLost e -> new Trouble("trouble.engine-lost", List.of(e.reason()));
            case EngineError.EngineUnstarted e -> new Trouble("trouble.engine-unstarted", List.of(e.reason()));
        };
    }

    /// Without what stands in parentheses at the end, which helps who looks after the machine.
    public static String plain(String reason) {
        return reason.replaceFirst(" \\(.*\\)$", "");
    }

    private static Trouble of(EngineError.BackendFailure failure) {
        if (failure.deviceLost()) {
            return new Trouble("trouble.card-lost", List.of(failure.reason()));
        }
        return failure.backend().equals(Backend.CUDA.name())
                ? new Trouble("trouble.no-card", List.of(plain(failure.reason())))
                : new Trouble("trouble.backend-failure", List.of(failure.backend(), failure.reason()));
    }

    /// What a writer should know of how a take ended, though nothing has failed: first of all which rules it does not
    /// keep.
    ///
    /// @param words that it has
    /// @param asked that it was to have
    static Optional<Trouble> of(WritingEvent.Finished finished, int words, TakeLength asked) {
        return finished.unkept().isEmpty()
                ? of(finished.reason(), words, asked)
                : Optional.of(new Trouble("trouble.unkept", List.of(String.join("; ", finished.unkept()))));
    }

    private static Optional<Trouble> of(StopReason reason, int words, TakeLength asked) {
        List<Object> figures = List.of(words, asked.words());
        return switch (reason) {
            case REPEATED -> Optional.of(new Trouble("trouble.repeated", figures));
            case LENGTH_REACHED -> Optional.of(new Trouble("trouble.length-reached", figures));
            case END_OF_TEXT, WORDS_REACHED, CANCELLED -> Optional.empty();
        };
    }

    private static double gigabytes(long bytes) {
        return bytes / 1e9;
    }
}
