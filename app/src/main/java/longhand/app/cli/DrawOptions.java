package longhand.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What decides a draw beside its text: the seed, and the language of the text.
final class DrawOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

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

    /// Refuses a language that no stories are told in, before anything is made.
    void requireKnown() {
        language();
    }

    /// Tag of the language that was given.
    ///
    /// @throws ParameterException if stories are told in no such language
    Optional<String> language() {
        return Optional.ofNullable(language)
                .map(tag -> PromptLanguage.of(tag, "story", spec).toLanguageTag());
    }

    /// Of a text that belongs to no project; as [#language].
    Locale locale() {
        return language().map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }
}
