package longhand.engine.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a text is about: the stems of its words that carry content. Pure functions.
public final class Content {

    private Content() {}

    /// The stems, each once, in the order of the text.
    public static Set<String> of(String text, LanguageWords language) {
        return of(Words.of(text), language);
    }

    public static Set<String> of(List<Words.Word> words, LanguageWords language) {
        Set<String> stems = new LinkedHashSet<>();
        for (Words.Word word : words) {
            String plain = word.plain();
            if (language.isContent(plain)) {
                stems.add(language.stem(plain));
            }
        }
        return stems;
    }

    /// The stems of what is no verb by its form, which is most often a noun.
    public static Set<String> nouns(String text, LanguageWords language) {
        return of(
                Words.of(text).stream()
                        .filter(word -> !language.isVerbal(word.plain()))
                        .toList(),
                language);
    }

    /// The share of `part` that `whole` holds: 1 = all of it, 0 = nothing, or there is nothing to hold.
    public static double overlap(Set<String> part, Set<String> whole) {
        if (part.isEmpty()) {
            return 0;
        }
        return (double) part.stream().filter(whole::contains).count() / part.size();
    }
}
