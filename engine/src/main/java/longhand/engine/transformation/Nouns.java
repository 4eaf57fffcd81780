package longhand.engine.transformation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.WordClass;
import longhand.engine.text.LanguageWords;

/// The nouns of a lexicon, their singulars and plurals. Immutable, thread-safe.
final class Nouns {

    private static final String PLURALS = "/longhand/words/en/plurals.txt";
    private static final String HISSING = "(?:.*(?:[sxz]|ch|sh))";
    private static final Set<WordClass> ALSO = EnumSet.of(WordClass.NOUN, WordClass.VERB);

    /// WordNet has them among its nouns.
    private static final Set<String> PRONOUNS = Set.of("nobody", "somebody", "nothing", "one", "many", "none");

    private final Lexicon lexicon;
    private final Map<String, String> plurals = new HashMap<>();
    private final List<String> list;

    Nouns(Lexicon lexicon) {
        this.lexicon = lexicon;
        LanguageWords.linesOf(PLURALS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .forEach(forms -> plurals.put(forms[0], forms[1]));
        this.list = IntStream.range(0, lexicon.size())
                .filter(lexicon::isForVerse)
                .filter(word -> !lexicon.isOffensive(word))
                .mapToObj(lexicon.words()::word)
                .filter(this::isListed)
                .toList();
    }

    /// Common singular nouns, in the order of the dictionary.
    List<String> list() {
        return list;
    }

    private boolean isListed(String word) {
        Set<WordClass> classes = classes(word);
        return word.length() > 2
                && classes.contains(WordClass.NOUN)
                && ALSO.containsAll(classes)
                && !word.endsWith("ing")
                && (!word.endsWith("s") || word.endsWith("ss"))
                && !PRONOUNS.contains(word)
                && word.indexOf('\'') < 0
                && singular(word).isEmpty();
    }

    Set<WordClass> classes(String word) {
        OptionalInt number = lexicon.find(word);
        return number.isPresent() ? lexicon.classes(number.getAsInt()) : Set.of();
    }

    boolean isNoun(String word) {
        Set<WordClass> classes = classes(word);
        return classes.contains(WordClass.NOUN) && !classes.contains(WordClass.FUNCTION) && !PRONOUNS.contains(word);
    }

    /// The singular of a plural; empty if it is none.
    Optional<String> singular(String word) {
        List<String> stems = new ArrayList<>(plurals.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .toList());
        Stream.of("s", "es")
                .filter(word::endsWith)
                .forEach(end -> stems.add(word.substring(0, word.length() - end.length())));
        if (word.endsWith("ies")) {
            stems.add(word.substring(0, word.length() - 3) + "y");
        }
        return stems.stream()
                .filter(stem ->
                        stem.length() > 1 && isNoun(stem) && plural(stem).equals(word))
                .findFirst();
    }

    /// The plural of a singular.
    String plural(String singular) {
        String irregular = plurals.get(singular);
        if (irregular != null) {
            return irregular;
        }
        if (singular.matches(".*[^aeiou]y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular + (singular.matches(HISSING) ? "es" : "s");
    }
}
