package longhand.engine.text;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Something that goes by the language of a text, once for each language. Thread-safe.
public final class PerLanguage<T> {

    private final Function<Locale, T> make;
    private final Map<Locale, T> made = new ConcurrentHashMap<>();

    /// @param make called when a language is first asked for
    public PerLanguage(Function<Locale, T> make) {
        this.make = make;
    }

    /// The one for texts in that language.
    public T of(Locale language) {
        return made.computeIfAbsent(language, make);
    }
}
