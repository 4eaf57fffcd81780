package longhand.ui.ask;

import java.util.Locale;
import java.util.OptionalDouble;
import longhand.memory.api.ItemId;
import longhand.ui.Messages;
import longhand.ui.take.LeftOut;
import longhand.ui.take.NextPrompt;
import longhand.ui.take.PromptPart;

/// What the sheet says of the sources of a take, in words. Immutable.
record SourceTexts(ContextPlace place, Messages messages) {

    /// The room is an estimate, and not told more exactly than this.
    private static final int STEP = 50;

    /// "2,164 of about 3,000 words. First word in about 0.5 seconds."
    String line(NextPrompt next) {
        int words = next.prompt().words();
        String line = next.room().isPresent()
                ? messages.text("context.line-of", words, next.room().getAsInt() / STEP * STEP)
                : messages.text("context.line", words);
        OptionalDouble seconds = next.seconds(next.fresh());
        return seconds.isPresent() ? line + " " + messages.text("context.first", seconds.getAsDouble()) : line;
    }

    String name(PromptPart.Source source, ItemId scene) {
        return messages.text("context." + key(source), place.title(scene));
    }

    String why(PromptPart.Source source) {
        return messages.text("context." + key(source) + ".why");
    }

    String name(LeftOut out) {
        return out.source() == PromptPart.Source.MEMORY ? messages.text("context.memory") : place.title(out.scene());
    }

    String why(LeftOut out) {
        return messages.text(
                "context.left-out-words",
                out.words(),
                messages.text("context." + key(out.why()), place.title(out.scene())));
    }

    /// "0.1 s", or "kept" if nothing of it is read again; empty as long as nothing was measured.
    String cost(NextPrompt next, int part) {
        int words = next.fresh(part);
        OptionalDouble seconds = next.seconds(words);
        if (words == 0) {
            return messages.text("context.kept");
        }
        return seconds.isPresent() ? messages.text("context.seconds", seconds.getAsDouble()) : "";
    }

    /// What a change of a part costs.
    String change(NextPrompt next, int part) {
        PromptPart of = next.prompt().parts().get(part);
        OptionalDouble seconds = next.seconds(next.from(part));
        return seconds.isPresent()
                ? messages.text(
                        "context.change",
                        messages.text("context." + key(of.source()) + ".change", place.title(of.scene())),
                        seconds.getAsDouble())
                : messages.text("context.not-measured");
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
