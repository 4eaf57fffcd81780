package longhand.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What decides a draw beside its text: the seed, and the language of the text.
final class DrawOptions {

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: a fresh one.")
    private @Nullable Long seed;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Of the text. Default: as its project says, else en.")
    private @Nullable String language;

    /// Whether a seed was given.
    boolean isSeeded() {
        return seed != null;
    }

    /// The seed that was given, or a fresh one.
    long seed(Services services) {
        return seed(services.seeds().getAsLong());
    }

    /// The seed that was given, or another.
    long seed(long other) {
        return seed == null ? other : seed;
    }

    /// Tag of the language that was given.
    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /// Of a text that belongs to no project.
    Locale locale() {
        return language().map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }
}
