package longhand.engine.text;

import java.util.List;
import java.util.Locale;

/// Prompts as they lie in the resources: one folder a task, in it one a language, in it one file a thing that is said.
/// Pure functions.
public final class PromptLines {

    private static final String FOLDER = "/longhand/";
    private static final String ENGLISH = "en";

    private PromptLines() {}

    /// The lines of a file; those of English where a language has none.
    ///
    /// @param task such as `story`
    /// @param name without its ending, such as `note`
    public static List<String> of(String task, String name, Locale locale) {
        List<String> own = lines(task, locale.getLanguage(), name);
        return own.isEmpty() ? lines(task, ENGLISH, name) : own;
    }

    /// The first line of a file, as [#of].
    public static String first(String task, String name, Locale locale) {
        return of(task, name, locale).getFirst();
    }

    /// The languages that a task has prompts in, in alphabetical order, such as `de` and `en`.
    public static List<String> languages(String task) {
        return LanguageWords.linesOf(FOLDER + task + "/languages.txt");
    }

    /// Whether a task has prompts in a language, by its language alone: of `de-AT` that is `de`.
    public static boolean speaks(String task, Locale locale) {
        return languages(task).contains(locale.getLanguage());
    }

    private static List<String> lines(String task, String language, String name) {
        return LanguageWords.linesOf(FOLDER + task + "/" + language + "/" + name + ".txt");
    }
}
