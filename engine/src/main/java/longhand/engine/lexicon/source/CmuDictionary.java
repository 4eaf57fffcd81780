package longhand.engine.lexicon.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.engine.lexicon.Pronunciation;

/// The CMU Pronouncing Dictionary as the npm package holds it: one property of a JavaScript object a
/// line, `"read(2)": "R IY1 D"`. Some values end in a remark behind `#`; a word that begins like an
/// identifier may stand without quotes.
final class CmuDictionary {

    private static final String FILE = "cmu-pronouncing-dictionary/index.js";
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:\"(?<quoted>[^\"]+)\"|(?<plain>\\w+)):\\s*\"(?<phones>[^\"#]*)(?:#[^\"]*)?\",?");
    private static final Pattern FURTHER = Pattern.compile("\\(\\d+\\)$");

    private CmuDictionary() {}

    /// The readings of each word, in the dictionary's order: the most usual first.
    static Map<String, List<Pronunciation>> read(Path sources) throws IOException {
        Map<String, List<Pronunciation>> readings = new TreeMap<>();
        for (String line : Files.readAllLines(sources.resolve(FILE))) {
            Matcher entry = LINE.matcher(line);
            if (entry.matches()) {
                String word = entry.group("quoted") == null ? entry.group("plain") : entry.group("quoted");
                add(
                        readings,
                        FURTHER.matcher(word).replaceFirst(""),
                        entry.group("phones").strip());
            }
        }
        return readings;
    }

    private static void add(Map<String, List<Pronunciation>> readings, String word, String phones) {
        List<Pronunciation> known = readings.computeIfAbsent(word, _ -> new ArrayList<>());
        Pronunciation reading = new Pronunciation(phones);
        if (!known.contains(reading)) {
            known.add(reading);
        }
    }
}
