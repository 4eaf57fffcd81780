package longhand.engine.text;

import java.util.Locale;

/// The heading ahead of the first words of a story: behind one a model tells a story, where behind a sentence about it,
/// or behind nothing, it talks about one. Pure functions.
public final class OpeningHeading {

    private static final String BETWEEN = "\n\n";

    private OpeningHeading() {}

    /// With the blank line behind it; English for a language that has none.
    public static String of(Locale locale) {
        return String.join("\n", PromptLines.of("story", "opening", locale)).strip() + BETWEEN;
    }
}
