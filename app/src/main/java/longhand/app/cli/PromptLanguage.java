package longhand.app.cli;

import java.util.Locale;
import longhand.engine.text.PromptLines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The language that a command is asked for: one that its task has prompts in. Pure functions.
final class PromptLanguage {

    private PromptLanguage() {}

    /// @param tag  such as `de` or `de-AT`
    /// @param task whose prompts are meant, such as `story`
    /// @param spec of the command
    /// @throws ParameterException if the task does not speak it
    static Locale of(String tag, String task, CommandSpec spec) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!PromptLines.speaks(task, locale)) {
            String known = String.join(", ", PromptLines.languages(task));
            throw new ParameterException(spec.commandLine(), "--language must be one of " + known + ": " + tag);
        }
        return locale;
    }
}
