package longhand.engine.text;

import java.util.List;
import java.util.Locale;

/// The languages that books can be read and written on in: those for which there is a set of word lists and prompts.
/// The resource `longhand/languages.txt` lists them, one tag a line. Pure functions.
public final class BookLanguages {

    private static final String INDEX = "/longhand/languages.txt";

    private BookLanguages() {}

    /// All of them, in the order in which they are offered.
    public static List<Locale> all() {
        return LanguageWords.linesOf(INDEX).stream().map(Locale::forLanguageTag).toList();
    }
}
