package longhand.app.cli;

import java.util.Locale;
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

    @Option(names = "--language", paramLabel = "TAG", description = "Of the text. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

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
        locale();
    }

    /// Tag of a language that stories are told in; any other is refused.
    String language() {
        locale();
        return language;
    }

    /// As [#language].
    Locale locale() {
        return PromptLanguage.of(language, "story", spec);
    }
}
