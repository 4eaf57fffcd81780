package longhand.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the rules of memory know of a language: a few closed lists of words, in small letters. They
/// lie in the resources under `longhand/words`, one folder a language. A language without a folder has
/// empty lists, and the rules do with less.
///
/// @param function words without content of their own
/// @param state    verbs that say how things stand or who has what
/// @param numbers  numbers in words
/// @param bases    irregular form to base
/// @param suffixes endings that a stem loses, longest first
/// @param verbs    forms of irregular verbs
/// @param verbal   endings of verbs and of what is made from them
/// @param articles words behind which a capital begins no name; none where nouns have no capitals
/// @param elided   what is left of words ahead of an apostrophe, as in French
public record LanguageWords(
        Set<String> function,
        Set<String> state,
        Set<String> numbers,
        Map<String, String> bases,
        List<String> suffixes,
        Set<String> verbs,
        List<String> verbal,
        Set<String> articles,
        Set<String> elided) {

    private static final String FOLDER = "/longhand/words/";
    private static final int SHORTEST_STEM = 3;

    public LanguageWords {
        function = Set.copyOf(function);
        state = Set.copyOf(state);
        numbers = Set.copyOf(numbers);
        bases = Map.copyOf(bases);
        suffixes = List.copyOf(suffixes);
        verbs = Set.copyOf(verbs);
        verbal = List.copyOf(verbal);
        articles = Set.copyOf(articles);
        elided = Set.copyOf(elided);
    }

    /// The lists of a language, by its language alone: `en-GB` reads `en`.
    ///
    /// @throws UncheckedIOException if the program's own resources cannot be read
    public static LanguageWords of(Locale locale) {
        String language = locale.getLanguage();
        return new LanguageWords(
                set(language, "function"),
                set(language, "state"),
                set(language, "number"),
                bases(language),
                list(language, "suffix"),
                set(language, "forms"),
                list(language, "verbal"),
                set(language, "article"),
                set(language, "elided"));
    }

    /// Whether a word carries content: no function word, also not with something behind an apostrophe
    /// (`I'm`, `they'd`).
    ///
    /// @param plain as [Words.Word#plain] gives it
    public boolean isContent(String plain) {
        String own = own(plain);
        int apostrophe = own.indexOf('\'');
        return !function.contains(own) && (apostrophe < 1 || !function.contains(own.substring(0, apostrophe)));
    }

    /// Whether a word is a verb, or made from one, by its form.
    ///
    /// @param plain as [Words.Word#plain] gives it
    public boolean isVerbal(String plain) {
        String own = own(plain);
        return verbs.contains(own) || state.contains(own) || verbal.stream().anyMatch(own::endsWith);
    }

    /// A word without what was elided ahead of it: of "l'homme" it is "homme".
    private String own(String plain) {
        int apostrophe = plain.indexOf('\'');
        return apostrophe > 0 && elided.contains(plain.substring(0, apostrophe))
                ? plain.substring(apostrophe + 1)
                : plain;
    }

    /// What all forms of a word have in common, roughly: `gave` and `given` give `giv`. For comparing
    /// only; it is no word.
    ///
    /// @param plain as [Words.Word#plain] gives it
    public String stem(String plain) {
        String own = own(plain);
        String base = bases.getOrDefault(own, own);
        for (String suffix : suffixes) {
            if (base.endsWith(suffix) && base.length() - suffix.length() >= SHORTEST_STEM) {
                return base.substring(0, base.length() - suffix.length());
            }
        }
        return base;
    }

    private static Set<String> set(String language, String list) {
        return new LinkedHashSet<>(list(language, list));
    }

    private static List<String> list(String language, String list) {
        return lines(language, list).flatMap(LanguageWords::words).toList();
    }

    /// A base stands before its forms; a form that two words have belongs to the first.
    private static Map<String, String> bases(String language) {
        Map<String, String> bases = new HashMap<>();
        Stream.of("forms", "plurals").flatMap(list -> lines(language, list)).forEach(line -> {
            List<String> forms = words(line).toList();
            forms.forEach(form -> bases.putIfAbsent(form, forms.getFirst()));
        });
        return bases;
    }

    private static Stream<String> words(String line) {
        return Stream.of(line.split(" ")).filter(word -> !word.isEmpty());
    }

    private static Stream<String> lines(String language, String list) {
        return linesOf(FOLDER + language + "/" + list + ".txt").stream().filter(line -> !line.startsWith("#"));
    }

    /// The lines of a resource; none if there is no such resource.
    ///
    /// @throws UncheckedIOException if the program's own resources cannot be read
    public static List<String> linesOf(String resource) {
        try (InputStream stream = LanguageWords.class.getResourceAsStream(resource)) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
